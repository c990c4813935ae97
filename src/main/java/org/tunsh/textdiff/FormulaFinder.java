package org.tunsh.textdiff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Span;

/**
 * Finds formulas that wander between the documents of different pairs.
 *
 * <p>Runs of words that enough pairs have are grown word by word, as frequent sequences are
 * (Agrawal and Srikant 1994: a longer run can only be frequent where its parts are); of runs within
 * one another that the same number of pairs has, the longest stands.
 */
public final class FormulaFinder {
  private static final int LONGEST = 60;

  /** A run of which more words are names than this says who, and is no formula. */
  private static final double NAMES = 0.4;

  private static final int TELLING_LETTERS = 4;
  private static final int TELLING_WORDS = 2;

  private final int leastWords;
  private final int leastPairs;

  /**
   * @param leastWords how many words a formula has at least
   * @param leastPairs how many pairs must have it
   */
  public FormulaFinder(int leastWords, int leastPairs) {
    this.leastWords = leastWords;
    this.leastPairs = leastPairs;
  }

  /** A document with what is known of it. */
  public record Text(Document document, Facts facts) {}

  /**
   * A place of a run.
   *
   * @param text number of the document
   * @param unit number of the unit in it
   * @param word number of its first word in the unit
   */
  private record Occurrence(int text, int unit, int word) {}

  /** The formulas, those of the most pairs first, then the longest. */
  public List<Formula> find(List<Text> given) {
    List<Text> texts =
        given.stream()
            .sorted(
                Comparator.comparing((Text t) -> t.facts().date().isEmpty())
                    .thenComparing(t -> t.facts().date())
                    .thenComparing(t -> t.facts().file()))
            .toList();
    List<List<Unit>> units = texts.stream().map(t -> Unit.of(t.document())).toList();
    List<Formula> formulas = new ArrayList<>();
    Map<List<String>, List<Occurrence>> runs = shortest(texts, units);
    for (int length = leastWords; !runs.isEmpty() && length < LONGEST; length++) {
      Map<List<String>, List<Occurrence>> longer = longer(texts, units, runs, length);
      Set<List<String>> inside = inside(texts, runs, longer);
      runs.forEach(
          (words, places) -> {
            if (!inside.contains(words)) {
              formula(texts, units, words, places, formulas);
            }
          });
      runs = longer;
    }
    formulas.sort(
        Comparator.comparing((Formula f) -> -f.pairs().size())
            .thenComparing(f -> -f.words())
            .thenComparing(Formula::first)
            .thenComparing(Formula::start));
    return formulas;
  }

  private Map<List<String>, List<Occurrence>> shortest(List<Text> texts, List<List<Unit>> units) {
    Map<List<String>, List<Occurrence>> runs = new LinkedHashMap<>();
    for (int t = 0; t < units.size(); t++) {
      for (int u = 0; u < units.get(t).size(); u++) {
        List<String> words = units.get(t).get(u).words();
        for (int w = 0; w + leastWords <= words.size(); w++) {
          runs.computeIfAbsent(words.subList(w, w + leastWords), any -> new ArrayList<>(1))
              .add(new Occurrence(t, u, w));
        }
      }
    }
    return frequent(texts, runs);
  }

  private Map<List<String>, List<Occurrence>> longer(
      List<Text> texts,
      List<List<Unit>> units,
      Map<List<String>, List<Occurrence>> runs,
      int length) {
    Map<List<String>, List<Occurrence>> longer = new LinkedHashMap<>();
    for (List<Occurrence> places : runs.values()) {
      for (Occurrence place : places) {
        List<String> words = units.get(place.text()).get(place.unit()).words();
        int end = place.word() + length;
        if (end < words.size() && runs.containsKey(words.subList(place.word() + 1, end + 1))) {
          longer
              .computeIfAbsent(words.subList(place.word(), end + 1), any -> new ArrayList<>(1))
              .add(place);
        }
      }
    }
    return frequent(texts, longer);
  }

  private Map<List<String>, List<Occurrence>> frequent(
      List<Text> texts, Map<List<String>, List<Occurrence>> runs) {
    runs.values().removeIf(places -> pairs(texts, places).size() < leastPairs);
    return runs;
  }

  private static Set<List<String>> pairs(List<Text> texts, List<Occurrence> places) {
    Set<List<String>> pairs = new LinkedHashSet<>();
    places.forEach(place -> pairs.add(texts.get(place.text()).facts().parties()));
    return pairs;
  }

  /** The runs that stand in a longer one of as many pairs. */
  private static Set<List<String>> inside(
      List<Text> texts,
      Map<List<String>, List<Occurrence>> runs,
      Map<List<String>, List<Occurrence>> longer) {
    Map<List<String>, Integer> counts = new HashMap<>();
    runs.forEach((words, places) -> counts.put(words, pairs(texts, places).size()));
    Set<List<String>> inside = new HashSet<>();
    longer.forEach(
        (words, places) -> {
          int count = pairs(texts, places).size();
          for (List<String> part :
              List.of(words.subList(0, words.size() - 1), words.subList(1, words.size()))) {
            if (counts.getOrDefault(part, 0) == count) {
              inside.add(part);
            }
          }
        });
    return inside;
  }

  private static void formula(
      List<Text> texts,
      List<List<Unit>> units,
      List<String> words,
      List<Occurrence> places,
      List<Formula> formulas) {
    Occurrence first = places.getFirst();
    Unit unit = units.get(first.text()).get(first.unit());
    List<Span> spans = unit.spans().subList(first.word(), first.word() + words.size());
    Text text = texts.get(first.text());
    if (!tells(words) || named(text, spans)) {
      return;
    }
    int start = spans.getFirst().start();
    int end = spans.getLast().end();
    formulas.add(
        new Formula(
            text.document().text().substring(start, end),
            words.size(),
            List.copyOf(pairs(texts, places)),
            (int) places.stream().map(Occurrence::text).distinct().count(),
            text.document().id(),
            start,
            end,
            text.document().pageAt(start)));
  }

  /** Whether enough of its words are more than the glue of sentences. */
  private static boolean tells(List<String> words) {
    return words.stream().filter(word -> word.length() > TELLING_LETTERS).count() > TELLING_WORDS;
  }

  private static boolean named(Text text, List<Span> spans) {
    long capitals =
        spans.stream()
            .filter(s -> !Character.isLowerCase(text.document().text().charAt(s.start())))
            .count();
    return capitals > NAMES * spans.size();
  }
}
