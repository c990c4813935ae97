package org.tunsh.textdiff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tunsh.model.Document;
import org.tunsh.textdiff.Difference.Passage;
import org.tunsh.textdiff.Difference.Spot;

/**
 * Finds the passages of a later document that an earlier one has too.
 *
 * <p>Candidates are units that share runs of three words (shingles, after Broder 1997); the
 * likeness of two units is twice the words of their longest common sequence by the words of both.
 */
final class PassageFinder {
  private static final int SHINGLE = 3;
  private static final int LEAST_WORDS = 6;

  /** What stands in more units than this is a phrase of the trade, and no sign of a passage. */
  private static final int COMMON = 60;

  /**
   * The share of words in common from which two sentences count as one reworded; chosen, not tuned.
   */
  private static final double LIKE = 0.6;

  /** A unit longer than any sentence is compared by its beginning. */
  private static final int LONGEST = 600;

  private final Document earlier;
  private final List<Unit> units;
  private final Map<List<String>, List<Integer>> shingles = new HashMap<>();

  PassageFinder(Document earlier) {
    this.earlier = earlier;
    this.units = Unit.of(earlier);
    for (int i = 0; i < units.size(); i++) {
      for (List<String> shingle : shingles(units.get(i))) {
        List<Integer> places = shingles.computeIfAbsent(shingle, any -> new ArrayList<>());
        if (places.isEmpty() || places.getLast() != i) {
          places.add(i);
        }
      }
    }
  }

  private static List<List<String>> shingles(Unit unit) {
    List<List<String>> all = new ArrayList<>();
    int end = Math.min(unit.words().size(), LONGEST);
    for (int i = 0; i + SHINGLE <= end; i++) {
      all.add(unit.words().subList(i, i + SHINGLE));
    }
    return all;
  }

  /**
   * A passage with its measure.
   *
   * @param common how many words of the later unit the earlier one has in the same order
   */
  record Match(Passage passage, int common) {}

  /** The best match of a unit of the later document, if it is like enough. */
  Optional<Match> match(Document later, Unit unit) {
    if (unit.words().size() < LEAST_WORDS) {
      return Optional.empty();
    }
    return candidate(unit).map(units::get).flatMap(other -> match(later, unit, other));
  }

  private Optional<Integer> candidate(Unit unit) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (List<String> shingle : shingles(unit)) {
      List<Integer> places = shingles.getOrDefault(shingle, List.of());
      if (places.size() <= COMMON) {
        places.forEach(place -> shared.merge(place, 1, Integer::sum));
      }
    }
    return shared.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(entry -> -units.get(entry.getKey()).words().size())
                .thenComparing(entry -> -entry.getKey()))
        .map(Map.Entry::getKey);
  }

  private Optional<Match> match(Document later, Unit unit, Unit other) {
    List<String> a = head(other.words());
    List<String> b = head(unit.words());
    int common = common(a, b);
    double likeness = 2.0 * common / (a.size() + b.size());
    if (likeness < LIKE) {
      return Optional.empty();
    }
    boolean verbatim = a.equals(b);
    Passage passage = new Passage(verbatim, likeness, spot(earlier, other), spot(later, unit));
    return Optional.of(new Match(passage, common));
  }

  private static List<String> head(List<String> words) {
    return words.subList(0, Math.min(words.size(), LONGEST));
  }

  /** The words of the longest common sequence. */
  private static int common(List<String> a, List<String> b) {
    Patch<String> patch = DiffUtils.diff(a, b);
    int dropped = 0;
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      if (delta.getType() != DeltaType.EQUAL) {
        dropped += delta.getSource().size();
      }
    }
    return a.size() - dropped;
  }

  private static Spot spot(Document document, Unit unit) {
    return new Spot(
        unit.span().of(document.text()), unit.span().start(), unit.span().end(), unit.page());
  }
}
