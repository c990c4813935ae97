package org.tunsh.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.model.Reading;

/** Generated and damaged sources, from a seed that a failure prints. */
final class InvariantsTest {
  private static final List<String> BITS =
      List.of(
          "partnership",
          "of",
          "Arvenia",
          "co-\n",
          "declared",
          "\n",
          "\n\n",
          "\t",
          "\f",
          "ﬁrst",
          "e\u0301",
          "\u0301x",
          "trea\u00ADty",
          "\u00AD",
          "中文",
          "かな",
          "العربية",
          "²",
          "³ In",
          "1. ",
          "- ",
          "• ",
          "(a) ",
          "[1] ",
          "\u200B",
          "\uE000",
          "\uE001",
          "\uD83D\uDE00",
          "\uD83D",
          "<b>x</b>",
          "<sup>1</sup>",
          "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
          "| a | b |\n|---|---|\n| c | d |\n",
          "**Bold**",
          "# ",
          "Notes\n\n1 one\n2 two\n",
          "[^1]",
          "\n[^1]: note\n",
          "---\n",
          "Page 1 of 2",
          "12",
          "&amp;",
          "\\_",
          "<p id=fn1>1. x",
          "\u00A0",
          "\r\n",
          "Article 5",
          "IV. Trade",
          "…",
          "END.");

  @TempDir Path folder;

  @Test
  void holdForGeneratedTexts() throws IOException {
    Sources sources = new Sources(folder);
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int i = 0; i < length; i++) {
        text.append(BITS.get(random.nextInt(BITS.size())))
            .append(random.nextInt(4) == 0 ? "" : " ");
      }
      String name = List.of("a.txt", "a.md", "a.html").get((int) (seed % 3));
      check(
          sources.reading(name, text.toString().getBytes(StandardCharsets.UTF_8)),
          name + " of seed " + seed);
    }
  }

  @Test
  void holdForDamagedFiles() throws IOException {
    Sources sources = new Sources(folder, new Ingester(IngestLimits.DEFAULT, "no-such-program"));
    for (String name :
        List.of("columns.pdf", "aligned.pdf", "declaration.docx", "declaration.odt")) {
      byte[] whole = Files.readAllBytes(Specimens.folder().resolve(name));
      for (long seed = 1; seed <= 25; seed++) {
        Random random = new Random(seed);
        byte[] bytes = whole.clone();
        for (int i = 0; i < 12; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        check(sources.reading(name, bytes), name + " of seed " + seed);
      }
    }
  }

  private static void check(Reading reading, String about) {
    if (reading instanceof Reading.Ingested read) {
      Invariants.hold(read.document(), about);
    }
  }
}
