package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** Tells where a sentence speaks of what one party does with a state that is no party. */
final class ThirdParties {
  /** How long the code of a state is. */
  private static final int STATE = 3;

  /** What joins the names of two that act together. */
  private static final Pattern JOINED = Pattern.compile("(?i)\\s*(?:and|with|[-–])\\s*(?:the )?");

  /** 'Norway signed an agreement with Peru'. */
  private static final Pattern WITH = Pattern.compile("(?i)[^.;:]{1,90}\\bwith (?:the )?");

  private final Gazetteers gazetteers;

  ThirdParties(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  /**
   * Whether a party and a third state are joined, and no other party of the document is named.
   *
   * @param parties of the document; of less or more than two nothing is told
   */
  boolean isPair(String text, Span sentence, Collection<String> parties) {
    if (parties.size() != 2) {
      return false;
    }
    List<Party> states = states(text, sentence);
    Set<String> own = new TreeSet<>();
    states.forEach(state -> own.add(state.codes().getFirst()));
    own.retainAll(parties);
    if (own.size() != 1) {
      return false;
    }
    for (int i = 1; i < states.size(); i++) {
      if (isJoined(text, states.get(i - 1), states.get(i), parties)) {
        return true;
      }
    }
    return false;
  }

  private List<Party> states(String text, Span sentence) {
    List<Party> states = new ArrayList<>();
    for (Party name : gazetteers.parties(text, sentence, "")) {
      if (name.codes().size() == 1 && name.codes().getFirst().length() == STATE) {
        states.add(name);
      }
    }
    return states;
  }

  private static boolean isJoined(String text, Party a, Party b, Collection<String> parties) {
    boolean one = parties.contains(a.codes().getFirst());
    if (one == parties.contains(b.codes().getFirst()) || a.span().end() > b.span().start()) {
      return false;
    }
    String between = text.substring(a.span().end(), b.span().start());
    return JOINED.matcher(between).matches() || WITH.matcher(between).matches();
  }
}
