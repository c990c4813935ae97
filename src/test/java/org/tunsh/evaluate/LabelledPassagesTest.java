package org.tunsh.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.evaluate.LabelledPassages.Labelled;
import org.tunsh.house.Checkout;
import org.tunsh.house.SharedFolder;
import org.tunsh.model.Span;

class LabelledPassagesTest {
  private static final Path TABLES = Checkout.root().resolve("src/test/resources/passages");

  @TempDir Path folder;

  @Test
  void aLineHasAFileAPassageAndItsLabels() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.tsv"),
            "file\tbegin\tend\tareas\tlist\na.txt\t3\t9\teconomy energy\t\nb.txt\t0\t4\t\t\n");
    assertEquals(
        List.of(
            new Labelled("a.txt", new Span(3, 9), Set.of("economy", "energy")),
            new Labelled("b.txt", new Span(0, 4), Set.of())),
        LabelledPassages.read(table));
  }

  @Test
  void whatIsNoPassageIsToldWithItsLine() throws IOException {
    for (String bad : List.of("a.txt\t3\t9", "a.txt\tx\t9\teconomy", "a.txt\t9\t3\teconomy")) {
      Path table = Files.writeString(folder.resolve("bad.tsv"), "file\tbegin\n" + bad + "\n");
      IOException told = assertThrows(IOException.class, () -> LabelledPassages.read(table), bad);
      assertTrue(String.valueOf(told.getMessage()).contains("line 2"), told.toString());
    }
  }

  @Test
  void theTablesOfTheCheckoutHaveKnownLabels() throws IOException {
    Set<String> known = new TreeSet<>(Set.of("list"));
    Matcher code =
        Pattern.compile("(?m)^ *- *\\{? *code: *['\"]?([a-z-]+)")
            .matcher(Files.readString(Checkout.root().resolve("gazetteers/areas.yaml")));
    while (code.find()) {
      known.add(code.group(1));
    }
    for (String name : List.of("other", "white-house", "other-lists", "white-house-lists")) {
      List<Labelled> passages = LabelledPassages.read(TABLES.resolve(name + ".tsv"));
      assertTrue(passages.size() > 100, name);
      for (Labelled one : passages) {
        assertTrue(known.containsAll(one.labels()), () -> name + ": " + one);
      }
    }
  }

  @Test
  void everyPassageLiesWithinItsText() throws IOException {
    Path texts = SharedFolder.required("corpus/other");
    for (Labelled one : LabelledPassages.read(TABLES.resolve("other.tsv"))) {
      String text =
          new String(Files.readAllBytes(texts.resolve(one.file())), StandardCharsets.UTF_8);
      assertTrue(one.passage().end() <= text.length(), one::toString);
      String passage = one.passage().of(text);
      assertFalse(passage.isBlank(), one::toString);
    }
  }
}
