package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** A kept text is the text that was packed, sign by sign, in whatever order it is read. */
class KeptTextTest {
  private static final long SEED = 20261129;
  private static final String SIGNS = "aé ж中\ud83d\ude00\n’z";

  @Test
  void isTheTextThatWasPacked() throws IOException {
    Random random = new Random(SEED);
    System.out.println("seed " + SEED);
    for (int length : new int[] {0, 1, 4095, 4096, 4097, 8192, 8193, 20_000}) {
      String text = text(random, length);
      KeptText kept = KeptText.of(KeptText.pack(text));
      assertEquals(text, kept.toString());
      assertEquals(text.length(), kept.length());
      for (int i = 0; i < Math.min(500, text.length()); i++) {
        int at = random.nextInt(text.length());
        assertEquals(text.charAt(at), kept.charAt(at));
      }
    }
  }

  /** Pairs of surrogates at every place, so that some lie where pieces end. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int at = SIGNS.offsetByCodePoints(0, random.nextInt(SIGNS.codePointCount(0, SIGNS.length())));
      text.appendCodePoint(SIGNS.codePointAt(at));
    }
    return text.toString();
  }

  @Test
  void readsAcrossPieces() throws IOException {
    String text = "0123456789".repeat(2000);
    KeptText kept = KeptText.of(KeptText.pack(text));
    assertEquals(text.substring(4090, 4110), kept.subSequence(4090, 4110).toString());
    assertEquals(text, kept.subSequence(0, text.length()).toString());
  }

  @Test
  void saysWhatIsDamaged() {
    byte[] packed = BytesRef.deepCopyOf(KeptText.pack("strategic partnership ".repeat(500))).bytes;
    Random random = new Random(SEED);
    int told = 0;
    for (int i = 0; i < 400; i++) {
      byte[] damaged = random.nextBoolean() ? flipped(packed, random) : cut(packed, random);
      told += read(damaged).isEmpty() ? 1 : 0;
    }
    // A letter that became another cannot be told here; Lucene's checksums do that.
    assertTrue(told > 150, told + " told");
    assertThrows(IOException.class, () -> KeptText.of(new BytesRef(new byte[] {5})));
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] other = bytes.clone();
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    return other;
  }

  private static byte[] cut(byte[] bytes, Random random) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  /** The text, or nothing where it is told that it is damaged. */
  private static Optional<String> read(byte[] bytes) {
    try {
      return Optional.of(KeptText.of(new BytesRef(bytes)).toString());
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
