package org.tunsh.extract;

import java.util.regex.Pattern;
import org.tunsh.gazetteer.SoughtPattern;

/**
 * Tells whether a sentence goes on to name what the one before it said was signed together: 'Nine
 * accords were signed. They include a …'.
 */
final class SignedTogether {
  private final SoughtPattern together;
  private final Pattern goesOn;
  private String before = "";
  private int block = -1;

  SignedTogether(InstrumentWords words) {
    this.together = words.signedTogether;
    this.goesOn = words.listGoesOn;
  }

  /** Whether a sentence names members of what was signed; to be asked of each in order. */
  boolean continues(TaggedSentence in) {
    String text = in.text(0, in.size() - 1);
    boolean same = in.sentence().block() == block;
    boolean members = same && goesOn.matcher(text).lookingAt() && together.isIn(before);
    // What goes on once may go on again.
    before = members ? before : text;
    block = in.sentence().block();
    return members;
  }
}
