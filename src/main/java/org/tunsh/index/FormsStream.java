package org.tunsh.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.tunsh.index.TextMarks.FactMark;
import org.tunsh.index.WordForms.Forms;
import org.tunsh.model.Block;

/**
 * The terms of a text: at each word's position its folded form first, then its other forms, then
 * the marks of sentences, paragraphs and facts that begin there. Furniture is left out. One stream
 * serves one thread, text after text.
 */
final class FormsStream extends TokenStream {
  private static final BytesRef SENTENCE = new BytesRef(Stored.SENTENCE);
  private static final BytesRef PARAGRAPH = new BytesRef(Stored.PARAGRAPH);

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increments =
      addAttribute(PositionIncrementAttribute.class);
  private final StandardTokenizer words = new StandardTokenizer();
  private final CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute wordOffsets = words.getAttribute(OffsetAttribute.class);
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
  private int termCount;
  private int lastStart;
  private int lastEnd;
  private int lastBlock;

  private record Word(int start, int end, Forms forms) {}

  private record Term(BytesRef text, int end) {}

  FormsStream(WordForms forms, Boundaries boundaries) {
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

  /** Number of terms given so far, which is more: a word has several forms. */
  int termCount() {
    return termCount;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words.reset();
    ahead.clear();
    pending.clear();
    pendingAt = 0;
    block = 0;
    fact = 0;
    wordCount = 0;
    termCount = 0;
    lastStart = -1;
    lastEnd = 0;
    lastBlock = -1;
  }

  @Override
  public void end() throws IOException {
    super.end();
    words.end();
    offsets.setOffset(text.length(), text.length());
  }

  @Override
  public void close() throws IOException {
    words.close();
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (pendingAt < pending.size()) {
      emit(pending.get(pendingAt++));
      return true;
    }
    Word next = next();
    if (next == null) {
      return false;
    }
    begin(next.forms().begins() ? joinedWithNext(next) : next);
    return true;
  }

  private void begin(Word next) {
    pending.clear();
    pendingAt = 0;
    for (BytesRef form : next.forms().others()) {
      pending.add(new Term(form, next.end()));
    }
    addBoundary(next);
    addFacts(next);
    wordCount++;
    termCount++;
    lastStart = next.start();
    lastEnd = next.end();
    lastBlock = block;
    term.setBytesRef(next.forms().term());
    offsets.setOffset(next.start(), next.end());
    increments.setPositionIncrement(1);
  }

  private void emit(Term other) {
    termCount++;
    term.setBytesRef(other.text());
    offsets.setOffset(lastStart, other.end());
    increments.setPositionIncrement(0);
  }

  private void addBoundary(Word next) {
    Boundaries.End end = endBefore(next);
    if (end != Boundaries.End.NOTHING) {
      pending.add(new Term(SENTENCE, next.end()));
    }
    if (end == Boundaries.End.PARAGRAPH) {
      pending.add(new Term(PARAGRAPH, next.end()));
    }
  }

  private Boundaries.End endBefore(Word next) {
    if (lastStart < 0) {
      return Boundaries.End
          .NOTHING; // nothing lies before a text, so nothing can cross its beginning
    }
    List<Block> blocks = marks.blocks();
    if (block != lastBlock && block < blocks.size()) {
      return TextMarks.parts(blocks.get(lastBlock), blocks.get(block))
          ? Boundaries.End.PARAGRAPH
          : Boundaries.End.SENTENCE;
    }
    return boundaries.between(text, lastStart, lastEnd, next.start());
  }

  private void addFacts(Word next) {
    List<FactMark> facts = marks.facts();
    while (fact < facts.size() && facts.get(fact).start() < next.end()) {
      FactMark mark = facts.get(fact++);
      pending.add(new Term(mark.term(), Math.max(mark.end(), next.end())));
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
      Optional<Forms> both = forms.joined(first.forms().base(), second.forms().base(), surface);
      if (both.isPresent()) {
        return new Word(first.start(), second.end(), both.get());
      }
    }
    ahead.add(second);
    return first;
  }

  private @Nullable Word next() throws IOException {
    Word next = ahead.isEmpty() ? read() : ahead.remove();
    while (next != null && isFurniture(next)) {
      next = read();
    }
    return next;
  }

  private boolean isFurniture(Word next) {
    List<Block> blocks = marks.blocks();
    while (block < blocks.size() - 1 && blocks.get(block + 1).span().start() <= next.start()) {
      block++;
    }
    return block < blocks.size() && TextMarks.isFurniture(blocks.get(block));
  }

  private @Nullable Word read() throws IOException {
    if (!words.incrementToken()) {
      return null;
    }
    return new Word(
        wordOffsets.startOffset(), wordOffsets.endOffset(), forms.of(word.buffer(), word.length()));
  }
}
