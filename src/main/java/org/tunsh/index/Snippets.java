package org.tunsh.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tunsh.index.FoundPlaces.Match;
import org.tunsh.index.Hit.Passage;
import org.tunsh.model.Span;

/**
 * Cuts the passages of a text that show best what was found, between words and never within a
 * match.
 */
final class Snippets {
  private static final int LENGTH = 260;
  private static final int BEFORE = 90;
  private static final int MOST_PASSAGES = 2;
  private static final String BETWEEN = " \u2026 ";

  private Snippets() {}

  /** The best passages in the order of the text; without a match, how the text begins. */
  static List<Passage> passages(CharSequence text, List<Match> matches) {
    if (matches.isEmpty()) {
      int end = wordEnd(text, Math.min(text.length(), LENGTH));
      return List.of(new Passage(new Span(0, end), List.of()));
    }
    List<Passage> passages = new ArrayList<>();
    MatchWindows windows = new MatchWindows(matches, LENGTH - BEFORE);
    while (passages.size() < MOST_PASSAGES) {
      int best = windows.best(at -> isNearAny(passages, matches.get(at).span()));
      if (best < 0) {
        break;
      }
      passages.add(passage(text, matches, best));
      windows.show(best);
    }
    passages.sort((a, b) -> a.span().compareTo(b.span()));
    return passages;
  }

  private static boolean isNearAny(List<Passage> passages, Span match) {
    for (Passage passage : passages) {
      Span span = passage.span();
      if (match.start() < span.end() + BEFORE && span.start() < match.end()) {
        return true;
      }
    }
    return false;
  }

  private static Passage passage(CharSequence text, List<Match> matches, int at) {
    Span first = matches.get(at).span();
    int start = start(text, first.start());
    int end = wordEnd(text, Math.min(text.length(), Math.max(first.end(), start + LENGTH)));
    Set<Span> found = new TreeSet<>();
    for (Match match : matches) {
      if (match.span().start() < end && match.span().end() > end) {
        end = wordEnd(text, match.span().end());
      }
      if (match.span().start() >= start && match.span().end() <= end) {
        found.addAll(match.words(text));
      }
    }
    return new Passage(new Span(start, end), disjoint(found));
  }

  private static List<Span> disjoint(Set<Span> spans) {
    List<Span> disjoint = new ArrayList<>();
    for (Span span : spans) {
      if (!disjoint.isEmpty() && disjoint.getLast().overlaps(span)) {
        disjoint.set(disjoint.size() - 1, disjoint.getLast().cover(span));
      } else {
        disjoint.add(span);
      }
    }
    return disjoint;
  }

  /** The beginning of the sentence where it is near, else of a word. */
  private static int start(CharSequence text, int match) {
    int earliest = Math.max(0, match - BEFORE);
    for (int i = match - 1; i > earliest; i--) {
      char before = text.charAt(i - 1);
      boolean afterStop = before == '.' || before == '!' || before == '?' || before == '\n';
      if (text.charAt(i) == '\n' || (afterStop && Character.isWhitespace(text.charAt(i)))) {
        return i + 1;
      }
      if (before == '\u3002') {
        return i;
      }
    }
    return earliest == 0 ? 0 : wordStart(text, earliest, match);
  }

  private static int wordStart(CharSequence text, int from, int match) {
    for (int i = from; i < match; i++) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  private static int wordEnd(CharSequence text, int from) {
    int latest = Math.min(text.length(), from + 20);
    for (int i = from; i < latest; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    boolean cutsPair =
        from < text.length() && from > 0 && Character.isLowSurrogate(text.charAt(from));
    return latest == text.length() ? latest : cutsPair ? from + 1 : from;
  }

  /** The passages as one line with marks. */
  static String line(CharSequence text, List<Passage> passages) {
    StringBuilder line = new StringBuilder();
    int end = 0;
    for (Passage passage : passages) {
      Span span = passage.span();
      line.append(line.isEmpty() ? (span.start() > 0 ? "\u2026 " : "") : BETWEEN);
      append(line, text, passage);
      end = span.end();
    }
    return line.append(end < text.length() ? " \u2026" : "").toString();
  }

  private static void append(StringBuilder line, CharSequence text, Passage passage) {
    int at = passage.span().start();
    for (Span found : passage.found()) {
      appendText(line, text, at, found.start());
      line.append(Hit.MARK);
      appendText(line, text, found.start(), found.end());
      line.append(Hit.UNMARK);
      at = found.end();
    }
    appendText(line, text, at, passage.span().end());
  }

  private static void appendText(StringBuilder line, CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean mark = c == Hit.MARK || c == Hit.UNMARK;
      line.append(Character.isWhitespace(c) || Character.isISOControl(c) || mark ? ' ' : c);
    }
  }
}
