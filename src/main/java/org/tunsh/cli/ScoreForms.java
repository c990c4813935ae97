package org.tunsh.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tunsh.evaluate.Miss;
import org.tunsh.evaluate.Reliability;
import org.tunsh.evaluate.Scores;
import org.tunsh.evaluate.Scores.Count;
import org.tunsh.evaluate.Scores.Figure;
import org.tunsh.evaluate.Scores.Interval;
import org.tunsh.evaluate.Scores.Items;
import org.tunsh.evaluate.Scores.Share;
import org.tunsh.render.JsonText;

/** Figures of accuracy as text for people and as JSON for machines. */
final class ScoreForms {
  private ScoreForms() {}

  static int missing(Scores scores) {
    return scores.figures().stream()
        .filter(f -> f instanceof Count c && c.name().equals("documents without a line"))
        .mapToInt(f -> ((Count) f).value())
        .sum();
  }

  static String text(Scores scores) {
    StringBuilder text = new StringBuilder();
    text.append(scores.documents()).append(" documents; in brackets 95% intervals (of f1)\n");
    for (Figure figure : scores.figures()) {
      text.append(String.format(Locale.ROOT, "%-28s %s%n", figure.name(), values(figure)));
    }
    return text.toString();
  }

  private static String values(Figure figure) {
    return switch (figure) {
      case Items i when isEmpty(i) -> "nothing to score   gold 0  predicted 0";
      case Items i ->
          String.format(
              Locale.ROOT,
              "p %s  r %s  f1 %.3f %s  gold %d  predicted %d",
              share(i.precision(), i.predicted()),
              share(i.recall(), i.gold()),
              i.f1(),
              brackets(i.interval()),
              i.gold(),
              i.predicted());
      case Share s ->
          s.value().map(v -> String.format(Locale.ROOT, "%.3f", v)).orElse("nothing to score")
              + " "
              + brackets(s.interval())
              + "  of "
              + s.of();
      case Count c -> String.valueOf(c.value());
    };
  }

  private static boolean isEmpty(Items items) {
    return items.gold() == 0 && items.predicted() == 0;
  }

  /** A share of nothing is no figure. */
  private static String share(double value, int of) {
    return of == 0 ? "  -  " : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String brackets(Optional<Interval> interval) {
    return interval
        .map(i -> String.format(Locale.ROOT, "[%.3f, %.3f]", i.low(), i.high()))
        .orElse("");
  }

  static String text(Miss miss) {
    StringBuilder text = new StringBuilder();
    text.append('\n').append(miss.verdict()).append(' ').append(miss.field()).append(": ");
    text.append(miss.value()).append("\n  in ").append(miss.file()).append('\n');
    if (!miss.sentence().isBlank()) {
      text.append("  \"").append(miss.sentence().replaceAll("\\s+", " ").strip()).append("\"\n");
    }
    if (!miss.cause().isBlank()) {
      text.append("  why: ").append(miss.cause()).append('\n');
    }
    return text.toString();
  }

  static String json(
      Scores scores, List<Reliability> reliability, List<Miss> misses, boolean withMisses) {
    JsonText.Fields fields = JsonText.fields();
    scores.figures().forEach(figure -> fields.put(figure.name(), fields(figure)));
    if (!reliability.isEmpty()) {
      fields.put("reliability", ReliabilityForms.fields(reliability));
    }
    if (withMisses) {
      fields.put("errors", misses.stream().map(ScoreForms::fields).toList());
    }
    return JsonText.document(fields);
  }

  private static JsonText.Fields fields(Figure figure) {
    return switch (figure) {
      case Items i ->
          JsonText.fields()
              .put("p", i.precision())
              .put("r", i.recall())
              .put("f1", i.f1())
              .put("gold", i.gold())
              .put("predicted", i.predicted())
              .put("interval", pair(i.interval()));
      case Share s ->
          JsonText.fields()
              .put("value", s.value().<Object>map(v -> v).orElse(""))
              .put("of", s.of())
              .put("interval", pair(s.interval()));
      case Count c -> JsonText.fields().put("value", c.value());
    };
  }

  private static List<Double> pair(Optional<Interval> interval) {
    return interval.map(i -> List.of(i.low(), i.high())).orElse(List.of());
  }

  private static JsonText.Fields fields(Miss miss) {
    return JsonText.fields()
        .put("file", miss.file())
        .put("field", miss.field())
        .put("verdict", miss.verdict())
        .put("value", miss.value())
        .put("sentence", miss.sentence())
        .put("cause", miss.cause());
  }
}
