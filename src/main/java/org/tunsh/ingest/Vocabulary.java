package org.tunsh.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that a scan may well say, commonest first, and which of them a misread one may be. */
final class Vocabulary {
  /** Letters that are taken for each other in small or worn print, at half the cost of others. */
  private static final String ALIKE =
      "ao oe ae ec oc il lt rn it sa sx nu gq ct ij nr bh vy uo sz lk ft tf fl hb cg xz";

  /** Letters that two others are taken for. */
  private static final Set<String> JOINED =
      Set.of("bti", "mrn", "min", "mni", "dcl", "wvv", "nri", "hli", "uii", "mnn");

  private static final float JOIN = 0.6f;

  private static final int SHORTEST = 4;

  private static final float APART = 0.3f;

  private final Map<String, Integer> ranks;
  private final Map<Integer, List<String>> byLength;

  private Vocabulary(Map<String, Integer> ranks) {
    this.ranks = Map.copyOf(ranks);
    Map<Integer, List<String>> lengths = new HashMap<>();
    ranks.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            entry ->
                lengths
                    .computeIfAbsent(entry.getKey().length(), n -> new ArrayList<>())
                    .add(entry.getKey()));
    this.byLength = Map.copyOf(lengths);
  }

  /** The list that comes with the program. */
  static Vocabulary english() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("words-en.txt")) {
      if (in == null) {
        throw new IllegalStateException("The list of words 'words-en.txt' is not in the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, Integer> ranks = new HashMap<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> ranks.put(line, ranks.size()));
      return new Vocabulary(ranks);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  boolean has(String word) {
    return ranks.containsKey(word);
  }

  /**
   * The one word that a misread one most likely is; empty where two are as likely.
   *
   * @param wrong the share of its letters that may be wrong
   */
  Optional<String> nearest(String misread, float wrong) {
    if (misread.length() < SHORTEST || has(misread)) {
      return Optional.empty();
    }
    float bound = misread.length() == SHORTEST ? 0.5f : misread.length() * wrong;
    String best = "";
    float least = Float.MAX_VALUE;
    float second = Float.MAX_VALUE;
    for (int length = misread.length() - 2; length <= misread.length() + 2; length++) {
      for (String word : byLength.getOrDefault(length, List.of())) {
        float distance = distance(misread, word, Math.min(bound, second));
        if (distance < least) {
          second = least;
          least = distance;
          best = word;
        } else if (distance < second) {
          second = distance;
        }
      }
    }
    return least <= bound && second - least >= APART ? Optional.of(best) : Optional.empty();
  }

  /** Whether two readings differ in less than half of their letters. */
  static boolean areAlike(String a, String b) {
    float bound = 0.5f * Math.min(a.length(), b.length());
    return distance(a, b, bound) <= bound;
  }

  /**
   * The edit distance (Levenshtein 1966) with half the cost for letters that look alike; more than
   * {@code bound} where it is more, whatever it is.
   */
  private static float distance(String a, String b, float bound) {
    float[][] costs = new float[a.length() + 1][b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      costs[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      costs[i][0] = i;
      float lowest = i;
      for (int j = 1; j <= b.length(); j++) {
        float change = costs[i - 1][j - 1] + cost(a.charAt(i - 1), b.charAt(j - 1));
        float step = Math.min(costs[i - 1][j], costs[i][j - 1]) + 1;
        costs[i][j] = Math.min(Math.min(change, step), joined(costs, a, b, i, j));
        lowest = Math.min(lowest, costs[i][j]);
      }
      if (lowest > bound + 1) {
        return Float.MAX_VALUE;
      }
    }
    return costs[a.length()][b.length()];
  }

  private static float joined(float[][] costs, String a, String b, int i, int j) {
    float least = Float.MAX_VALUE;
    if (j > 1 && JOINED.contains(a.charAt(i - 1) + b.substring(j - 2, j))) {
      least = costs[i - 1][j - 2] + JOIN;
    }
    if (i > 1 && JOINED.contains(b.charAt(j - 1) + a.substring(i - 2, i))) {
      least = Math.min(least, costs[i - 2][j - 1] + JOIN);
    }
    return least;
  }

  private static float cost(char a, char b) {
    if (a == b) {
      return 0;
    }
    boolean alike = ALIKE.contains("" + a + b) || ALIKE.contains("" + b + a);
    return alike ? 0.5f : 1;
  }
}
