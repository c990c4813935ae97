package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.annotate.Suggester;
import org.tunsh.annotate.Suggester.Sort;
import org.tunsh.gazetteer.Addition;
import org.tunsh.gazetteer.Addition.Kind;
import org.tunsh.model.Assertion;
import org.tunsh.model.Facts;
import org.tunsh.review.ReviewLog;
import org.tunsh.review.Reviewer;
import org.tunsh.review.Target;

class ListDeskTest {
  @TempDir private Path folder;
  private MadeProgram program;
  private ListDesk desk;

  @BeforeEach
  void begin() throws Exception {
    program = new MadeProgram(folder);
    program.write(
        "a.md",
        """
        # Joint Statement of Mongolia and Japan

        Tokyo, 3 May 2011

        Mongolia and Japan established a rock-solid strategic partnership.

        The two sides agreed to cooperate in the fields of tidal barrages, education and railway transport.
        """);
    program.write(
        "b.md",
        """
        # Joint Statement

        Doha, 4 May 2012

        Mongolia and the Freedonia Union established a strategic partnership. The Freedonia Union welcomed this.

        The Association of Southern Rivers has observers in Ulaanbaatar.
        """);
    program.write(
        "c.md",
        "# Talks\n\n4 May 2012\n\nIndia and Japan declared a strategic partnership.\n"
            + "From Partnership to Prosperity: the Africa Partnership, Building Partnership with"
            + " all, the Health Partnership.\n");
    program.run("out");
    desk = new ListDesk(program.workspace(program.output("out")));
  }

  private Set<String> said() throws Exception {
    try (Archive archive = Archive.open(program.workspace(program.output("out")))) {
      double least = Threshold.read(program.workspace(program.output("out")).models());
      return archive.factsAsRead().stream()
          .flatMap(f -> f.assertions().stream())
          .filter(a -> a.confidence() >= least)
          .map(Assertion::id)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void whatAPreviewTellsIsWhatComesOfIt() throws Exception {
    List<Addition> additions =
        List.of(
            Addition.of(Kind.QUALIFIERS, "", "", "rock-solid", ""),
            Addition.of(Kind.AREAS, "energy", "", "tidal barrage*", ""),
            Addition.of(
                Kind.ORGANISATIONS, "FREEDONIA", "", "Freedonia Union", "Union of Freedonia"));
    for (Addition addition : additions) {
      Set<String> before = said();
      Preview preview = desk.preview(addition, 100);
      assertEquals(before, said(), "a preview changes nothing");
      assertEquals(1, preview.holding());
      assertTrue(preview.more() > 0, addition.phrase());
      desk.add(addition, "2026-11-29, A. Bold", preview.state());
      assertEquals(1, program.run("out").computed(), "documents that hold it");
      Set<String> expected = new TreeSet<>(before);
      preview.effects().forEach(e -> e.less().forEach(a -> expected.remove(a.id())));
      preview.effects().forEach(e -> e.more().forEach(a -> expected.add(a.id())));
      assertEquals(expected, said(), addition.phrase());
    }
    program.run("fresh");
    assertEquals(program.published("fresh"), program.published("out"));
    assertTrue(program.published("out").getOrDefault("partnerships.csv", "").contains("FREEDONIA"));
  }

  /** The first one's change must not be told as the second one's. */
  @Test
  void aPreviewIsHeldAgainstTheListsOfNowThoughTheLastRunReadWithOthers() throws Exception {
    desk.add(Addition.of(Kind.QUALIFIERS, "", "", "rock-solid", ""), "", "");
    Preview second = desk.preview(Addition.of(Kind.AREAS, "energy", "", "tidal barrages", ""), 100);
    assertEquals(0, second.less());
    assertTrue(
        second.effects().getFirst().more().stream()
            .allMatch(a -> a instanceof Assertion.AreaAssertion),
        second.effects().toString());
  }

  @Test
  void ofTwoWhoAddAtOnceTheSecondIsToldToLookAnew() throws Exception {
    Addition mine = Addition.of(Kind.AREAS, "energy", "", "tidal barrages", "");
    String state = desk.preview(mine, 1).state();
    Addition theirs = Addition.of(Kind.AREAS, "energy", "", "heat pumps", "");
    Path file = desk.add(theirs, "", state);
    PipelineException refused =
        assertThrows(PipelineException.class, () -> desk.add(mine, "", state));
    assertTrue(String.valueOf(refused.getMessage()).contains("Somebody else added"));
    assertFalse(Files.readString(file).contains("tidal"));
  }

  @Test
  void whatClashesIsRefusedAndNothingIsWritten() throws Exception {
    Addition clash = Addition.of(Kind.PARTIES, "JPN", "", "Mongolia", "");
    assertThrows(PipelineException.class, () -> desk.preview(clash, 1));
    assertThrows(PipelineException.class, () -> desk.add(clash, "", ""));
    Workspace workspace = program.workspace(program.output("out"));
    assertFalse(Files.exists(workspace.ownGazetteers().resolve("parties.yaml")));
  }

  @Test
  void phrasesThatNoListKnowsAreSuggestedWithTheirPlaces() throws Exception {
    Suggester suggester;
    try (Archive archive = Archive.open(program.workspace(program.output("out")))) {
      suggester = desk.suggest(archive, EnumSet.allOf(Sort.class));
    }
    assertEquals(List.of("rock-solid partnership"), phrases(suggester, Sort.TIER));
    assertEquals(List.of("tidal barrages"), phrases(suggester, Sort.AREA));
    assertEquals(
        List.of("Association of Southern Rivers", "Freedonia Union"),
        phrases(suggester, Sort.PARTY));
    Suggester.Suggestion union = suggester.suggestions(Sort.PARTY).getLast();
    assertEquals(2, union.count());
    assertEquals(1, union.documents());
    assertEquals("b.md", union.examples().getFirst().file());
  }

  /** Where the holders of a partnership stand, a name that no list knows may be one. */
  @Test
  void bareNamesAreSuggestedWhereTheHoldersOfAPartnershipStand() throws Exception {
    program.write(
        "d.md",
        """
        # Joint Declaration on the Strategic Partnership between Elbonia and the Ruritania

        Doha, 4 May 2013

        Elbonia and Ruritania established a strategic partnership. While Sylvania and Mongolia raised their ties to a
        partnership, Japan has a strategic partnership with Grand Fenwick. In 2014, Lutha established a comprehensive
        strategic partnership with India.

        President Benigno S. Sorbol and Prime Minister Bobbins established a strategic partnership. They and the
        Joint Council forged a partnership. The Lisbon Treaty established a strategic partnership with Africa.

        Zenda and Strelsau held talks on trade, and Mongolia has a partnership with Acme.
        """);
    program.run("out");
    Workspace workspace = program.workspace(program.output("out"));
    try (Archive archive = Archive.open(workspace)) {
      Suggester suggester = desk.suggest(archive, EnumSet.of(Sort.PARTY));
      assertEquals(
          List.of(
              "Association of Southern Rivers",
              "Elbonia",
              "Freedonia Union",
              "Grand Fenwick",
              "Lutha",
              "Ruritania",
              "Sylvania"),
          phrases(suggester, Sort.PARTY).stream().sorted().toList());
      assertTrue(
          desk.unknown(archive, Set.of()).stream().anyMatch(p -> p.id().equals("party:Elbonia")),
          "it waits for a person");
    }
  }

  /** What somebody confirmed does not go, though the program would read something else. */
  @Test
  void aPreviewTakesDecisionsIntoAccount() throws Exception {
    Addition addition = Addition.of(Kind.QUALIFIERS, "", "", "rock-solid", "");
    Preview bare = desk.preview(addition, 100);
    List<Assertion> going = bare.effects().stream().flatMap(e -> e.less().stream()).toList();
    assertFalse(going.isEmpty(), bare.effects().toString());
    Workspace workspace = program.workspace(program.output("out"));
    Reviewer reviewer = new Reviewer("A. Bold", "", Clock.systemUTC());
    try (Archive archive = Archive.open(workspace)) {
      for (Facts document : archive.factsAsRead()) {
        for (Assertion each : document.assertions()) {
          if (going.contains(each)) {
            ReviewLog.in(workspace.corpus())
                .add(any -> List.of(reviewer.accepts(Target.of(document, each))));
          }
        }
      }
    }
    Preview reviewed = desk.preview(addition, 100);
    assertEquals(0, reviewed.less(), reviewed.effects().toString());
  }

  /** They need not look like adjectives where two establish them; of one subject are no tiers. */
  @Test
  void unknownTiersInSmallLettersAreSuggestedWhereTwoEstablishThem() throws Exception {
    program.write(
        "d.md",
        """
        # Joint Statement

        Doha, 4 May 2013

        Mongolia and India established a riverine partnership.

        The two sides upgraded their relations to a golden evergreen partnership. They also established an energy
        partnership, a skills partnership and a public-private partnership, and declared a knowledge partnership.

        The relations of Viet Nam and India: a Viet Nam Partnership, a mutually beneficial partnership.
        """);
    program.run("out");
    try (Archive archive = Archive.open(program.workspace(program.output("out")))) {
      assertEquals(
          List.of("golden evergreen partnership", "riverine partnership", "rock-solid partnership"),
          phrases(desk.suggest(archive, EnumSet.of(Sort.TIER)), Sort.TIER));
    }
  }

  private static List<String> phrases(Suggester suggester, Sort sort) {
    return suggester.suggestions(sort).stream().map(Suggester.Suggestion::phrase).toList();
  }
}
