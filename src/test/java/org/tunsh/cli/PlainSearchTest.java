package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A search read the short way is the search that its annotations describe. */
class PlainSearchTest {
  private static final List<String> PIECES =
      List.of(
          "energy",
          "\"third neighbour\"",
          "party:MNG",
          "WITHIN",
          "-war",
          "(a",
          "@words",
          "",
          "a=b",
          "--json",
          "--csv",
          "--json=true",
          "--limit",
          "5",
          "--limit=7",
          "--limit=-1",
          "2000",
          "--offset=3",
          "--offset",
          "--facets=0",
          "--facets",
          "x",
          "--sort",
          "newest",
          "--sort=OLDEST",
          "--sort=best",
          "--output",
          "out",
          "--output=a b",
          "--home=h",
          "--home",
          "--cite",
          "bibtex",
          "--save=x",
          "--debug",
          "--help",
          "--",
          "--lim=3",
          "'quoted'",
          "--output='q'",
          "7.5");

  @Test
  void agreesWithTheAnnotations() {
    long seed = System.nanoTime();
    System.out.println("PlainSearchTest seed " + seed);
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 4000; i++) {
      List<String> words = new ArrayList<>(List.of("search"));
      for (int n = random.nextInt(6); n > 0; n--) {
        words.add(PIECES.get(random.nextInt(PIECES.size())));
      }
      String[] arguments = words.toArray(String[]::new);
      Optional<SearchTask> plain = PlainSearch.read(arguments);
      if (plain.isPresent()) {
        read++;
        assertEquals(annotated(arguments), plain, "seed " + seed + ": " + words);
      }
    }
    assertTrue(read > 100, "seed " + seed + ": only " + read + " were read");
  }

  /** The task that picocli reads; empty where it refuses the words. */
  private static Optional<SearchTask> annotated(String... arguments) {
    SearchCommand command = new SearchCommand();
    CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    List<String> own = List.of(arguments).subList(1, arguments.length);
    try {
      CommandLine.ParseResult parsed = line.parseArgs(own.toArray(String[]::new));
      return parsed.isUsageHelpRequested() ? Optional.empty() : Optional.of(command.task());
    } catch (CommandLine.ParameterException | UsageException refused) {
      return Optional.empty();
    }
  }

  @Test
  void readsWhatIsMostlyTyped() {
    for (String[] each :
        List.of(
            new String[] {"search", "\"third neighbour\" party:MNG"},
            new String[] {"search", "energy", "minerals", "--json", "--output", "out"},
            new String[] {"search", "--sort", "newest", "--limit", "5", "energy"})) {
      assertTrue(PlainSearch.read(each).isPresent(), String.join(" ", each));
    }
    for (String[] each :
        List.of(
            new String[] {"search"},
            new String[] {"show", "x"},
            new String[] {"search", "x", "--help"},
            new String[] {"search", "x", "--solr", "http://127.0.0.1:1/"},
            new String[] {"search", "x", "--json", "--csv"})) {
      assertTrue(PlainSearch.read(each).isEmpty(), String.join(" ", each));
    }
  }
}
