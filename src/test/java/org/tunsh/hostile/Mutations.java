package org.tunsh.hostile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Harms whole files by chance, from a seed. */
final class Mutations {
  static final List<String> KINDS =
      List.of("flipped", "cut", "doubled", "blanked", "swapped", "spliced", "swollen");

  private Mutations() {}

  /**
   * A harmed copy.
   *
   * @param other a file of which pieces may be taken
   */
  static byte[] of(String kind, byte[] whole, byte[] other, long seed) {
    Random random = new Random(seed);
    return switch (kind) {
      case "flipped" -> flipped(whole, random);
      case "cut" -> Arrays.copyOf(whole, random.nextInt(whole.length));
      case "doubled" -> doubled(whole, random);
      case "blanked" -> blanked(whole, random);
      case "swapped" -> swapped(whole, random);
      case "spliced" -> spliced(whole, other, random);
      case "swollen" -> swollen(whole, random);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static byte[] flipped(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] doubled(byte[] whole, Random random) {
    int from = random.nextInt(whole.length);
    int to = from + random.nextInt(whole.length - from);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, to);
    for (int i = random.nextInt(20); i >= 0; i--) {
      out.write(whole, from, to - from);
    }
    out.write(whole, to, whole.length - to);
    return out.toByteArray();
  }

  private static byte[] blanked(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int from = random.nextInt(bytes.length);
    Arrays.fill(
        bytes, from, from + random.nextInt(bytes.length - from), (byte) random.nextInt(256));
    return bytes;
  }

  private static byte[] swapped(byte[] whole, Random random) {
    int middle = random.nextInt(whole.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, middle, whole.length - middle);
    out.write(whole, 0, middle);
    return out.toByteArray();
  }

  private static byte[] spliced(byte[] whole, byte[] other, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, random.nextInt(whole.length));
    int from = random.nextInt(other.length);
    out.write(other, from, other.length - from);
    return out.toByteArray();
  }

  /** Numbers become large ones: lengths, counts, offsets. */
  private static byte[] swollen(byte[] whole, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < whole.length; i++) {
      out.write(whole[i]);
      boolean digit = whole[i] >= '0' && whole[i] <= '9';
      if (digit && random.nextInt(60) == 0) {
        out.writeBytes(
            "9999999"
                .substring(random.nextInt(7))
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      }
    }
    return out.toByteArray();
  }
}
