package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Span;

/**
 * Parts a sentence where it turns from one relation to another: 'while', 'whereas', a semicolon.
 */
final class Clauses {
  private static final Pattern TURN =
      Pattern.compile("(?i)(?:,?\\s+(?:while|whereas|whilst)\\s+|;\\s+(?!\\(?[ivx]+\\)|and\\b))");

  private Clauses() {}

  static List<Span> of(String text, Span sentence) {
    List<Span> clauses = new ArrayList<>();
    Matcher matcher = TURN.matcher(text).region(sentence.start(), sentence.end());
    int from = sentence.start();
    while (matcher.find()) {
      // 'While X …, Y …' at the beginning parts nothing yet.
      if (matcher.start() > from) {
        clauses.add(new Span(from, matcher.start()));
        from = matcher.end();
      }
    }
    clauses.add(new Span(from, sentence.end()));
    return clauses;
  }
}
