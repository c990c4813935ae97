package org.tunsh.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;

/**
 * Makes signatures of documents: the words, without what only a format brings (running heads, case,
 * signs, spaces, accents), in runs of three; of all runs the least under each of 128 seeded hash
 * functions.
 *
 * <p>The functions are multiply-shift hashing (M. Dietzfelbinger and others, A reliable randomized
 * algorithm for the closest-pair problem, 1997); their factors come of SplitMix64 (G. L. Steele and
 * others, Fast splittable pseudorandom number generators, 2014) with a seed that never changes, so
 * that kept signatures stay comparable.
 */
public final class Signer {
  /** A change here, or in how words are told, makes kept signatures useless. */
  public static final int VERSION = 1;

  private static final long SEED = 0x74756E7368L;
  private static final int RUN = 3;

  /** Fewer runs than these are formulas that any two documents may share. */
  private static final int FEWEST = 24;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] factors = new long[Signature.SIZE];
  private final long[] summands = new long[Signature.SIZE];

  public Signer() {
    for (int i = 0; i < Signature.SIZE; i++) {
      factors[i] = mixed(SEED + (2L * i + 1) * GOLDEN) | 1;
      summands[i] = mixed(SEED + (2L * i + 2) * GOLDEN);
    }
  }

  /** The signature of a document. */
  public Signature of(Document document) {
    List<String> words = words(document);
    long all = 0;
    long numbers = 0;
    long[] hashes = words.stream().mapToLong(Signer::hash).toArray();
    for (int i = 0; i < hashes.length; i++) {
      all = mixed(all + hashes[i]);
      // A sum does not depend on the order: notes stand elsewhere in another format.
      numbers += Character.isDigit(words.get(i).charAt(0)) ? mixed(hashes[i]) : 0;
    }
    return new Signature(all, numbers, least(runs(hashes)));
  }

  private static long[] runs(long[] hashes) {
    long[] runs = new long[Math.max(0, hashes.length - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long run = SEED;
      for (int word = i; word < i + RUN; word++) {
        run = mixed(run + hashes[word]);
      }
      runs[i] = run;
    }
    return runs;
  }

  /** A run that comes again changes nothing: the least of all stays the least. */
  private int[] least(long[] runs) {
    if (Arrays.stream(runs).distinct().limit(FEWEST).count() < FEWEST) {
      return new int[0];
    }
    int[] least = new int[Signature.SIZE];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long run : runs) {
      for (int i = 0; i < Signature.SIZE; i++) {
        int hash = (int) ((factors[i] * run + summands[i]) >>> 32);
        if (hash < least[i]) {
          least[i] = hash;
        }
      }
    }
    return least;
  }

  private static List<String> words(Document document) {
    List<String> words = new ArrayList<>();
    if (document.blocks().isEmpty()) {
      split(document.text(), words);
    }
    for (Block block : document.blocks()) {
      if (block.kind() != BlockKind.FURNITURE) {
        split(block.span().of(document.text()), words);
      }
    }
    return words;
  }

  /** Letters and digits that stand together; of writing without spaces each sign. */
  private static void split(String text, List<String> words) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder word = new StringBuilder();
    int sign;
    for (int i = 0; i < plain.length(); i += Character.charCount(sign)) {
      sign = plain.codePointAt(i);
      if (standsAlone(sign)) {
        end(word, words);
        words.add(Character.toString(sign));
      } else if (Character.isLetterOrDigit(sign)) {
        word.appendCodePoint(sign);
      } else if (!isWithin(sign)) {
        end(word, words);
      }
    }
    end(word, words);
  }

  /** Thai is the first script of those without spaces that Unicode has. */
  private static final int FIRST_ALONE = 0x0E00;

  private static boolean standsAlone(int sign) {
    if (sign < FIRST_ALONE) {
      return false;
    }
    return Character.isIdeographic(sign)
        || switch (Character.UnicodeScript.of(sign)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> Character.isLetter(sign);
          default -> false;
        };
  }

  /** Accents that were taken apart, apostrophes and soft hyphens part no word. */
  private static boolean isWithin(int sign) {
    return Character.getType(sign) == Character.NON_SPACING_MARK
        || Character.getType(sign) == Character.FORMAT
        || sign == '\''
        || sign == '\u2019';
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static long hash(String word) {
    long hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  /** The finaliser of SplitMix64. */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
