package org.tunsh.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tunsh.model.Span;

/**
 * What is to be seen of a sentence that names several areas: whether it lists those of the relation
 * is to be told from its words, from where it stands, and from what the rule would say.
 */
final class ListFeatures {
  private static final List<Integer> PLACES = List.of(2, 4, 8, 15, 30, 60);
  private static final int MOST_CODES = 7;
  private static final int STEP = 120;
  private static final int MOST_STEPS = 5;
  private static final int OPENING = 4;
  private static final int TITLE = 12;

  /**
   * Where a sentence stands.
   *
   * @param title of its document
   * @param number its number among the sentences of the paragraphs, from 1
   */
  record Place(String title, int number) {}

  private ListFeatures() {}

  /**
   * @param rule the areas that the rule takes for a list; empty where it takes none
   * @param longest the areas of the longest run of words of areas
   */
  static Set<String> of(
      String text, Span sentence, Place place, List<String> rule, List<String> longest) {
    Set<String> features = PassageWords.of(text, List.of(sentence), Set.of());
    features.removeIf(feature -> feature.startsWith("first="));
    List<String> words = words(sentence.of(text));
    for (int i = 0; i < Math.min(OPENING, words.size()); i++) {
      features.add("opening=" + words.get(i));
    }
    words(place.title()).stream().limit(TITLE).forEach(word -> features.add("title=" + word));
    if (!rule.isEmpty()) {
      features.add("rule");
      features.add("rule=" + Math.min(MOST_CODES, rule.size()));
    }
    features.add("run=" + Math.min(MOST_CODES, longest.size()));
    features.add("length=" + Math.min(MOST_STEPS, sentence.length() / STEP));
    PLACES.stream()
        .filter(most -> place.number() <= most)
        .forEach(most -> features.add("within=" + most));
    return features;
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+"));
  }
}
