package org.tunsh.gazetteer;

/** Which capitals a phrase needs in the text; how it is written in its list decides. */
enum CaseRule {
  /** Written small: any letters will do. */
  ANY,
  /** Written with a capital ('Turkey'): the first letter must not be small. */
  CAPITAL,
  /** Written all in capitals ('US', 'G7'): no letter may be small. */
  UPPER;

  static CaseRule of(String phrase) {
    int[] letters = phrase.codePoints().filter(Character::isLetter).toArray();
    if (letters.length == 0 || Character.isLowerCase(letters[0]) || !cased(letters[0])) {
      return ANY;
    }
    boolean small = false;
    for (int letter : letters) {
      small |= Character.isLowerCase(letter);
    }
    boolean acronym = letters.length > 1 || phrase.length() > 1;
    return !small && acronym ? UPPER : CAPITAL;
  }

  boolean allows(CharSequence text, int start, int end) {
    if (this == ANY) {
      return true;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (this == CAPITAL && Character.isLetter(c)) {
        return true;
      }
    }
    return true;
  }

  private static boolean cased(int letter) {
    return Character.isUpperCase(letter)
        || Character.isLowerCase(letter)
        || Character.isTitleCase(letter);
  }
}
