package org.tunsh.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.model.Span;

/** The words for offices in a stretch of text, and which name each of them belongs to. */
final class OfficeHits {
  /** A word for an office, and the offices that it may mean. */
  record Office(Span span, Set<String> codes) {}

  private static final int FAR = 60;

  /** What may stand between an office and a surname: initials, courtesies. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s+(?:(?:\\p{Lu}\\p{L}?\\.|H\\.E\\.|Dr|Mr|Mrs|Ms|Shri|Smt|Sir|His Excellency|Her"
              + " Excellency),?\\s*)*");

  private static final Pattern CHAIN = Pattern.compile(",?\\s*(?:and|&|,)\\s*");
  private static final Pattern FORMER_GAP = Pattern.compile("[\\s-]*(?:[\\p{L}.']+[\\s-]+){0,2}");

  private final String text;
  private final Map<Integer, Office> byEnd = new HashMap<>();
  private final List<Span> formers = new ArrayList<>();
  private final Map<Integer, Office> leaders = new HashMap<>();

  OfficeHits(String text) {
    this.text = text;
  }

  void add(Span span, String code) {
    if (code.equals(Offices.FORMER)) {
      formers.add(span);
      return;
    }
    Office before = byEnd.get(span.end());
    Set<String> codes = new HashSet<>(before == null ? Set.of() : before.codes());
    codes.add(code);
    byEnd.put(span.end(), new Office(before == null ? span : before.span().cover(span), codes));
  }

  /**
   * Notes that a leader's name ends here, so that 'and Xi' after 'Presidents Putin' is understood.
   */
  void leaderAt(int end, Office office) {
    leaders.put(end, office);
  }

  /** The office directly before a name. */
  Optional<Office> before(int start) {
    for (int end = start; end > Math.max(0, start - FAR); end--) {
      Office office = byEnd.get(end);
      if (office != null && between(BETWEEN, end, start)) {
        return Optional.of(office);
      }
      Office shared = leaders.get(end);
      if (shared != null && between(CHAIN, end, start)) {
        return Optional.of(shared);
      }
    }
    return Optional.empty();
  }

  /** Whether a word such as 'former' stands before the name or its office. */
  boolean former(int start) {
    int from = before(start).map(office -> office.span().start()).orElse(start);
    for (Span former : formers) {
      boolean near = former.end() <= from && from - former.end() < FAR;
      if (near && between(FORMER_GAP, former.end(), from)) {
        return true;
      }
    }
    return false;
  }

  private boolean between(Pattern pattern, int from, int to) {
    return pattern.matcher(text).region(from, to).matches();
  }
}
