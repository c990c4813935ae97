package org.tunsh.reconcile;

import java.util.Comparator;
import java.util.List;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Testimony;

/** The evidence behind a value of the dataset, the best first. */
record Backing(List<Testimony> testimonies) {
  static Backing of(List<Testimony> testimonies, SourceRanking ranking) {
    return new Backing(testimonies.stream().sorted(bestFirst(ranking)).toList());
  }

  /**
   * The better class first, text before tables, then the newer document, its path and the order of
   * its text.
   */
  static Comparator<Testimony> bestFirst(SourceRanking ranking) {
    return Comparator.comparingInt(
            (Testimony testimony) -> ranking.rank(testimony.source().sourceClass()))
        .thenComparing(Testimony::tabular)
        .thenComparing(testimony -> testimony.source().date(), Comparator.reverseOrder())
        .thenComparing(testimony -> testimony.source().file())
        .thenComparingInt(testimony -> testimony.assertion().evidence().start())
        .thenComparing(testimony -> testimony.assertion().id());
  }

  double confidence() {
    return testimonies.stream().mapToDouble(t -> t.assertion().confidence()).max().orElse(0);
  }

  String sourceClass() {
    return testimonies.getFirst().source().sourceClass();
  }

  List<String> evidence() {
    return testimonies.stream().map(t -> t.assertion().id()).toList();
  }

  List<String> documents() {
    return testimonies.stream().map(t -> t.source().document()).distinct().toList();
  }
}
