package org.tunsh.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/** Cuts texts into terms; the state of one thread. */
final class TextAnalysis {
  private final WordTables tables;
  private final Stemmers stemmers;
  private final Boundaries boundaries;
  private final Map<String, WordForms> forms = new HashMap<>();
  private final Map<String, FormsStream> streams = new HashMap<>();

  TextAnalysis(WordTables tables) {
    this.tables = tables;
    this.stemmers = new Stemmers(tables);
    this.boundaries = new Boundaries(tables.abbreviations());
  }

  WordForms forms(String language) {
    String known = Stemmers.LANGUAGES.contains(language) ? language : "";
    return forms.computeIfAbsent(known, name -> new WordForms(tables, stemmers, name));
  }

  Map<String, Float> kinds() {
    return tables.kinds();
  }

  Boundaries boundaries() {
    return boundaries;
  }

  /**
   * The terms of a text; of one use (a field) there is one stream, which must be closed before the
   * next text.
   */
  FormsStream stream(String use, String text, TextMarks marks, String language) {
    WordForms words = forms(language);
    return streams
        .computeIfAbsent(use, name -> new FormsStream(words, boundaries))
        .over(text, marks, words);
  }

  /**
   * A word of a text.
   *
   * @param folded the form under which it is found
   * @param surface as written, without a possessive 's'
   * @param start where it begins
   * @param end where it ends
   */
  record Word(String folded, String surface, int start, int end) {}

  /** The words of a text in their folded form. */
  List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    try (FormsStream stream = stream("words", text, TextMarks.NONE, "")) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0) {
          int start = offsets.startOffset();
          int end = offsets.endOffset();
          String surface = WordForms.withoutPossessive(text.substring(start, end));
          words.add(new Word(term.getBytesRef().utf8ToString(), surface, start, end));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read", e);
    }
    return words;
  }
}
