package org.tunsh.index;

import java.util.ArrayList;
import java.util.HashSet;
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
    Set<Object> shown = new HashSet<>();
    while (passages.size() < MOST_PASSAGES) {
      int best = best(matches, passages, shown);
      if (best < 0) {
        break;
      }
      passages.add(passage(text, matches, best));
      inWindow(matches, best).forEach(match -> shown.add(match.what()));
    }
    passages.sort((a, b) -> a.span().compareTo(b.span()));
    return passages;
  }

  /**
   * The match after which most different parts of the query stand that are not shown yet; -1 for
   * none.
   */
  private static int best(List<Match> matches, List<Passage> passages, Set<Object> shown) {
    int best = -1;
    int bestScore = 0;
    for (int i = 0; i < matches.size(); i++) {
      Span span = matches.get(i).span();
      if (passages.stream().anyMatch(passage -> near(passage.span(), span))) {
        continue;
      }
      int score = score(inWindow(matches, i), shown);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static boolean near(Span passage, Span match) {
    return match.start() < passage.end() + BEFORE && passage.start() < match.end();
  }

  private static int score(List<Match> window, Set<Object> shown) {
    Set<Object> parts = new HashSet<>();
    window.forEach(match -> parts.add(match.what()));
    int fresh = (int) parts.stream().filter(part -> !shown.contains(part)).count();
    return fresh * 1000 + parts.size() * 10 + Math.min(9, window.size());
  }

  private static List<Match> inWindow(List<Match> matches, int from) {
    int limit = matches.get(from).span().start() + LENGTH - BEFORE;
    List<Match> window = new ArrayList<>(List.of(matches.get(from)));
    for (int i = from + 1; i < matches.size() && matches.get(i).span().end() <= limit; i++) {
      window.add(matches.get(i));
    }
    return window;
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
