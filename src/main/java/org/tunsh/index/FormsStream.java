package org.tunsh.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.tunsh.index.TextMarks.FactMark;
import org.tunsh.index.WordForms.Forms;
import org.tunsh.model.Block;

/**
 * The terms of a text: at each word's position its folded form first, then its other forms, then the marks of sentences,
 * paragraphs and facts that begin there. Furniture is left out. One stream serves one thread, text after text.
 */
final class FormsStream extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increments =
      addAttribute(PositionIncrementAttribute.class);
  private final Tokenizer words;
  private final Boundaries boundaries;
  private final ArrayDeque<Word> ahead = new ArrayDeque<>();
  private final List<Term> pending = new ArrayList<>();
  private WordForms forms;
  private String text = "";
  private TextMarks marks = TextMarks.NONE;
  private int pendingAt;
  private int block;
  private int fact;
  private int wordCount;
  private int lastStart;
  private int lastEnd;
  private int lastBlock;

  private record Word(int start, int end, Forms forms) {}

  private record Term(String text, int end) {}

  FormsStream(WordForms forms, Boundaries boundaries) {
    this(new StandardTokenizer(), forms, boundaries);
  }

  private FormsStream(Tokenizer words, WordForms forms, Boundaries boundaries) {
    super(words);
    this.words = words;
    this.forms = forms;
    this.boundaries = boundaries;
  }

  /** Sets the next text; the stream must have been closed after the one before. */
  FormsStream over(String next, TextMarks nextMarks, WordForms nextForms) {
    text = next;
    marks = nextMarks;
    forms = nextForms;
    words.setReader(new StringReader(next));
    return this;
  }

  /** Number of words read so far. */
  int wordCount() {
    return wordCount;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ahead.clear();
    pending.clear();
    pendingAt = 0;
    block = 0;
    fact = 0;
    wordCount = 0;
    lastStart = -1;
    lastEnd = 0;
    lastBlock = -1;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (pendingAt < pending.size()) {
      emit(pending.get(pendingAt++));
      return true;
    }
    Word word = next();
    if (word == null) {
      return false;
    }
    if (word.forms().begins()) {
      word = joinedWithNext(word);
    }
    begin(word);
    return true;
  }

  private void begin(Word word) {
    pending.clear();
    pendingAt = 0;
    for (String form : word.forms().others()) {
      pending.add(new Term(form, word.end()));
    }
    addBoundary(word);
    addFacts(word);
    wordCount++;
    lastStart = word.start();
    lastEnd = word.end();
    lastBlock = block;
    term.setEmpty().append(word.forms().base());
    offsets.setOffset(word.start(), word.end());
    increments.setPositionIncrement(1);
  }

  private void emit(Term other) {
    term.setEmpty().append(other.text());
    offsets.setOffset(lastStart, other.end());
    increments.setPositionIncrement(0);
  }

  private void addBoundary(Word word) {
    Boundaries.End end = endBefore(word);
    if (end != Boundaries.End.NOTHING) {
      pending.add(new Term(Stored.SENTENCE, word.end()));
    }
    if (end == Boundaries.End.PARAGRAPH) {
      pending.add(new Term(Stored.PARAGRAPH, word.end()));
    }
  }

  private Boundaries.End endBefore(Word word) {
    if (lastStart < 0) {
      return Boundaries.End.NOTHING; // nothing lies before a text, so nothing can cross its beginning
    }
    List<Block> blocks = marks.blocks();
    if (block != lastBlock && block < blocks.size()) {
      return TextMarks.parts(blocks.get(lastBlock), blocks.get(block))
          ? Boundaries.End.PARAGRAPH
          : Boundaries.End.SENTENCE;
    }
    return boundaries.between(text, lastStart, lastEnd, word.start());
  }

  private void addFacts(Word word) {
    List<FactMark> facts = marks.facts();
    while (fact < facts.size() && facts.get(fact).start() < word.end()) {
      FactMark mark = facts.get(fact++);
      pending.add(new Term(mark.term(), Math.max(mark.end(), word.end())));
    }
  }

  /** 'co-operation' and 'Ulan Bator' are one word. */
  private Word joinedWithNext(Word first) throws IOException {
    Word second = read();
    if (second == null) {
      return first;
    }
    if (second.start() - first.end() == 1) {
      String surface = text.substring(first.start(), second.end());
      Forms both = forms.joined(first.forms().base(), second.forms().base(), surface);
      if (!both.base().isEmpty()) {
        return new Word(first.start(), second.end(), both);
      }
    }
    ahead.add(second);
    return first;
  }

  private @Nullable Word next() throws IOException {
    Word word = ahead.isEmpty() ? read() : ahead.remove();
    while (word != null && isFurniture(word)) {
      word = read();
    }
    return word;
  }

  private boolean isFurniture(Word word) {
    List<Block> blocks = marks.blocks();
    while (block < blocks.size() - 1 && blocks.get(block + 1).span().start() <= word.start()) {
      block++;
    }
    return block < blocks.size() && TextMarks.isFurniture(blocks.get(block));
  }

  private @Nullable Word read() throws IOException {
    if (!input.incrementToken()) {
      return null;
    }
    return new Word(
        offsets.startOffset(), offsets.endOffset(), forms.of(term.buffer(), term.length()));
  }
}
