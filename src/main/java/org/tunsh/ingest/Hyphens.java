package org.tunsh.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides how the end of one line and the beginning of the next are joined: with a space, without
 * one, or with the hyphen at the line's end taken away. The document's own words decide first
 * ('long-term' printed elsewhere within a line keeps its hyphen), then a list of first parts that
 * keep theirs.
 */
final class Hyphens {
  /** How two lines are joined. */
  enum Seam {
    SPACE,
    NOTHING,
    /** The hyphen at the end of the first line goes. */
    UNHYPHENATED
  }

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
  private static final Pattern LAST = Pattern.compile("(\\p{L}+)[-\u00AD\u00AC]$");
  private static final Pattern FIRST = Pattern.compile("^\\p{L}+");
  private static final Set<String> SUSPENDING = Set.of("and", "or", "to", "und", "et", "y", "e");
  private static final Set<String> KEEPING =
      Set.of(
          "long", "short", "high", "mid", "low", "well", "non", "self", "people", "third", "two",
          "three", "four", "five", "six", "seven", "ten", "far", "free", "win", "state", "anti",
          "post", "ex", "vice", "counter", "cross", "cyber", "large", "full", "fast", "good",
          "closed", "open", "first", "second", "half", "all", "future", "market", "face", "peer",
          "small", "medium", "co", "one", "year", "multi", "trans", "inter", "semi", "pan");
  private static final Set<String> KEPT_BEFORE =
      Set.of(
          "term",
          "level",
          "ranking",
          "people",
          "based",
          "wide",
          "oriented",
          "related",
          "led",
          "party",
          "year",
          "years",
          "range",
          "scale",
          "quality",
          "profile",
          "neighbour",
          "standing",
          "operation",
          "operative",
          "operate",
          "determination",
          "defence",
          "defense",
          "proliferation",
          "interference",
          "aligned",
          "terrorism",
          "being",
          "class",
          "state",
          "owned",
          "fold",
          "sized",
          "in",
          "up",
          "of",
          "to",
          "border",
          "cutting",
          "neighbourly",
          "neighborly");

  private final Set<String> words = new HashSet<>();

  /**
   * Whether the document parts words at line ends at all; where it does not, every hyphen is the
   * writer's own.
   */
  private boolean parting;

  private final List<Draft> drafts;
  private boolean learnt;

  Hyphens(List<Draft> drafts) {
    this.drafts = drafts;
  }

  /**
   * The words are collected only when the first hyphen at a line's end asks for them: most
   * documents have none.
   */
  private void learn() {
    if (!learnt) {
      learnt = true;
      drafts.forEach(draft -> draft.pieces().forEach(piece -> collect(piece.text())));
      parting = parts(drafts);
    }
  }

  private boolean parts(List<Draft> drafts) {
    int lines = 0;
    int hyphens = 0;
    for (Draft draft : drafts) {
      for (int i = 1; i < draft.pieces().size(); i++) {
        String before = draft.pieces().get(i - 1).text().stripTrailing();
        String after = draft.pieces().get(i).text().stripLeading();
        lines++;
        if (before.endsWith("-") && Shapes.startsLow(after)) {
          hyphens++;
          if (words.contains(lastWord(before) + firstWord(after))) {
            return true;
          }
        }
      }
    }
    return hyphens * 25 > lines;
  }

  private void collect(String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (matcher.end() < text.length() - 1) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  Seam seam(CharSequence before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return Seam.NOTHING;
    }
    char last = before.charAt(before.length() - 1);
    char first = after.charAt(0);
    if (Letters.isUnspaced(last) && Letters.isUnspaced(first)) {
      return Seam.NOTHING;
    }
    if ("/-?=&_#%".indexOf(last) >= 0 && !Character.isWhitespace(first) && isAddress(before)) {
      return Seam.NOTHING;
    }
    if (last == Letters.SOFT_HYPHEN || last == '\u00AC') {
      return Seam.UNHYPHENATED;
    }
    if ((last == '–' || last == '—' || last == '/') && isGlued(before)) {
      return Seam.NOTHING;
    }
    return last == '-' && isGlued(before) ? atHyphen(before, after, first) : Seam.SPACE;
  }

  /** Whether the last word is a web address, whose hyphens and slashes are its own. */
  private static boolean isAddress(CharSequence before) {
    int start = before.length();
    while (start > 0 && before.charAt(start - 1) != ' ') {
      start--;
    }
    String word = before.subSequence(start, before.length()).toString();
    return word.contains("://") || word.contains("www.");
  }

  private static boolean isGlued(CharSequence before) {
    return before.length() > 1 && Character.isLetterOrDigit(before.charAt(before.length() - 2));
  }

  private Seam atHyphen(CharSequence before, String after, char first) {
    if (!Character.isLetterOrDigit(first)) {
      return Seam.SPACE;
    }
    String tail = lastWord(before);
    String head = firstWord(after);
    if (SUSPENDING.contains(head)) {
      return Seam.SPACE;
    }
    if (!Character.isLowerCase(first) || tail.isEmpty()) {
      return Seam.NOTHING;
    }
    return keepsHyphen(tail, head) ? Seam.NOTHING : Seam.UNHYPHENATED;
  }

  private boolean keepsHyphen(String tail, String head) {
    learn();
    if (words.contains(tail + "-" + head)) {
      return true;
    }
    if (words.contains(tail + head)) {
      return false;
    }
    if (!parting) {
      return true;
    }
    boolean neighbour = head.startsWith("neighbo") && tail.equals("good");
    return neighbour
        || (KEPT_BEFORE.contains(head) && (KEEPING.contains(tail) || words.contains(tail)));
  }

  private static String lastWord(CharSequence before) {
    int from = Math.max(0, before.length() - 40);
    Matcher matcher = LAST.matcher(before.subSequence(from, before.length()));
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String firstWord(String after) {
    Matcher matcher = FIRST.matcher(after);
    return matcher.find() ? matcher.group().toLowerCase(Locale.ROOT) : "";
  }
}
