package org.tunsh.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tunsh.gazetteer.Addition.Kind;

class AdditionTest {
  private static final Path LISTS =
      Path.of(System.getProperty("tunsh.root", ".")).resolve("gazetteers");
  private static Gazetteers gazetteers;
  private static WordLists words;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws GazetteerException {
    gazetteers = Gazetteers.load(LISTS);
    words = WordLists.read(List.of(LISTS.resolve("tiers.yaml")));
  }

  private static Addition addition(Kind list, String code, String phrase)
      throws GazetteerException {
    return Addition.of(list, code, "", phrase, "");
  }

  private Gazetteers with(Addition... additions) throws Exception {
    for (Addition addition : additions) {
      Path file = folder.resolve(addition.list().file());
      String before = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, new OwnList(before).with(addition, "2026-11-29, A. Bold: \"so\""));
    }
    return Gazetteers.load(LISTS, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "areas      | energy | energy         | stands there already for 'energy'",
        "areas      | energy | tourism        | stands for 'tourism' already",
        "areas      | enrgy  | heat pumps     | is no code of it",
        "areas      | energy | *              | was expected, but '*' was found",
        "areas      | energy | a\"b: [c]      | was expected, but",
        "areas      |        | heat pumps     | say by its code",
        "parties    | CHN    | Japan          | stands for 'JPN' already",
        "parties    | QQQ    | Nowhere        | give the code of one, or --name",
        "parties    | CHN    | Cathay*        | known in lists of terms alone",
        "qualifiers |        | dynamic        | stands in the list 'qualifiers' already",
        "qualifiers |        | future oriented| stands in the list 'qualifiers' already",
        "qualifiers | energy | rock-solid     | it has no codes",
        "praise     |        | (a.b)          | was expected, but"
      })
  void whatHasAWrongFormOrClashesIsRefused(String list, String code, String phrase, String why) {
    GazetteerException refused =
        assertThrows(
            GazetteerException.class,
            () ->
                new AdditionCheck(gazetteers, words)
                    .check(
                        addition(
                            Kind.valueOf(list.toUpperCase(java.util.Locale.ROOT)),
                            code == null ? "" : code,
                            phrase)));
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }

  @Test
  void aPhraseOfAnotherListIsNoted() throws Exception {
    List<String> notes =
        new AdditionCheck(gazetteers, words).check(addition(Kind.OFFICES, "president", "Tourism"));
    assertTrue(notes.toString().contains("list of areas, for 'tourism'"), notes.toString());
  }

  @Test
  void phrasesOfTermsOfficesAndPartiesAreFoundOnceTheyStandInAnOwnList() throws Exception {
    Gazetteers more =
        with(
            addition(Kind.AREAS, "energy", "heat pump*"),
            addition(Kind.AREAS, "energy", "district cooling"),
            addition(Kind.OFFICES, "president", "Paramount Chair"),
            addition(Kind.PARTIES, "MMR", "Pagan Realm"),
            Addition.of(Kind.ORGANISATIONS, "NEGEV", "", "Negev Forum", "Forum of the Negev"),
            addition(Kind.ORGANISATIONS, "NEGEV", "N7 Group"));
    assertEquals(
        List.of("energy", "energy"),
        codes(more, "Heat pumps and district cooling were spoken of."));
    assertEquals("MMR", more.partyByName("Pagan Realm").orElseThrow());
    assertEquals("NEGEV", more.partyByName("Negev Forum").orElseThrow());
    assertEquals("NEGEV", more.partyByName("N7 Group").orElseThrow());
    assertEquals("Forum of the Negev", more.name("NEGEV"));
    String text = "Paramount Chair Putin spoke.";
    assertEquals(
        List.of(List.of("RUS")),
        more.parties(text, new org.tunsh.model.Span(0, text.length()), "2015").stream()
            .map(p -> p.codes())
            .toList());
  }

  private static List<String> codes(Gazetteers lists, String text) {
    return lists.terms(text, new org.tunsh.model.Span(0, text.length()), "areas").stream()
        .map(t -> t.code())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "'qualifiers:\n  - eager\n'",
    "'qualifiers: [eager]\npraise: [fond]\n'",
    "'# ours\nqualifiers: # told\n    # why\n    - eager\npraise:\n- fond'",
    "'praise: []\nqualifiers: []\n'"
  })
  void wordsComeIntoTheirListHoweverItIsWritten(String before) throws Exception {
    String after = new OwnList(before).with(addition(Kind.QUALIFIERS, "", "Rock solid"), "why");
    after = new OwnList(after).with(addition(Kind.PRAISE, "", "warmest"), "");
    Path file = Files.writeString(folder.resolve("tiers.yaml"), after);
    WordLists both = words.with(List.of(file));
    assertTrue(both.words("qualifiers").contains("rock[- ]solid=rock-solid"), after);
    assertTrue(both.words("praise").contains("warmest"), after);
    assertEquals(before.contains("eager"), both.words("qualifiers").contains("eager"), after);
    assertEquals(before.contains("fond"), both.words("praise").contains("fond"), after);
    List<String> kept = new ArrayList<>(before.lines().filter(l -> l.contains("#")).toList());
    kept.removeIf(after::contains);
    assertEquals(List.of(), kept, "comments that went");
  }

  @Test
  void anOwnFileMayNotNameAListThatTheProgramLacks() throws Exception {
    Path file = Files.writeString(folder.resolve("tiers.yaml"), "qualifers: [x]\n");
    GazetteerException refused =
        assertThrows(GazetteerException.class, () -> words.with(List.of(file)));
    assertTrue(String.valueOf(refused.getMessage()).contains("'qualifers'"));
  }
}
