package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.annotate.TimexRules.Reading;
import org.tunsh.annotate.TimexRules.Rule;
import org.tunsh.gazetteer.SoughtPattern;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * Finds dates in English prose and says of each why it was read so.
 *
 * <p>Values are ISO 8601, reduced to what is known ({@code 2019}, {@code 2019-09}, {@code
 * 2019-09-03}). Relative dates are resolved against the document's date, or against the date before
 * them in the text ('three years later'); where neither is known the value is empty and the reason
 * begins with 'refused'. An impossible day (31 June) is refused, not mended.
 */
public final class TimexFinder {
  private final List<Rule> rules = TimexRules.all();

  /**
   * The dates within a stretch, in the order of the text, not overlapping.
   *
   * @param text the canonical text
   * @param within where to look
   * @param reference the document's date, ISO 8601 reduced, or empty
   */
  public List<Mention.Timex> find(String text, Span within, String reference) {
    return find(text, within, reference, Earlier.NONE).dates();
  }

  /** Dates of a stretch, and what they are to the dates behind it. */
  record Found(List<Mention.Timex> dates, Earlier earlier) {}

  /** The same, with the dates that the text gave before this stretch. */
  Found find(String text, Span within, String reference, Earlier previous) {
    List<Mention.Timex> found = new ArrayList<>();
    Calendar calendar = Calendar.parse(reference);
    Earlier before = previous.inNextParagraph();
    int end = within.start();
    for (Candidate candidate : candidates(text, within)) {
      Span span = candidate.span;
      if (SENTENCE_END.matcher(text.substring(end, span.start())).find()) {
        before = before.inNextSentence();
      }
      Reading reading = candidate.rule.reader().read(candidate.match, calendar, before);
      if (reading == null) {
        continue;
      }
      Mention.Timex next = new Mention.Timex(span, reading.value(), reading.reason());
      if (!found.isEmpty() && isNamedCloser(text, found.getLast(), next)) {
        span = found.removeLast().span().cover(span);
        next = new Mention.Timex(span, reading.value(), reading.reason());
      }
      end = span.end();
      found.add(next);
      boolean today = reading.value().equals(reference) && !reading.reason().equals(EXPLICIT);
      before = before.and(reading.value(), reading.reason().equals(COUNTED), today);
    }
    return new Found(found, before);
  }

  private static final Pattern CLOSER = Pattern.compile("\\s*,?\\s*(?:(?:in|on|and)\\s+)?");

  /** 'In the same year, two months earlier', 'ten years later, in July': one date, in two words. */
  private static boolean isNamedCloser(String text, Mention.Timex first, Mention.Timex next) {
    return first.reason().equals(COUNTED)
        && !first.value().isEmpty()
        && next.value().length() > first.value().length()
        && next.value().startsWith(first.value())
        && CLOSER.matcher(text.substring(first.span().end(), next.span().start())).matches();
  }

  private static final String EXPLICIT = "explicit";
  private static final String COUNTED = "relative to the date before";
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"”’')]*\\s+\\p{Lu}");

  private record Candidate(Span span, Rule rule, Matcher match) {}

  private List<Candidate> candidates(String text, Span within) {
    String part = within.of(text);
    TimexHints hints = TimexHints.in(part);
    // By their beginnings: in a list of very many dates each is held against its neighbours alone.
    NavigableMap<Integer, Candidate> kept = new TreeMap<>();
    for (Rule rule : rules) {
      for (Span stretch : rule.stretches(hints)) {
        for (Candidate candidate : matches(rule, part, stretch, within.start())) {
          Span span = candidate.span;
          if (isFree(kept.floorEntry(span.start()), span)
              && isFree(kept.ceilingEntry(span.start()), span)) {
            kept.put(span.start(), candidate);
          }
        }
      }
    }
    return kept.isEmpty() || !mayHoldDate(part) ? List.of() : List.copyOf(kept.values());
  }

  private static List<Candidate> matches(Rule rule, String part, Span stretch, int shift) {
    List<Candidate> found = new ArrayList<>();
    rule.pattern()
        .each(
            part,
            stretch.start(),
            stretch.end(),
            matcher -> {
              Span span = new Span(matcher.start(), matcher.end()).shift(shift);
              found.add(new Candidate(span, rule, copy(rule, part, matcher)));
            });
    return found;
  }

  private static boolean isFree(Map.@Nullable Entry<Integer, Candidate> neighbour, Span span) {
    return neighbour == null || !neighbour.getValue().span.overlaps(span);
  }

  private static Matcher copy(Rule rule, String part, Matcher matcher) {
    Matcher copy = rule.pattern().pattern().matcher(part);
    boolean again = copy.find(matcher.start());
    if (!again) {
      throw new IllegalStateException("A date was not found again at " + matcher.start());
    }
    return copy;
  }

  private final SoughtPattern hint =
      SoughtPattern.compile(
          "\\d|(?i:\\b(?:nineteen|thousand|hundred)\\b)|(?i:\\b(?:years?|months?|days?|weeks?|today|yesterday|tomorrow|tonight|decades?|hours?|last|this|morning|evening)\\b)|"
              + TimexRules.WEEKDAY
              + "|\\b[Ii]n"
              + " (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");

  private boolean mayHoldDate(String part) {
    return hint.isIn(part);
  }
}
