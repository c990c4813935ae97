package org.tunsh.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tunsh.model.ReducedDate;

/**
 * How well a date is borne out.
 *
 * @param date the date
 * @param support best rank of those who tell this date, or a less exact one that holds it
 * @param own best rank of those who tell exactly this date
 * @param tabular whether only cells of tables tell it
 * @param documents how many documents support it in their text
 * @param confidence of the surest telling
 */
record Strength(
    ReducedDate date, int support, int own, boolean tabular, int documents, double confidence) {
  static final Comparator<Strength> STRONGEST_FIRST =
      Comparator.comparingInt(Strength::support)
          .thenComparing(Strength::tabular)
          .thenComparingInt(Strength::own)
          .thenComparing(Comparator.comparingInt(Strength::documents).reversed())
          .thenComparing(Comparator.comparingInt(Strength::precision).reversed())
          .thenComparing(Comparator.comparingDouble(Strength::confidence).reversed())
          .thenComparing(Strength::date);

  /** Weighs a date by all tellings of an act. */
  static Strength of(ReducedDate date, List<Telling> tellings) {
    List<Telling> exact =
        tellings.stream().filter(t -> t.date().filter(date::equals).isPresent()).toList();
    List<Telling> holding =
        tellings.stream()
            .filter(t -> !t.tabular() && t.date().filter(d -> d.covers(date)).isPresent())
            .toList();
    int own = exact.stream().mapToInt(Telling::rank).min().orElse(Integer.MAX_VALUE);
    int support = holding.stream().mapToInt(Telling::rank).min().orElse(own);
    return new Strength(
        date,
        Math.min(own, support),
        own,
        holding.isEmpty(),
        (int) holding.stream().map(Telling::document).distinct().count(),
        exact.stream().mapToDouble(Telling::confidence).max().orElse(0));
  }

  int precision() {
    return date.precision();
  }

  /** Why this one stands and not the other, as the end of 'stands because …'. */
  String reasonAgainst(Strength other, String ownClass, String otherClass) {
    if (support != other.support || (tabular == other.tabular && own != other.own)) {
      return support != other.support && ownClass.equals(otherClass)
          ? "a source of a better class supports it"
          : "the class '" + ownClass + "' ranks before '" + otherClass + "'";
    }
    if (tabular != other.tabular) {
      return "running text goes before the cells of a table in sources of one class";
    }
    if (documents != other.documents) {
      return documents + " documents tell it against " + other.documents;
    }
    if (precision() != other.precision()) {
      return "it is the more exact one in sources of one class";
    }
    if (confidence != other.confidence) {
      return String.format(
          Locale.ROOT, "it was read more surely (%.2f against %.2f)", confidence, other.confidence);
    }
    return "nothing parts the two, and the earlier one is taken";
  }
}
