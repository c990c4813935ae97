package org.tunsh.annotate;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import java.util.ArrayList;
import java.util.List;
import org.tunsh.gazetteer.SoughtPattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.PartsOfSpeech;
import org.tunsh.model.Sentence;
import org.tunsh.model.Token;

/**
 * Gives parts of speech to the tokens of sentences that name an instrument; other rules do without.
 *
 * <p>The model is loaded with the first such sentence. Safe for use by several threads at once.
 */
final class SpeechTagger implements PartsOfSpeech {
  /** A tagger's time grows with the sentence; longer ones are lists without full stops. */
  private static final int LONGEST = 400;

  private final SoughtPattern heads;
  private final SpeechModel model;

  SpeechTagger(WordLists words, SpeechModel model) {
    this.model = model;
    StringBuilder all = new StringBuilder();
    for (InstrumentKind kind : InstrumentKind.values()) {
      all.append(all.isEmpty() ? "" : "|").append(words.alternatives("instrument-" + kind.code()));
    }
    // No \b: it would take the é of a communiqué for the word's end.
    all.append('|').append(words.alternatives("instrument-again"));
    heads = SoughtPattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + all + ")(?![\\p{L}\\d])");
  }

  @Override
  public Sentence tagged(String text, Sentence sentence) {
    boolean wanted = sentence.tokens().size() <= LONGEST && heads.isIn(sentence.span().of(text));
    return wanted
        ? new Sentence(sentence.span(), sentence.block(), tags(sentence.tokens()))
        : sentence;
  }

  private List<Token> tags(List<Token> tokens) {
    List<HasWord> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      words.add(new Word(token.text()));
    }
    List<TaggedWord> tagged = model.tagger().tagSentence(words);
    List<Token> result = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      result.add(new Token(token.span(), token.text(), token.lemma(), tagged.get(i).tag()));
    }
    return result;
  }
}
