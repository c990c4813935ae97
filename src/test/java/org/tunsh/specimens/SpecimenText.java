package org.tunsh.specimens;

import java.util.List;

/** The text of the specimens, about states that do not exist (ISO 3166 user-assigned codes). */
final class SpecimenText {
  static final String HEAD = "Arvenia and Belmora, joint declaration";
  static final String DATE = "2014-05-12";

  static final List<Part> PARTS =
      List.of(
          new Part.Title(
              "Joint Declaration on the Strategic Partnership between the Republic of Arvenia and"
                  + " the Kingdom of Belmora"),
          new Part.Paragraph("Arvena, 12 May 2014"),
          new Part.Paragraph(
              "At the invitation of President Ilva Torrend of the Republic of Arvenia, Queen"
                  + " Maristel of the Kingdom of Belmora paid a state visit to Arvenia from 10 to"
                  + " 12 May 2014. The two sides recalled the comprehensive partnership of 2006{1}"
                  + " and declared a strategic partnership between Arvenia and Belmora."),
          new Part.Heading("I. Political cooperation"),
          new Part.Paragraph(
              "The two sides will hold yearly consultations of their foreign ministers and will"
                  + " keep up the good-neighbourly exchanges between their parliaments. Both sides"
                  + " expressed their conviction that the river Sorn, which is the border of the"
                  + " two countries, joins more than it parts.{2} Neither side will join an"
                  + " alliance that is directed against the other."),
          new Part.Heading("II. Trade and investment"),
          new Part.Paragraph(
              "The two sides agreed on the following steps in the years from 2014 to 2019:"),
          new Part.Item(
              "an agreement on the protection of investments, to be signed before the end of"
                  + " 2015;"),
          new Part.Item("a common customs office at the bridge of Lower Sorn; and"),
          new Part.Item("a yearly fair of craftsmen, held by turns in Arvena and in Belmora City."),
          new Part.Paragraph(
              "The areas of cooperation and what is planned in each of them are set out below."),
          new Part.Table(
              List.of(
                  List.of("Area", "Arvenia", "Belmora"),
                  List.of(
                      "Economy", "Free port at Lower Sorn", "Lower tariffs on grain and timber"),
                  List.of(
                      "Defence",
                      "Training of engineers",
                      "Joint exercises on the river every second year"),
                  List.of("Education", "Forty scholarships", "A school of languages in Arvena"))),
          new Part.Heading("III. Defence and security"),
          new Part.Paragraph(
              "The ministries of defence will share their experience of disaster relief and will"
                  + " set up a working group. In 2011 Arvenia had declared a comprehensive"
                  + " partnership with the Federal Republic of Cestria, and the two sides noted"
                  + " that it is no hindrance to their own partnership. The Doranian Union of"
                  + " Islands was invited to the exercise of 2015 as an observer."),
          new Part.Paragraph(
              "Done at Arvena in two copies, in the Arvenian and Belmoran languages, both texts"
                  + " being equally authentic."),
          new Part.Note(
              "1",
              "Joint Statement of 3 October 2006, published in the gazette of the Republic of"
                  + " Arvenia."),
          new Part.Note("2", "The border was settled by the Treaty of Upper Sorn in 1921."));

  private SpecimenText() {}
}
