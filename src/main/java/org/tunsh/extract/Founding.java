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
  /** What an aside tells of a tier's making, before the words that tell of its raising. */
  static final String MADE =
      "(?:established|declared|launched|concluded|announced|proclaimed|formed|forged|founded|born|created|signed|sealed|opened|agreed|set\\s+up)";

  private static final int NEAR = 90;

  private final Pattern again;
  private final Pattern inForce;

  Founding(WordLists words) {
    again = Pattern.compile("(?i)" + words.alternatives("founded-again"));
    inForce = Pattern.compile("(?i)" + words.alternatives("in-force-later"));
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
    Optional<Draft> ratified = ratified(passage, before, sentence);
    if (ratified.isPresent()) {
      return ratified;
    }
    if (!usable || !passage.tiers().isEmpty() || !matcher.find()) {
      return Optional.empty();
    }
    int from = passage.start() + matcher.end();
    return passage.timexes().stream()
        .filter(t -> UsableDate.isUsable(passage, t))
        .filter(t -> isBeside(passage, from, t))
        .findFirst()
        .map(t -> before.founded(t.value(), passage.sentence().span()));
  }

  private static final Pattern TEXT =
      Pattern.compile("(?i)\\b(?:treaty|agreement|charter|declaration|pact|accord|convention)\\b");

  /** 'It entered into force on 15 May': the text of which the sentence before told. */
  private Optional<Draft> ratified(Passage passage, Draft before, String sentence) {
    Matcher matcher = inForce.matcher(sentence);
    boolean made =
        before.status() == Status.ASSERTED
            && (before.action() == Action.DECLARED || before.action() == Action.UPGRADED)
            && before.level() != Level.PARTNERSHIP
            && TEXT.matcher(before.span().of(passage.text())).find();
    if (!made || !passage.tiers().isEmpty() || !matcher.find()) {
      return Optional.empty();
    }
    int from = passage.start() + matcher.end();
    return passage.timexes().stream()
        .filter(t -> t.span().start() >= from && !t.value().isEmpty())
        .filter(t -> isBeside(passage, from, t))
        .findFirst()
        .map(
            t ->
                before
                    .founded(t.value(), passage.sentence().span())
                    .withAction(Action.RATIFIED, t.value(), "ratified-later"));
  }

  private static boolean isBeside(Passage passage, int from, Timex timex) {
    String gap = passage.between(from, timex.span().start());
    return timex.span().start() >= from && gap.length() < NEAR && !gap.matches("(?s).*[,;:].*");
  }
}
