package org.tunsh.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.publish.DocumentChanges.Kept;

/** What is not read of two outputs makes no difference. */
class TouchedDocumentsTest {
  private static final long SEED = 20261130;
  private static final int ROUNDS = 400;

  @TempDir private Path folder;

  @Test
  void theDocumentsWhereTheFilesDifferTellWhatAllDocumentsTell() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      List<Kept> before = documents(random);
      List<Kept> after = edited(before, random);
      List<String> lists = random.nextBoolean() ? List.of() : List.of("own/states.yaml");
      DocumentChanges all = new DocumentChanges(before, after, lists, List::of);

      DocumentChanges read =
          TouchedDocuments.between(write("then", before), write("now", after)).changes(lists);

      String told = "round " + round + ": " + before + " -> " + after;
      assertEquals(all.steps(), read.steps(), told);
      for (int i = 0; i < 16; i++) {
        String id = hash(i).substring(0, 16);
        assertEquals(all.behind(id), read.behind(id), told);
      }
    }
  }

  @Test
  void whatIsAlikeAtBothEndsAreWholeLines() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] one = lines(random);
      byte[] two = lines(random);
      Path then = Files.write(folder.resolve("then"), one);
      Path now = Files.write(folder.resolve("now"), two);

      Differing where = Differing.between(then, now);

      int from = (int) where.from();
      byte[] beginning = Arrays.copyOf(one, from);
      assertTrue(Arrays.equals(beginning, Arrays.copyOf(two, from)));
      byte[] end = Arrays.copyOfRange(one, (int) where.then(), one.length);
      assertTrue(Arrays.equals(end, Arrays.copyOfRange(two, (int) where.now(), two.length)));
      assertTrue(where.from() <= where.then() && where.from() <= where.now());
      for (byte[] each : List.of(one, two)) {
        int last = each == one ? (int) where.then() : (int) where.now();
        assertTrue(isLineStart(each, from) || Arrays.equals(one, two));
        assertTrue(isLineStart(each, last) || last == each.length);
      }
    }
  }

  @Test
  void aFileThatIsNotThereHasNoLine() throws IOException {
    Path now = write("now", List.of(new Kept("x.md", hash(1))));

    assertEquals(
        1, TouchedDocuments.between(folder.resolve("then"), now).changes(List.of()).steps().size());
    assertEquals(
        1, TouchedDocuments.between(now, folder.resolve("then")).changes(List.of()).steps().size());
  }

  private static boolean isLineStart(byte[] text, int at) {
    return at == 0 || text[at - 1] == '\n';
  }

  /** Few words, so that much is alike; some end without a line break. */
  private static byte[] lines(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append("ab".repeat(random.nextInt(3))).append(random.nextInt(3)).append('\n');
    }
    return text.append(random.nextInt(4) == 0 ? "a" : "")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<Kept> documents(Random random) {
    List<Kept> documents = new ArrayList<>();
    for (int i = random.nextInt(14); i > 0; i--) {
      documents.add(document(random));
    }
    return documents;
  }

  private static Kept document(Random random) {
    return new Kept("file" + random.nextInt(8) + ".md", hash(random.nextInt(12)));
  }

  private static String hash(int number) {
    return String.format("%016x", number * 0x9E3779B97F4A7C15L).repeat(4);
  }

  private static List<Kept> edited(List<Kept> before, Random random) {
    List<Kept> after = new ArrayList<>(before);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(after.size() + 1);
      switch (random.nextInt(3)) {
        case 0 -> after.add(at, document(random));
        case 1 -> after.removeIf(each -> random.nextInt(after.size()) == 0);
        default -> after.replaceAll(each -> random.nextInt(6) == 0 ? document(random) : each);
      }
    }
    return after;
  }

  private Path write(String name, List<Kept> documents) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Kept each : documents) {
      lines
          .append("{\"id\":\"")
          .append(each.hash(), 0, 16)
          .append("\",\"file\":\"")
          .append(each.file())
          .append("\",\"sha256\":\"")
          .append(each.hash())
          .append("\",\"parties\":[\"MNG\"]}\n");
    }
    return Files.writeString(folder.resolve(name), lines);
  }
}
