package org.tunsh.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.tunsh.model.Block;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;
import org.tunsh.model.Token;

/** Splits a block into sentences and tokens with CoreNLP's tokenizer, which needs no model. */
final class SentenceSplitter {
  private static final String OPTIONS =
      "invertible=false,ptb3Escaping=false,untokenizable=noneDelete,splitHyphenated=false";

  private final TokenizerFactory<CoreLabel> tokenizers =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), OPTIONS);
  private final WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();

  /** The sentences of a block, in order; offsets count in the canonical text. */
  List<Sentence> split(String text, Block block, int index) {
    String part = block.span().of(text);
    List<CoreLabel> labels = tokenizers.getTokenizer(new StringReader(part)).tokenize();
    List<Sentence> sentences = new ArrayList<>();
    for (List<CoreLabel> sentence : splitter.process(labels)) {
      if (!sentence.isEmpty()) {
        sentences.add(toSentence(sentence, block.span().start(), index));
      }
    }
    return sentences;
  }

  private static Sentence toSentence(List<CoreLabel> labels, int shift, int block) {
    List<Token> tokens = new ArrayList<>(labels.size());
    for (CoreLabel label : labels) {
      Span span = new Span(label.beginPosition(), label.endPosition()).shift(shift);
      tokens.add(new Token(span, label.word(), "", ""));
    }
    Span whole = tokens.getFirst().span().cover(tokens.getLast().span());
    return new Sentence(whole, block, tokens);
  }
}
