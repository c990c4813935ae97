package org.tunsh.index;

/**
 * Names of the Lucene fields that no query names, and the signs that keep kinds of terms apart
 * within one field.
 */
final class Stored {
  /** The day on which a document's date begins, as yyyymmdd. */
  static final String DAY = "day";

  /** First and last day of a document's date. */
  static final String DAYS = "days";

  static final String YEAR = "year";

  /** Number of words of the text. */
  static final String WORDS = "words";

  /** Where pages begin, as pairs of offset and page. */
  static final String PAGES = "pages";

  /** First sign of a stem, before the language. */
  static final char STEM = '>';

  /** First sign of a word as written, before its folded form. */
  static final char AS_WRITTEN = '=';

  /** First sign of a fact's code at its evidence. */
  static final char FACT = '@';

  /** The term at the first word of each sentence but a text's first. */
  static final String SENTENCE = "\u0002s";

  /** The term at the first word of each paragraph but a text's first. */
  static final String PARAGRAPH = "\u0002p";

  /** The text as hits show it, in pieces. */
  static final String TEXT = "kept_text";

  /** The blocks of the text, a line a block, in pieces. */
  static final String BLOCKS = "blocks";

  /** What is shown of a document but its text. */
  static final String SHOWN = "shown";

  private Stored() {}

  /** The term of a stem. */
  static String stem(String language, String stem) {
    return STEM + language + ':' + stem;
  }

  /** The term of a word exactly as written, where that is not its folded form. */
  static String asWritten(String folded, String surface) {
    return AS_WRITTEN + folded + AS_WRITTEN + surface;
  }

  /** The term of a fact at its evidence. */
  static String fact(Field field, String value) {
    return FACT + field.code() + ':' + value;
  }

  /**
   * The field that keeps what a hit shows, apart from what is sought: Lucene wants each field of
   * one kind.
   */
  static String shown(Field field) {
    return "shown_" + field.code();
  }

  /** The field that holds a text as its language's own analyzer cuts it. */
  static String textIn(String language) {
    return "text_" + language;
  }

  /** The field that holds how many terms stand in a field, each as often as it stands. */
  static String termsIn(String field) {
    return "terms_" + field;
  }
}
