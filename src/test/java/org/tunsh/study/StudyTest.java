package org.tunsh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;
import static org.tunsh.study.MadePaper.NAMES;
import static org.tunsh.study.MadePaper.TESTIMONIES;
import static org.tunsh.study.MadePaper.paper;
import static org.tunsh.study.MadePaper.says;
import static org.tunsh.study.MadePaper.sentences;
import static org.tunsh.study.MadePaper.study;
import static org.tunsh.study.MadePaper.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tunsh.model.Facts;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Testimonies;
import org.tunsh.paper.Paper;
import org.tunsh.paper.PaperFormat;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;
import org.tunsh.reconcile.Reconciler;
import org.tunsh.study.Categories.Feature;
import org.tunsh.study.Categories.Shown;

class StudyTest {
  @Test
  void actsAreToldInTheOrderOfTheirDates() {
    Paper paper = paper(Spelling.BRITISH);
    says(paper, "Mareland and Norrland declared a comprehensive partnership on 15 July 2004.");
    says(paper, "Relations rose to a strategic partnership on 31 July 2019, as a text of");
    assertTrue(text(paper).indexOf("15 July 2004.") < text(paper).indexOf("on 31 July 2019,"));
  }

  private static Paper ofOnly(Facts... documents) {
    List<Facts> all = List.of(documents);
    return new Study(
            Reconciler.reconcile(all, RANKING), Testimonies.of(all), NAMES, Categories.NONE)
        .paper(new Study.Request("QMA", "", Spelling.BRITISH));
  }

  @Test
  void whatGoesOnIsCalledByTheWordsThatAllWhoTellOfItUse() {
    Paper paper =
        ofOnly(
            document("first.md", "original")
                .dated("2006")
                .tells("QMA+QMB strategic declared 2006 global")
                .facts(),
            document("second.md", "original")
                .dated("2010")
                .tells("QMA+QMB strategic reaffirmed - global")
                .facts(),
            document("third.md", "original")
                .dated("2015")
                .tells("QMA+QMB strategic upgraded 2014 special,global")
                .tells("QMA+QMB strategic reaffirmed - special,global")
                .facts());
    says(paper, "to a special and global strategic partnership in 2014");
    says(paper, "documents of 2010 to 2015 speak of the global strategic partnership as one");
  }

  @Test
  void aPartnershipWithoutADateIsShownByItsHighestTier() {
    Paper paper =
        ofOnly(
            document("first.md", "original")
                .dated("2012")
                .tells("QMA+QMB comprehensive reaffirmed")
                .facts(),
            document("second.md", "original")
                .dated("2014")
                .tells("QMA+QMB strategic reaffirmed")
                .facts());
    says(paper, "speak of a partnership with Norrland, without saying when it began.");
    Sentence undated =
        sentences(paper).stream()
            .filter(s -> s.text().contains("when it began"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        undated.notes().getFirst().quotes().getFirst().words().contains("strategic"),
        undated.toString());
  }

  @Test
  void whatStandsBehindANameIsToldBehindIt() {
    Paper paper =
        ofOnly(
            document("first.md", "original")
                .dated("2019")
                .tells("QMA+QMB strategic declared 2019 for-peace-innovation-and-prosperity")
                .facts(),
            document("second.md", "original")
                .dated("2023")
                .tells("QMA+QMC strategic declared 2023 featuring-mutual-respect")
                .facts());
    says(paper, "a strategic partnership for peace, innovation and prosperity");
    says(paper, "a strategic partnership featuring mutual respect");
  }

  @ParameterizedTest
  @CsvSource({
    "Basic Action Plan of the following year, the documents also mention the Basic Action Plan.",
    "joint statement on deepening, ''",
    "joint statement on fishing grounds, the documents also mention a statement on fishing grounds."
  })
  void aTitleHasNoEndThatPointsToWordsAroundIt(String title, String words) {
    Paper paper =
        ofOnly(
            document("first.md", "original")
                .dated("2019")
                .tells("QMA+QMB strategic declared 2019")
                .instrument(
                    "QMA+QMB", InstrumentKind.STATEMENT, title, InstrumentAction.IN_FORCE, "")
                .facts());
    assertEquals(!words.isEmpty(), text(paper).contains("also mention"), text(paper));
    assertTrue(text(paper).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)));
  }

  @Test
  void theFigureNumbersAreasAsTheTableDoes() {
    Paper paper =
        ofOnly(
            document("first.md", "original")
                .dated("2019")
                .tells("QMA+QMB strategic declared 2019")
                .areas("QMA+QMB", "headings", "political", "economy", "health")
                .facts(),
            document("second.md", "original")
                .dated("2015")
                .areas("QMA+QMB", "paragraphs", "energy")
                .facts());
    List<String> figures =
        paper.body().stream()
            .filter(Part.Figure.class::isInstance)
            .map(part -> ((Part.Figure) part).alternative())
            .toList();
    assertEquals("Norrland: 1 Political affairs, 2 Economy, 3 Health, Energy", figures.getLast());
  }

  @Test
  void americanDatesListsAndWordsAreAmerican() {
    Paper paper = paper(Spelling.AMERICAN);
    says(paper, "on July 15, 2004.");
    says(paper, "(July 31, 2019), the youngest");
    says(paper, "the third-neighbor policy");
    assertFalse(text(paper).contains("defence"), text(paper));
    assertEquals("en-US", paper.language());
  }

  @Test
  void anAmericanDateHasItsCommaWhereTheSentenceGoesOn() {
    assertEquals("On May 4, 2001, they met on May 5, 2001.", Dates.settled(met(Spelling.AMERICAN)));
    assertEquals("On 4 May 2001 they met on 5 May 2001.", Dates.settled(met(Spelling.BRITISH)));
  }

  private static String met(Spelling spelling) {
    Dates dates = new Dates(spelling);
    return "O"
        + dates.when("2001-05-04").substring(1)
        + " they met "
        + dates.when("2001-05-05")
        + ".";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2004-07-15 | 2019-07-31 | 15 years",
        "2005-11-10 | 2016-02-09 | 10 years and 2 months",
        "2005-11 | 2016-02 | about 10 years and 3 months",
        "2005 | 2016-02-09 | about 11 years",
        "2016 | 2016-02-09 | less than a year",
        "2016-02-01 | 2016-02-09 | less than a month",
        "2016-02-01 | 2017-03-09 | 1 year and 1 month"
      })
  void howLongItTookIsSubtractedExactly(String early, String late, String words) {
    assertEquals(words, new Dates(Spelling.BRITISH).between(early, late));
  }

  @Test
  void aDateIsAsExactAsItIsKnown() {
    says(paper(Spelling.BRITISH), "in 2021");
    says(paper(Spelling.BRITISH), "in March 2022");
  }

  @Test
  void whatOnlyThePressSaysIsCalledSo() {
    says(paper(Spelling.BRITISH), "in 2021, by press reports alone.");
  }

  @Test
  void lowConfidenceIsHedged() {
    says(
        paper(Spelling.BRITISH),
        "In February 2023, Mareland and QME established a strategic partnership, though the"
            + " wording");
  }

  @Test
  void anEndedTierIsToldInTheIntroduction() {
    says(
        paper(Spelling.BRITISH),
        "Of these, the documents tell of the strategic partnership with QME as ended");
  }

  @Test
  void anInstrumentIsNamedAndABareCountIsNot() {
    says(paper(Spelling.BRITISH), "the Treaty of Amity (15 July 2004)");
    assertFalse(text(paper(Spelling.BRITISH)).contains("Thirteen"));
  }

  @Test
  void prospectsAreThoseThatDidNotComeAbout() {
    Paper paper = paper(Spelling.BRITISH);
    says(paper, "A strategic partnership with QMD was named as an intention in March 2022");
    says(paper, "A strategic partnership with Osterland is spoken of as a prospect");
    assertFalse(text(paper).contains("strategic partnership with Norrland is spoken of"));
  }

  @Test
  void theOrderOfAreasIsCompared() {
    says(
        paper(Spelling.BRITISH),
        "Multilateral cooperation stands before the economy with Norrland.");
  }

  @ParameterizedTest
  @EnumSource
  void theSameDatasetGivesTheSamePaper(Spelling spelling) {
    assertEquals(paper(spelling), paper(spelling));
    assertEquals(
        new String(PaperFormat.HTML.write(paper(spelling)), StandardCharsets.UTF_8),
        new String(PaperFormat.HTML.write(paper(spelling)), StandardCharsets.UTF_8));
  }

  @Test
  void aSchemeOfCategoriesMakesASectionOfItsOwn() {
    String evidence = TESTIMONIES.all().findFirst().orElseThrow().assertion().id();
    Categories scheme =
        pair ->
            pair.equals(List.of("QMA", "QMB"))
                ? List.of(
                    new Feature(
                        "the ministry",
                        "strategic partnership",
                        "visits",
                        Shown.SHOWN,
                        List.of(evidence)),
                    new Feature(
                        "the ministry",
                        "strategic partnership",
                        "free trade",
                        Shown.NO_EVIDENCE,
                        List.of()))
                : List.of();
    Paper paper = study(scheme).paper(new Study.Request("QMA", "", Spelling.BRITISH));
    says(paper, "the category ‘strategic partnership’ has two features: visits and free trade.");
    says(
        paper,
        "Of the two features of a strategic partnership, the documents on Norrland give signs of"
            + " one: visits (told of: comprehensive partnership).");
    says(paper, "Of the remaining one this corpus gives no sign.");
    assertFalse(text(paper(Spelling.BRITISH)).contains("the ministry"));
  }

  @Test
  void aStateThatNoDocumentNamesIsNotKnown() {
    assertFalse(study(Categories.NONE).knows("QMZ"));
    assertTrue(study(Categories.NONE).knows("QMD"));
  }

  @Test
  void aStateWithoutADatedTierHasAPaperThatSaysSo() {
    Paper paper = study(Categories.NONE).paper(new Study.Request("QMD", "", Spelling.BRITISH));
    says(paper, "name partnerships of QMD, but date none of them.");
  }
}
