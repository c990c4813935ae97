package org.tunsh.likeness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Likeness;

/**
 * Finds which documents read like one before them.
 *
 * <p>Only documents whose signatures agree in one of 32 bands of four hashes are held against each
 * other (locality-sensitive hashing; P. Indyk and R. Motwani, Approximate nearest neighbors, 1998):
 * of pairs with a resemblance of 0.7 one in five thousand is missed, and most others are never
 * looked at.
 */
public final class Likenesses {
  /** Documents of which less is common are told apart. */
  static final double NEAR = 0.7;

  /** From here on, what differs may be what a format or a scanner adds. */
  static final double SAME = 0.95;

  private static final int ROWS = 4;
  private static final int BANDS = Signature.SIZE / ROWS;

  /**
   * Of a multitude with one wording, say a yearly proclamation, the first by path stand for all.
   */
  private static final int MOST_OF_A_BAND = 64;

  private static final Comparator<Likeness> LIKEST =
      Comparator.comparingDouble((Likeness each) -> -each.share())
          .thenComparing(Likeness::how)
          .thenComparing(Likeness::otherFile);

  private Likenesses() {}

  /**
   * The documents that read like one before them by path, each with the likest of those.
   *
   * @param documents each once, in any order
   */
  public static List<Likeness> among(List<Signed> documents) {
    List<Signed> sorted =
        documents.stream()
            .filter(each -> each.signature().words() != 0)
            .sorted(Comparator.comparing(Signed::file))
            .toList();
    @Nullable Likeness[] likest = new Likeness[sorted.size()];
    sameWords(sorted, likest);
    for (int band = 0; band < BANDS; band++) {
      band(sorted, band, likest);
    }
    return Arrays.stream(likest).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  /** The likest of some documents to one that need not be among them. */
  public static Optional<Likeness> likest(Signed document, List<Signed> others) {
    return others.stream()
        .filter(other -> !other.sha256().equals(document.sha256()))
        .flatMap(other -> between(document, other).stream())
        .min(LIKEST);
  }

  /** Whether two documents have the same text: all words, or all but a few and the numbers. */
  public static boolean sameText(Signature one, Signature other) {
    return one.words() == other.words() && one.words() != 0
        || one.resemblance(other) >= SAME && one.numbers() == other.numbers();
  }

  /** Also of documents that are too short for anything but being the same. */
  private static void sameWords(List<Signed> sorted, @Nullable Likeness[] likest) {
    Map<Long, Integer> first = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      Integer earlier = first.putIfAbsent(sorted.get(i).signature().words(), i);
      if (earlier != null) {
        compare(sorted, earlier, i, likest);
      }
    }
  }

  private static void band(List<Signed> sorted, int band, @Nullable Likeness[] likest) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(sorted.size());
    long places = (1L << bits) - 1;
    long[] keys = keys(sorted, band, places);
    for (int from = 0; from < keys.length; ) {
      int to = from + 1;
      while (to < keys.length && (keys[to] & ~places) == (keys[from] & ~places)) {
        to++;
      }
      for (int later = from + 1; later < to; later++) {
        for (int each = from; each < Math.min(later, from + MOST_OF_A_BAND); each++) {
          compare(sorted, (int) (keys[each] & places), (int) (keys[later] & places), likest);
        }
      }
      from = to;
    }
  }

  /**
   * For each document the upper bits of its hash of a band, and its place in the lower ones:
   * sorted, those of one hash stand together in the order of their places. Numbers, since a table
   * of lists for each band takes a second for some ten thousand documents in a process that has
   * just begun.
   */
  private static long[] keys(List<Signed> sorted, int band, long places) {
    long[] keys = new long[sorted.size()];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      Signature signature = sorted.get(i).signature();
      if (signature.tells()) {
        keys[count++] = (hash(signature, band) & ~places) | i;
      }
    }
    long[] told = Arrays.copyOf(keys, count);
    Arrays.sort(told);
    return told;
  }

  private static long hash(Signature signature, int band) {
    long hash = band;
    for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
      hash = hash * 0x9E3779B97F4A7C15L + signature.least(row);
    }
    return hash;
  }

  private static void compare(
      List<Signed> sorted, int earlier, int later, @Nullable Likeness[] likest) {
    Optional<Likeness> found = between(sorted.get(later), sorted.get(earlier));
    Likeness before = likest[later];
    if (found.isPresent() && (before == null || LIKEST.compare(found.get(), before) < 0)) {
      likest[later] = found.get();
    }
  }

  private static Optional<Likeness> between(Signed one, Signed other) {
    Signature a = one.signature();
    Signature b = other.signature();
    boolean sameWords = a.words() == b.words() && a.words() != 0;
    double share = sameWords ? 1 : a.resemblance(b);
    if (share < NEAR) {
      return Optional.empty();
    }
    boolean same = sameText(a, b);
    return Optional.of(
        new Likeness(
            one.file(),
            one.document(),
            same ? Likeness.How.TEXT : Likeness.How.NEAR,
            share,
            other.file(),
            other.document()));
  }
}
