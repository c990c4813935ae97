package org.tunsh.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Span;

/** The date of a document of which only the title tells one. */
final class DocumentDaterTest {
  @Test
  void aStatementIsOfTheYearThatEndsItsTitle() {
    assertEquals("2015", date("Joint Statement Peru-Kenya 2015"));
    assertEquals("1998", date("Joint Declaration of Peru and Kenya (1998)"));
  }

  @Test
  void aPlanNamesTheYearsThatItIsFor() {
    assertEquals("", date("Joint Statement on the Action Plan of Peru and Kenya 2030"));
    assertEquals("", date("Joint Declaration of Peru and Kenya for 2030"));
    assertEquals("", date("Joint Statement Peru-Kenya 2017-2020"));
  }

  @Test
  void aLineAtTheEndTellsPlaceAndDay() {
    assertEquals("2021-07-09", date(HEAD, LONG, "Lima, the 9th of July 2021"));
    assertEquals("2021-07-09", date(HEAD, LONG, "Lima", "9 July 2021", "***"));
    assertEquals("2021-07-09", date(HEAD, LONG, "Lima, 9 July B.E. 2564 (2021)"));
    assertEquals(
        "2005-07-09",
        date(HEAD, LONG, "Signed in Lima on the ninth of July two thousand and five in Spanish."));
  }

  @Test
  void aLineOverTheTextMayNameItsDayInNumbers() {
    assertEquals("2021-07-19", date(HEAD, "Ministry | Speech | 19-07-2021", LONG));
    assertEquals("2021-07-09", date("9 JUL 2021, 10:15", HEAD, LONG));
    assertEquals("2021-07-09", date(HEAD, "Posted on 9-Jul-2021", LONG));
  }

  @Test
  void aTreatyThatATextIsGuidedByIsNotTheText() {
    assertEquals(
        "2004-03-02",
        date(
            HEAD,
            "GUIDED by the Treaty on Good Relations of 5 May 1992,",
            LONG,
            LONG,
            "Done at Lima on 2 March 2004."));
  }

  @Test
  void aDayOfAnotherTextOrOfAnEarlierMeetingIsNotTheTexts() {
    assertEquals(
        "",
        date(
            "Agreement between Peru and Kenya on Trade",
            "The Governments of Peru and Kenya, guided by the Treaty on Good Relations between"
                + " Peru and Kenya signed on 5 May 1992, have agreed as follows."));
    assertEquals(
        "",
        date(
            "Joint Statement of Peru and Kenya",
            "The President of Kenya was welcomed to Lima. The visit followed that of the President"
                + " of Peru to Nairobi in May 1992."));
    assertEquals(
        "1992-05-05",
        date(
            "Joint Statement of Peru and Kenya",
            "The Agreement on Trade between Peru and Kenya was signed in Lima on 5 May 1992."));
  }

  @Test
  void theMonthStandsForTheDaysOfAVisit() {
    assertEquals(
        "2009-09",
        date(
            "Joint Statement of Peru and Kenya",
            "The President of Kenya paid an official visit to Peru from the 6-9 of September"
                + " 2009."));
  }

  @Test
  void theMeetingThatTheOpeningNamesTellsTheDay() {
    assertEquals(
        "2021-07-09",
        date(
            HEAD,
            "of the Presidents of Peru and of Kenya on mutual aid and friendship",
            "The President of Peru and the President of Kenya, meeting in Lima on 9 July 2021,",
            LONG));
    assertEquals(
        "2021-07-09",
        date(
            "Ministry of Foreign Affairs of the Republic of Peru",
            HEAD,
            "The third session of the commission was held on 5 Rajab 1442H, corresponding to 9 July"
                + " 2021, in Lima.",
            LONG));
  }

  @Test
  void theWeekdayTellsTheYearOfAnAgencysLine() {
    String later = "Peru and Kenya had opened embassies in March 2021, an official recalled there.";
    assertEquals(
        "2021-07-09",
        date(HEAD, "LIMA, July 9 (Andes) - Peru and Kenya signed a pact on Friday.", later));
    assertEquals(
        "2021-07-10",
        date(HEAD, "LIMA, July 10 (Andes) - Peru and Kenya signed a pact on Friday.", later));
    assertEquals("2021-07-09", date(HEAD, "Friday 9 July", LONG, later));
    assertEquals(
        "2021-07-09",
        date(HEAD, "LIMA, July 9 (Andes) -", LONG, "They had met there on 8 July 2021."));
    assertEquals("", date(HEAD, "LIMA, July 9 (Andes) - Peru and Kenya signed a pact.", later));
  }

  @Test
  void dayAndMonthInNumbersAreToldApartByTheText() {
    assertEquals("2021-07-09", date(HEAD, "Published: 09/07/2021", LONG));
    assertEquals("2021-09-07", date(HEAD, "09/07/2021", "They met on September 7 in Lima.", LONG));
  }

  private static final String HEAD = "Peru and Kenya draw closer";
  private static final String LONG =
      "The two sides met and talked about trade at some length, and about much else besides.";

  private static String date(String title) {
    return date(title, "The two sides met and talked about trade at some length.");
  }

  private static String date(String... lines) {
    StringBuilder all = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      BlockKind kind = blocks.isEmpty() ? BlockKind.HEADING : BlockKind.PARAGRAPH;
      blocks.add(Block.of(kind, new Span(all.length(), all.length() + line.length())));
      all.append(line).append('\n');
    }
    String text = all.toString();
    Document document =
        new Document(
            "0",
            "paper.txt",
            "0",
            "text/plain",
            Metadata.NONE,
            text,
            blocks,
            List.of(),
            List.of(),
            0,
            "test");
    return new DocumentDater(new TimexFinder()).date(document).date();
  }
}
