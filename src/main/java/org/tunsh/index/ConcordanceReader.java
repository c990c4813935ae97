package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.tunsh.index.Concordance.Lines;
import org.tunsh.index.Concordance.Order;
import org.tunsh.index.FoundPlaces.Match;
import org.tunsh.model.Span;

/** Reads the lines of a concordance out of the texts. */
final class ConcordanceReader {
  private static final int MOST_LINES = 20_000;
  private static final int WIDEST = 1000;

  private final Question question;

  ConcordanceReader(Question question) {
    this.question = question;
  }

  Lines lines(String query, int width, Order order, int offset, int limit)
      throws IOException, QuerySyntaxException {
    List<ConcordanceLine> all = new ArrayList<>();
    TextMatches matches = new TextMatches(question);
    int wide = Math.clamp(width, 0, WIDEST);
    matches.each(
        query,
        (fields, text, found) -> {
          found.forEach(match -> all.add(line(fields, text, match, wide)));
          return all.size() < MOST_LINES;
        });
    // A stable sort keeps lines that are equal in the order of date, file and place.
    if (order != Order.DATE) {
      all.sort(comparator(order));
    }
    int from = Math.clamp(offset, 0, all.size());
    int to = Math.clamp((long) from + limit, from, all.size());
    return new Lines(all.size(), all.subList(from, to), matches.isPartial());
  }

  private static Comparator<ConcordanceLine> comparator(Order order) {
    return switch (order) {
      case DATE -> Comparator.comparing(ConcordanceLine::date);
      case KEYWORD -> Comparator.comparing(line -> Concordance.key(line.keyword()));
      case RIGHT -> Comparator.comparing(line -> Concordance.key(line.right()));
      case LEFT -> Comparator.comparing(line -> backwards(line.left()));
    };
  }

  /** The words of a context from its end to its beginning. */
  private static String backwards(String left) {
    List<String> words = Arrays.asList(Concordance.key(left).split("\\s+"));
    Collections.reverse(words);
    return String.join(" ", words);
  }

  private static ConcordanceLine line(Shown fields, String text, Match match, int width) {
    Span span = match.span();
    return new ConcordanceLine(
        fields.value(Stored.shown(Field.ID)),
        fields.value(Stored.shown(Field.FILE)),
        fields.value(Stored.shown(Field.TITLE)),
        fields.value(Stored.shown(Field.DATE)),
        PageBreaks.pageAt(fields.value(Stored.PAGES), span.start()),
        oneLine(text.substring(leftEdge(text, span.start(), width), span.start())),
        oneLine(span.of(text)),
        oneLine(text.substring(span.end(), rightEdge(text, span.end(), width))),
        span);
  }

  private static int leftEdge(String text, int start, int width) {
    int edge = Math.max(0, start - width);
    if (edge == 0) {
      return 0;
    }
    for (int i = edge; i < start; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(edge)) && edge < start ? edge + 1 : edge;
  }

  private static int rightEdge(String text, int end, int width) {
    int edge = Math.min(text.length(), end + width);
    if (edge == text.length()) {
      return edge;
    }
    for (int i = edge; i > end; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(edge)) && edge > end ? edge - 1 : edge;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
