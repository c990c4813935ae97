package org.tunsh.study;

import java.util.regex.Pattern;
import org.tunsh.model.Evidence;

/**
 * How the words of a document are printed: without marks of Markdown, with dots where they are cut.
 */
final class Quotation {
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\n]*)]\\([^)\\s]*\\)?");
  private static final Pattern OPEN_LINK = Pattern.compile("\\[([^\\]\\n]+)](?=\\()\\([^)]*$");
  private static final Pattern MARKS =
      Pattern.compile("\\*+|__+|`+|(?m)^\\s{0,3}(?:#{1,6}|>|[-+])\\s+|\\\\(?=[\\p{Punct}])");
  private static final Pattern ALONE = Pattern.compile("(?m)^\\s*[.,;:|]\\s*$");
  private static final Pattern ENDED =
      Pattern.compile("[.!?:;\u2026\u3002][\"'\u201D\u2019)\\]]*$");
  private static final String DOTS = "\u2026";

  private Quotation() {}

  static String of(Evidence evidence) {
    String shown = plain(evidence.quote());
    if (shown.isEmpty()) {
      return evidence.quote().strip();
    }
    return (cutBefore(evidence, shown) ? DOTS + " " : "")
        + shown
        + (cutAfter(evidence, shown) ? " " + DOTS : "");
  }

  static String plain(String words) {
    String text = LINK.matcher(words).replaceAll("$1");
    text = OPEN_LINK.matcher(text).replaceAll("$1");
    text = ALONE.matcher(text).replaceAll(" ");
    return MARKS.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /** A small letter, or words before it on its line that end no sentence. */
  private static boolean cutBefore(Evidence evidence, String shown) {
    String before = evidence.prefix().replaceAll("[*_#>\\s]+$", "");
    if (Character.isLowerCase(shown.codePointAt(0))) {
      return true;
    }
    boolean newLine =
        before.isEmpty() || evidence.prefix().substring(before.length()).indexOf('\n') >= 0;
    return !newLine && !ENDED.matcher(before).find() && !before.endsWith("\u201C");
  }

  private static boolean cutAfter(Evidence evidence, String shown) {
    String after = evidence.suffix().replaceAll("^[*_]+", "");
    boolean lineEnds = after.isEmpty() || after.stripLeading().isEmpty() || newLine(after);
    return !ENDED.matcher(shown).find() && !lineEnds;
  }

  private static boolean newLine(String after) {
    String rest = after.replaceAll("^[ \\t.,;*_]+", "");
    return rest.startsWith("\n");
  }
}
