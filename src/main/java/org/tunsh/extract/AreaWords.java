package org.tunsh.extract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.extract.AreaLexicon.Hit;
import org.tunsh.model.Span;

/**
 * The words of areas that a passage has.
 *
 * @param sentences of the passage, in their order
 * @param hits of each sentence
 */
record AreaWords(List<Span> sentences, List<List<Hit>> hits) {
  private static final double FIRST_SENTENCE = 3;
  private static final double WEAK = 0.2;

  AreaWords {
    sentences = List.copyOf(sentences);
    hits = List.copyOf(hits);
  }

  /**
   * @param parties of the document, whose names are no words of areas
   */
  static AreaWords of(
      AreaLexicon lexicon, String text, List<Span> sentences, Collection<String> parties) {
    return new AreaWords(
        sentences,
        sentences.stream().map(sentence -> lexicon.inText(text, sentence, parties)).toList());
  }

  Span first() {
    return sentences.getFirst();
  }

  /** How heavy each area weighs, in the order in which they are first named. */
  Map<String, Double> scores() {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      double place = i == 0 ? FIRST_SENTENCE : 1;
      for (Hit hit : hits.get(i)) {
        scores.merge(hit.code(), place * (hit.strong() ? 1 : WEAK), Double::sum);
      }
    }
    return scores;
  }
}
