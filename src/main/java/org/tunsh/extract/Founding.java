package org.tunsh.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Level;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Status;

/**
 * Reads the sentence that dates the text or partnership of the sentence before without its tier:
 * 'The declaration, signed in Bucharest on 4 February 2008, …'.
 */
final class Founding {
  private static final int NEAR = 90;

  private final Pattern again;

  Founding(WordLists words) {
    again = Pattern.compile("(?i)" + words.alternatives("founded-again"));
  }

  /** The act that a sentence without a tier adds to the last draft before it. */
  Optional<Draft> of(Passage passage, Draft before) {
    String sentence = passage.sentence().span().of(passage.text());
    Matcher matcher = again.matcher(sentence);
    boolean usable =
        before.status() == Status.ASSERTED
            && (before.action() == Action.REAFFIRMED
                || before.action() == Action.RATIFIED
                || before.isAct() && !before.own() && before.date().isEmpty())
            && before.level() != Level.PARTNERSHIP;
    if (!usable || !passage.tiers().isEmpty() || !matcher.find()) {
      return Optional.empty();
    }
    int from = passage.start() + matcher.end();
    return passage.timexes().stream()
        .filter(t -> DateReader.isUsable(passage, t))
        .filter(t -> isBeside(passage, from, t))
        .findFirst()
        .map(t -> before.founded(t.value(), passage.sentence().span()));
  }

  private static boolean isBeside(Passage passage, int from, Timex timex) {
    String gap = passage.between(from, timex.span().start());
    return timex.span().start() >= from && gap.length() < NEAR && !gap.matches("(?s).*[,;:].*");
  }
}
