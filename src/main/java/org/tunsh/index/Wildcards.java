package org.tunsh.index;

/** What '*' and '?' mean within a word. */
final class Wildcards {
  private Wildcards() {}

  /**
   * Whether a word with letters has a '*', or a '?' that letters follow (one at the end asks
   * something).
   */
  static boolean isPattern(String word) {
    if (word.chars().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    return word.indexOf('*') >= 0 || hasQuestionMarkInside(word);
  }

  private static boolean hasQuestionMarkInside(String word) {
    for (int i = 1; i + 1 < word.length(); i++) {
      if (word.charAt(i) == '?' && Character.isLetterOrDigit(word.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** How many letters stand before the first wildcard. */
  static int lettersBefore(String pattern) {
    return (int) beginning(pattern).chars().filter(Character::isLetterOrDigit).count();
  }

  /** What stands before the first wildcard. */
  static String beginning(String pattern) {
    int i = 0;
    while (i < pattern.length() && !isWildcard(pattern.charAt(i))) {
      i++;
    }
    return pattern.substring(0, i);
  }

  static boolean isWildcard(char c) {
    return c == '*' || c == '?';
  }
}
