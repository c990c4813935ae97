package org.tunsh.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/** Tells which state 'it' is that acts in a sentence: the one that acted in the sentence before. */
final class StatePronouns {
  /** So many letters may stand before a sentence's subject: 'The Republic of', 'For its part,'. */
  private static final int OPENING = 45;

  private final Pattern acts;
  private final Pattern does;
  private final Pattern it;

  StatePronouns(WordLists words) {
    String itDoes =
        "^\\W*(?:(?i:"
            + words.alternatives("before-it")
            + ")\\W+)?[Ii]t\\s+"
            + words.alternatives("it-does");
    it = Pattern.compile(itDoes);
    acts =
        Pattern.compile(
            itDoes
                + "|^\\W*Its\\s+(?:relations|relationship|ties|partnership)\\b"
                + "|^\\W*With\\s+[^,;]{2,40}?,?\\s+it\\s+\\p{Ll}"
                + "|^[^,;:.]{2,40}\\s(?:has\\s+been|is|was|became|becomes|remains)\\s+(?:also\\s+)?(?:its\\s|(?:a|an|another)\\s+(?:[\\w-]+\\s+){0,3}partner\\b(?!\\s+(?:of|for|to|in|with)\\b))");
    does = Pattern.compile("^(?:’s|'s)?,?\\s+(?:itself\\s+|too\\s+|also\\s+)?\\p{Ll}+");
  }

  /**
   * The code of the state; empty where a sentence does not begin so or the one before names none.
   *
   * @param earlier the state that 'it' was in the sentence before; empty where none was
   */
  String antecedent(
      Annotated document, @Nullable Sentence before, Sentence sentence, String earlier) {
    String text = document.document().text();
    if (before == null
        || before.block() != sentence.block()
        || !acts.matcher(sentence.span().of(text)).find()) {
      return "";
    }
    Span span = before.span();
    if (!earlier.isEmpty() && it.matcher(span.of(text)).find()) {
      return earlier;
    }
    for (Party party : document.within(span, Party.class)) {
      String opening = text.substring(span.start(), party.span().start());
      if (opening.length() > OPENING || !OPENS.matcher(opening).matches()) {
        return "";
      }
      boolean alone = party.codes().size() == 1 && party.naming() != Naming.LEADER;
      String rest = text.substring(party.span().end(), span.end());
      if (alone && does.matcher(rest).find() && !rest.startsWith(" and ")) {
        return party.codes().getFirst();
      }
    }
    return "";
  }

  private static final Pattern OPENS =
      Pattern.compile("\\W*(?:[\\p{L}’'-]+(?:\\s[\\p{L}\\d’'-]+){0,4},\\s+)?(?:[Tt]he\\s+)?");
}
