package org.tunsh.gazetteer;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is sought in long texts: it is tried only where the letters allow a match to
 * begin. It finds what {@link Matcher#find} finds.
 *
 * <p>Java tries an expression at every letter of a text, and each try of a long list of words costs
 * much. Whether a match can begin with two letters at all is asked of the expression itself, once
 * for any two: given these two alone it fails before their end, or else it may go on ({@link
 * Matcher#hitEnd}). In the same way it is asked which letters may stand before a match.
 *
 * <p>Safe for use by several threads at once: what two threads learn at the same time is the same.
 * Since it learns, it belongs to whoever seeks with it, and is no constant.
 */
public final class SoughtPattern {
  private static final int ASCII = 0x80;
  private static final byte MAY = 1;
  private static final byte CANNOT = 2;

  /** What may stand before a match, one of each sort that expressions tell apart. */
  private static final List<String> BEFORE = List.of("", "a", "1", " ");

  /** An expression that wants something before it says nothing of two letters alone. */
  private static final String LOOKS_BEHIND = "(?<=";

  private final Pattern pattern;
  private final boolean isAsked;
  private final byte[] beginnings = new byte[ASCII * ASCII];
  private final byte[] before = new byte[ASCII];

  public SoughtPattern(Pattern pattern) {
    this.pattern = pattern;
    this.isAsked = !pattern.pattern().contains(LOOKS_BEHIND);
  }

  public static SoughtPattern compile(String expression) {
    return new SoughtPattern(Pattern.compile(expression));
  }

  public Pattern pattern() {
    return pattern;
  }

  /** Whether it stands anywhere in a text. */
  public boolean isIn(String text) {
    return first(text) != null;
  }

  /** The first match in a text; null where there is none. */
  public @Nullable Matcher first(String text) {
    Matcher matcher = matcher(text);
    return find(matcher, text, 0, text.length()) ? matcher : null;
  }

  /** Gives every match in a text, in order; none overlaps the one before. */
  public void each(String text, Consumer<Matcher> sink) {
    each(text, 0, text.length(), sink);
  }

  /**
   * Gives every match in a stretch of a text; what stands outside of it is still seen by what looks
   * ahead and behind.
   */
  public void each(String text, int from, int to, Consumer<Matcher> sink) {
    Matcher matcher = matcher(text);
    int next = from;
    while (next <= to && find(matcher, text, next, to)) {
      next = Math.max(matcher.end(), matcher.start() + 1);
      sink.accept(matcher);
    }
  }

  /** Whether it is a whole word. */
  public boolean matches(String word) {
    boolean may = !isAsked || word.length() < 2 || mayBeginWith(word.charAt(0), word.charAt(1));
    return may && pattern.matcher(word).matches();
  }

  private Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private boolean find(Matcher matcher, String text, int from, int to) {
    if (!isAsked) {
      return matcher.region(from, to).find();
    }
    for (int at = from; at <= to; at++) {
      if (mayBegin(text, at, from, to) && matcher.region(at, to).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBegin(String text, int at, int from, int to) {
    if (at >= to) {
      return true;
    }
    char first = text.charAt(at);
    if (first >= ASCII) {
      // Java takes a pair of surrogates for one letter, unless it is sent between them.
      return at == from || !Character.isSurrogatePair(text.charAt(at - 1), first);
    }
    if (at + 1 == to) {
      return true;
    }
    return (at == 0 || mayFollow(text.charAt(at - 1))) && mayBeginWith(first, text.charAt(at + 1));
  }

  private boolean mayBeginWith(char first, char second) {
    if (first >= ASCII || second >= ASCII) {
      return true;
    }
    int index = first * ASCII + second;
    if (beginnings[index] == 0) {
      beginnings[index] = canBegin(String.valueOf(new char[] {first, second})) ? MAY : CANNOT;
    }
    return beginnings[index] == MAY;
  }

  private boolean canBegin(String letters) {
    for (String stands : BEFORE) {
      if (mayGoOn(stands, letters)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a letter may stand before a match that begins with a letter of ASCII. */
  private boolean mayFollow(char letter) {
    if (letter >= ASCII) {
      return true;
    }
    if (before[letter] == 0) {
      before[letter] = canFollow(String.valueOf(letter)) ? MAY : CANNOT;
    }
    return before[letter] == MAY;
  }

  private boolean canFollow(String letter) {
    for (char first = 0; first < ASCII; first++) {
      if (mayGoOn(letter, String.valueOf(first))) {
        return true;
      }
    }
    return false;
  }

  private boolean mayGoOn(String stands, String letters) {
    Matcher matcher = matcher(stands + letters);
    matcher.region(stands.length(), stands.length() + letters.length());
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
