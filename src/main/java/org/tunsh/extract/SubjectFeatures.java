package org.tunsh.extract;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tunsh.extract.AreaLexicon.Hit;
import org.tunsh.model.Span;

/**
 * What is to be seen of a passage whose subject is sought: its words, which areas the lists know
 * them to be of, and what the rule would say.
 */
final class SubjectFeatures {
  private static final double BESIDE = 0.6;
  private static final int STEP = 250;
  private static final int MOST_STEPS = 5;
  private static final List<Double> SHARES = List.of(0.1, 0.2, 0.3, 0.45, 0.6, 0.8);
  private static final List<Integer> SCORES = List.of(1, 2, 4, 8);

  private final Set<String> empty;

  SubjectFeatures(Set<String> empty) {
    this.empty = Set.copyOf(empty);
  }

  /**
   * @param words of areas that it has
   * @param rule the subjects by the rule
   */
  Set<String> of(String text, Span passage, AreaWords words, Collection<String> rule) {
    Set<String> features = PassageWords.of(text, words.sentences(), empty);
    for (int i = 0; i < words.hits().size(); i++) {
      for (Hit hit : words.hits().get(i)) {
        add(features, text, hit, i == 0);
      }
    }
    weigh(features, words.scores());
    rule.forEach(code -> features.add("rule=" + code));
    if (rule.isEmpty()) {
      features.add("norule");
    }
    features.add("length=" + Math.min(MOST_STEPS, passage.length() / STEP));
    features.add("sentences=" + Math.min(MOST_STEPS, words.sentences().size()));
    return features;
  }

  private static void add(Set<String> features, String text, Hit hit, boolean first) {
    features.add("term=" + hit.span().of(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    if (hit.strong()) {
      features.add("strong=" + hit.code());
    }
    if (first) {
      features.add("firstcode=" + hit.code());
      if (hit.strong()) {
        features.add("firststrong=" + hit.code());
      }
    }
  }

  private static void weigh(Set<String> features, Map<String, Double> scores) {
    double all = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    double most = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      String code = entry.getKey();
      double score = entry.getValue();
      if (score >= most) {
        features.add("top=" + code);
      } else if (score >= BESIDE * most) {
        features.add("beside=" + code);
      }
      SHARES.stream()
          .filter(share -> score >= share * all)
          .forEach(share -> features.add("share" + share + "=" + code));
      SCORES.stream()
          .filter(least -> score >= least)
          .forEach(least -> features.add("score" + least + "=" + code));
    }
  }
}
