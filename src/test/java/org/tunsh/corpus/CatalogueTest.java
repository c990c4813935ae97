package org.tunsh.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.gazetteer.Gazetteers;

class CatalogueTest {
  private static final Path ROOT = Path.of(System.getProperty("tunsh.root", "."));
  private static final String ENTRY =
      """
      - id: qma-qmb-2011-strategic
        title: "Joint Declaration"
        parties: [QMA, QMB]
        date: "2011"
        kind: joint-declaration
        language: en
        level: strategic
        action: declared
        address: "https://example.org/declaration"
        sourceClass: original
      """;

  @TempDir private Path folder;

  @Test
  void listsAtLeast120ActsOfAtLeast40Pairs() throws CatalogueException {
    List<CatalogueEntry> entries = catalogue().entries();
    Set<List<String>> pairs = new HashSet<>();
    entries.forEach(e -> pairs.add(e.parties()));
    assertTrue(entries.size() >= 120, entries.size() + " acts");
    assertTrue(pairs.size() >= 40, pairs.size() + " pairs");
  }

  @Test
  void knowsEveryPartyAndClassOfSourceThatItNames() throws Exception {
    Gazetteers gazetteers = Gazetteers.load(ROOT.resolve("gazetteers"));
    List<String> unknown = new ArrayList<>();
    for (CatalogueEntry entry : catalogue().entries()) {
      if (gazetteers.rankings().classes().stream()
          .noneMatch(c -> c.code().equals(entry.sourceClass()))) {
        unknown.add(entry.id() + ": class " + entry.sourceClass());
      }
      for (String party : entry.parties()) {
        if (gazetteers.qid(party).isEmpty()) {
          unknown.add(entry.id() + ": party " + party);
        }
      }
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void standsInTheOrderOfItsIds() throws CatalogueException {
    List<String> ids = catalogue().entries().stream().map(CatalogueEntry::id).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void listsEveryActThatHasARegest() throws CatalogueException, IOException {
    Catalogue catalogue = catalogue();
    List<String> missing = new ArrayList<>();
    try (var files = Files.list(ROOT.resolve("corpus/regesta"))) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replace(".md", "");
        if (catalogue.entry(id).isEmpty()) {
          missing.add(id);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void namesFileAndLineOfTwoEntriesWithOneId() throws IOException {
    refused(ENTRY + ENTRY, 11, "'qma-qmb-2011-strategic' stands in line 1 already");
  }

  @Test
  void namesFileAndLineOfAWrongDate() throws IOException {
    refused(ENTRY.replace("date: \"2011\"", "date: \"2011-13\""), 4, "'2011-13'");
  }

  @Test
  void namesFileAndLineOfAnUnknownLevel() throws IOException {
    refused(ENTRY.replace("level: strategic", "level: eternal"), 7, "'eternal'");
  }

  @Test
  void namesFileAndLineOfAnAddressThatIsNotPublic() throws IOException {
    refused(ENTRY.replace("https://example.org/", "file:///"), 9, "http or https");
  }

  @Test
  void namesFileAndLineOfAMissingKey() throws IOException {
    refused(ENTRY.replace("  language: en\n", ""), 1, "'language'");
  }

  @Test
  void namesFileAndLineOfAnUnknownKey() throws IOException {
    refused(ENTRY + "  colour: blue\n", 11, "'colour'");
  }

  @Test
  void namesTheFileThatIsNotThere() {
    CatalogueException e =
        assertThrows(CatalogueException.class, () -> Catalogue.read(folder.resolve("none.yaml")));
    assertTrue(String.valueOf(e.getMessage()).contains("none.yaml"), e.getMessage());
  }

  private void refused(String yaml, int line, String part) throws IOException {
    Path file = Files.writeString(folder.resolve("catalogue.yaml"), yaml);
    CatalogueException e = assertThrows(CatalogueException.class, () -> Catalogue.read(file));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(file.toString()), message);
    assertTrue(message.contains(part), message);
    assertEquals(line, e.line(), message);
  }

  private static Catalogue catalogue() throws CatalogueException {
    return Catalogue.read(ROOT.resolve("corpus/catalogue.yaml"));
  }
}
