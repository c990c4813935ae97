package org.tunsh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;

/** Holds what a checkout must have, and what it must not. */
class CheckoutTest {
  /**
   * A path that only one developer's machine has; within a web address the same letters are no such
   * path.
   */
  private static final Pattern MACHINE_PATH =
      Pattern.compile(
          "(?<![\\w./:-])/(?:home|Users)/[a-z]\\w*/"
              + "|(?<![\\w./:-])/(?:root|work|tmp/w)/[\\w.]"
              + "|\\b[A-Z]:\\\\(?:Users|Documents)\\\\");

  @ParameterizedTest
  @ValueSource(strings = {"src", "docs", "gazetteers", "corpus", "models", ".ci"})
  void namesNoPathOfOneMachine(String folder) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : Checkout.files(folder, "")) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      Matcher path = MACHINE_PATH.matcher(text);
      // Within the bytes of a PDF or an archive any letters may stand by chance.
      if (text.indexOf('\0') < 0 && !file.toString().endsWith(".pdf") && path.find()) {
        found.add(Checkout.name(file) + ": '" + path.group() + "'");
      }
    }
    assertEquals(List.of(), found, "files that name a path of a developer's machine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "CITATION.cff",
        "SECURITY.md",
        "LICENSE",
        ".editorconfig",
        ".ci/run",
        "tunsh",
        "docs/decisions",
        "docs/benchmarks.md",
        "models/README.md",
        "corpus/catalogue.yaml",
        "corpus/regesta",
        "corpus/reference/table1.csv",
        "corpus/reference/table2.csv",
        "corpus/specimens/README.md",
        "gazetteers/tiers.yaml"
      })
  void hasWhatAFreshMachineNeeds(String name) {
    assertTrue(Files.exists(Checkout.root().resolve(name)), "'" + name + "' is missing");
  }

  @Test
  void hasAtLeast60Regesta() throws IOException {
    int regesta = Checkout.files("corpus/regesta", ".md").size();
    assertTrue(regesta >= 60, regesta + " regesta");
  }

  @Test
  void hasNoBrokenLineInItsGazetteers() throws PipelineException {
    Workspace workspace =
        new Workspace(Checkout.root(), Checkout.root(), Checkout.root().resolve("output"));
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    assertEquals("Mongolia", gazetteers.name("MNG"));
    Runner.words(workspace);
  }

  @Test
  void itsSpecimensKnowTheirImaginaryStates() throws Exception {
    Gazetteers gazetteers =
        Gazetteers.load(
            Checkout.root().resolve("gazetteers"),
            Checkout.root().resolve("corpus/specimens/gazetteer"));
    assertEquals("Arvenia", gazetteers.name("QMA"));
  }
}
