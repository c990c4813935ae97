package org.tunsh.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tunsh.category.Profile.Balance;
import org.tunsh.category.Profile.Shown;
import org.tunsh.category.Profile.Standing;
import org.tunsh.category.Prospect.Outcome;
import org.tunsh.category.Prospect.Stage;
import org.tunsh.gazetteer.CategoryList;
import org.tunsh.gazetteer.CategoryScheme;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.model.Dataset;
import org.tunsh.model.Facts;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Setting;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.reconcile.Reconciler;

class CategoriesTest {
  private static final Path GAZETTEERS =
      Path.of(System.getProperty("tunsh.root", ".")).resolve("gazetteers");
  private static final List<String> PAIR = List.of("QMA", "QMB");

  private static final List<Facts> DOCUMENTS =
      List.of(
          document("a.md", "original")
              .dated("2004")
              .tells("QMA+QMB comprehensive declared 2004")
              .areas("QMA+QMB", "headings", "political", "economy", "culture-people")
              .facts(),
          document("b.md", "original")
              .dated("2010-05")
              .tells("QMA+QMB strategic upgraded 2010-05")
              .areas("QMA+QMB", "headings", "education", "multilateral", "humanitarian-disaster")
              .commitment("QMA+QMB", "specifics", "regular-consultations", Status.ASSERTED)
              .instrument(
                  "QMA+QMB",
                  InstrumentKind.AGREEMENT,
                  "Free Trade Agreement",
                  InstrumentAction.PLANNED,
                  "")
              .commitment("QMA+QMB", "specifics", "no-use-of-territory", Status.DENIED)
              .tells("QMA+QMC strategic proposed 2010-05")
              .tells("QMA+QMD strategic proposed", Setting.PROSE, Status.PROSPECTIVE)
              .tells("QMA+QME strategic proposed 2009")
              .tells("QMA+QME strategic declared 2012")
              .facts());

  private static final Dataset DATASET = Reconciler.reconcile(DOCUMENTS, RANKING);
  private static final Testimonies TOLD = Testimonies.of(DOCUMENTS);

  private static CategoryScheme scheme(String code) throws GazetteerException {
    return CategoryList.read(GAZETTEERS, Set.of("MNG")).stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Profile profile(String code) throws GazetteerException {
    return new Profiler(DATASET, TOLD, 0.3).profile(PAIR, scheme(code));
  }

  private static Shown feature(Profile profile, String code) {
    return profile.shown().stream()
        .filter(each -> each.feature().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theStrategicCategoryOfTheMinistryHasSevenFeatures() throws GazetteerException {
    CategoryScheme scheme = scheme("mng-ministry");
    assertEquals(
        List.of("initial", "expanded", "comprehensive", "strategic"),
        scheme.categories().stream().map(CategoryScheme.Category::code).toList());
    assertEquals(7, scheme.categories().getLast().features().size());
    assertEquals(3, scheme("bold-ravdan").categories().size());
  }

  @Test
  void plannedDeniedUntoldAndShownAreFourThings() throws GazetteerException {
    Profile ministry = profile("mng-ministry");
    assertEquals(Standing.SHOWN, feature(ministry, "consultations").standing());
    assertEquals("2010-05", feature(ministry, "consultations").since());
    assertEquals(Standing.PLANNED, feature(ministry, "investment-and-free-trade").standing());
    assertEquals(Standing.NONE, feature(ministry, "military-aid").standing());
    assertEquals(Standing.AGAINST, feature(profile("bold-ravdan"), "territory").standing());
  }

  @Test
  void aFeatureThatWantsTwoTermsIsShownByTheSecond() throws GazetteerException {
    Shown social = feature(profile("mng-ministry"), "social-ties");
    assertEquals(Standing.SHOWN, social.standing());
    assertEquals("2010-05", social.since());
    assertEquals(List.of("culture-people", "education"), social.terms());
    assertEquals(2, social.evidence().size());
    assertEquals(List.of("On a.md", "On b.md"), social.documents());
  }

  @Test
  void eachDateOfTheTimelineHasItsBalance() throws GazetteerException {
    List<Profile.Moment> moments = profile("mng-ministry").moments();
    assertEquals(List.of("2004", "2010-05"), moments.stream().map(Profile.Moment::date).toList());
    assertEquals(Balance.NAME_AHEAD, moments.getFirst().balance());
    assertEquals("initial", moments.getFirst().content());
    assertEquals(Balance.EVEN, moments.getLast().balance());
    assertTrue(
        moments.getLast().reason().contains("of the 7 features of 'strategic' 5 shown"),
        moments.getLast().reason());
  }

  @Test
  void whatNoDocumentSpeaksOfMightCloseTheGap() throws GazetteerException {
    List<Facts> thin =
        List.of(
            document("c.md", "original")
                .dated("2010")
                .tells("QMA+QMB strategic declared 2010")
                .areas("QMA+QMB", "headings", "multilateral")
                .facts());
    Profile profile =
        new Profiler(Reconciler.reconcile(thin, RANKING), Testimonies.of(thin), 0.3)
            .profile(PAIR, scheme("mng-ministry"));
    assertEquals(Balance.NAME_AHEAD_OF_TOLD, profile.moments().getFirst().balance());
  }

  @Test
  void withoutAnyContentNothingIsConcluded() throws GazetteerException {
    Profile bare =
        new Profiler(DATASET, TOLD, 0.3).profile(List.of("QMA", "QME"), scheme("mng-ministry"));
    assertEquals(Balance.UNTOLD, bare.moments().getFirst().balance());
  }

  @ParameterizedTest
  @CsvSource({"QMC,AGREED,OPEN,2010-05", "QMD,HOPED,OPEN,2010-05", "QME,AGREED,REACHED,2009"})
  void aProspectTellsSinceWhenAndWhatBecameOfIt(
      String partner, Stage stage, Outcome outcome, String since) throws GazetteerException {
    Prospect prospect =
        new Prospects(new Profiler(DATASET, TOLD, 0.3), TOLD, scheme("mng-ministry"))
            .of(partner)
            .getFirst();
    assertEquals(stage, prospect.stage());
    assertEquals(outcome, prospect.outcome());
    assertEquals(since, prospect.since());
    assertEquals("strategic", prospect.category());
    assertEquals(7, prospect.features().size());
    assertEquals("On b.md", prospect.voices().getFirst().title());
  }

  @Test
  void whatIsWrittenSaysThatNothingIsForecast() throws GazetteerException {
    List<Prospect> all =
        new Prospects(new Profiler(DATASET, TOLD, 0.3), TOLD, scheme("mng-ministry")).all();
    assertEquals(3, all.size());
    assertTrue(new CategoryText(code -> code).prospects(all).contains("nothing is forecast"));
    assertTrue(new CategoryJson(code -> code).prospects(all).contains("nothing is forecast"));
    String detail = new CategoryText(code -> code).detail(profile("mng-ministry"));
    assertTrue(detail.contains("no evidence in this corpus"), detail);
    assertFalse(detail.contains("null"), detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "areas: [politcal]|'politcal' is no code of areas.yaml",
        "least: many|'least' is a number from 1 to 9, not 'many'",
        "colour: red|the key 'colour' is unknown",
      })
  void aWrongLineIsToldWithItsPlace(String line, String message, @TempDir Path folder)
      throws Exception {
    for (String list : List.of("areas.yaml", "defence.yaml", "commitments.yaml")) {
      Files.copy(GAZETTEERS.resolve(list), folder.resolve(list));
    }
    Files.writeString(
        folder.resolve("categories.yaml"),
        "- code: x\n  name: X\n  state: MNG\n  source: Y\n  enough: 0.5\n  categories:\n"
            + "    - code: a\n      name: A\n      levels: [strategic]\n      features:\n"
            + "        - code: f\n          says: something\n          defence: [peacekeeping]\n"
            + "          "
            + line
            + "\n");
    GazetteerException wrong =
        assertThrows(GazetteerException.class, () -> CategoryList.read(folder, Set.of("MNG")));
    assertTrue(String.valueOf(wrong.getMessage()).contains(message), wrong.getMessage());
    assertTrue(String.valueOf(wrong.getMessage()).contains("14"), wrong.getMessage());
  }
}
