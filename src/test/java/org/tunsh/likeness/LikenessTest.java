package org.tunsh.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Likeness;
import org.tunsh.model.Metadata;
import org.tunsh.model.Span;

class LikenessTest {
  private final Signer signer = new Signer();

  private Signed signed(String file, String text, String furniture) {
    String all = text + "\n" + furniture;
    Span body = new Span(0, text.length());
    Span rest = new Span(text.length() + 1, all.length());
    Document document =
        new Document(
            "0".repeat(16),
            file,
            hash(file),
            "text/plain",
            Metadata.NONE,
            all,
            List.of(Block.of(BlockKind.PARAGRAPH, body), Block.of(BlockKind.FURNITURE, rest)),
            List.of(),
            List.of(),
            0,
            "made");
    return new Signed(document.sha256(), file, signer.of(document));
  }

  private static String hash(String file) {
    return String.format(Locale.ROOT, "%064x", file.hashCode() & 0xffffffffL);
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + Integer.toString(random.nextInt(4000), 36));
    }
    return words;
  }

  private static Set<List<String>> runs(List<String> words) {
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      runs.add(List.copyOf(words.subList(i, i + 3)));
    }
    return runs;
  }

  @Test
  void theEstimateLiesNearTheShareThatCountingGives() {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      List<String> one = words(random, 300 + random.nextInt(900));
      List<String> other = new ArrayList<>(one);
      int changes = random.nextInt(one.size() / 3);
      for (int i = 0; i < changes; i++) {
        other.set(random.nextInt(other.size()), "x" + random.nextInt(4000));
      }
      Set<List<String>> both = new HashSet<>(runs(one));
      both.retainAll(runs(other));
      Set<List<String>> either = new HashSet<>(runs(one));
      either.addAll(runs(other));
      double counted = both.size() / (double) either.size();
      double estimated =
          signed("a", String.join(" ", one), "")
              .signature()
              .resemblance(signed("b", String.join(" ", other), "").signature());
      // Four standard errors of 128 throws.
      assertEquals(counted, estimated, 4 * 0.0442, "seed " + seed);
      boolean told =
          !Likenesses.among(
                  List.of(
                      signed("a", String.join(" ", one), ""),
                      signed("b", String.join(" ", other), "")))
              .isEmpty();
      assertEquals(estimated >= Likenesses.NEAR, told, "seed " + seed);
    }
  }

  @Test
  void whatOnlyAFormatBringsMakesNoDifference() {
    String text =
        "The two sides declared that relations are raised to a Strategic Partnership, and that"
            + " they will co-operate in energy, transport, culture and the third neighbour's"
            + " affairs of 2017, as both ministers had wished for a long time.";
    String other =
        text.toUpperCase(Locale.ROOT).replace(" ", "\n ").replace("'", "\u2019").replace(",", "");
    Signed one = signed("a.txt", text, "");
    Signed two = signed("b.pdf", other, "Page 1 of 2");
    assertEquals(one.signature(), two.signature());
    Likeness likeness = Likenesses.among(List.of(two, one)).getFirst();
    assertEquals("b.pdf", likeness.file());
    assertEquals("a.txt", likeness.otherFile());
    assertEquals(Likeness.How.TEXT, likeness.how());
    assertEquals(100, likeness.percent());
  }

  @Test
  void anotherYearInTheSameWordingIsNoSameText() {
    List<String> words = words(new Random(7), 400);
    List<String> then = new ArrayList<>(words);
    then.set(200, "2016");
    List<String> now = new ArrayList<>(words);
    now.set(200, "2017");
    List<Likeness> found =
        Likenesses.among(
            List.of(
                signed("2016.txt", String.join(" ", then), ""),
                signed("2017.txt", String.join(" ", now), "")));
    assertEquals(Likeness.How.NEAR, found.getFirst().how());
    assertTrue(found.getFirst().percent() >= 90 && found.getFirst().percent() < 100);
  }

  @Test
  void formulasAndNothingAreLikeNothing() {
    assertEquals(
        List.of(),
        Likenesses.among(
            List.of(
                signed("a", "Mongolia and Japan declared a strategic partnership.", ""),
                signed("b", "Mongolia and India declared a strategic partnership.", ""),
                signed("c", "", "Page 1"),
                signed("d", "", "Page 2"))));
    assertFalse(signed("a", "Too short to tell.", "").signature().tells());
  }

  @Test
  void aMultitudeWithOneWordingIsToldInTheTimeOfItsSize() {
    Random random = new Random(11);
    List<String> wording = words(random, 200);
    List<Signed> many = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      List<String> each = new ArrayList<>(wording);
      each.set(100, "n" + i);
      many.add(signed(String.format(Locale.ROOT, "%05d", i), String.join(" ", each), ""));
    }
    long begun = System.nanoTime();
    assertEquals(2999, Likenesses.among(many).size());
    assertTrue(System.nanoTime() - begun < 20_000_000_000L, "it looks at all pairs");
  }

  @Test
  void writingWithoutSpacesIsToldToo() {
    String text =
        "\u4e24\u56fd\u5ba3\u5e03\u5efa\u7acb\u6218\u7565\u4f19\u4f34\u5173\u7cfb".repeat(1)
            + "\u5e76\u5728\u80fd\u6e90\u4ea4\u901a\u6587\u5316\u6559\u80b2\u79d1\u6280\u7b49\u9886\u57df\u5f00\u5c55\u5408\u4f5c";
    Signed one = signed("a", text, "");
    Signed two = signed("b", text.substring(0, text.length() - 1), "");
    assertTrue(one.signature().tells());
    assertTrue(one.signature().resemblance(two.signature()) > 0.85);
  }
}
