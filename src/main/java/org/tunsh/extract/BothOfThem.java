package org.tunsh.extract;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Sentence;

/**
 * Tells of whom 'the two countries' are said in a text about one state's relations with several:
 * the two that the sentence before names.
 */
final class BothOfThem {
  private final Pattern both;

  BothOfThem(WordLists words) {
    both = Pattern.compile("(?i)\\b" + words.alternatives("both-of-them") + "\\b");
  }

  /** The two of whom a sentence speaks on; empty where it names somebody itself. */
  Set<String> of(Passage passage) {
    String sentence = passage.sentence().span().of(passage.text());
    if (passage.tiers().isEmpty()
        || !both.matcher(sentence).find()
        || !passage.partiesIn(passage.sentence().span()).isEmpty()) {
      return Set.of();
    }
    Optional<Sentence> before = passage.sentenceBefore();
    if (before.isEmpty()) {
      return Set.of();
    }
    Set<String> named = new TreeSet<>();
    for (Party party : passage.partiesIn(before.get().span())) {
      if (party.naming() != Naming.CAPITAL) {
        named.addAll(party.codes());
      }
    }
    boolean other = !named.equals(passage.localPair()) && named.size() == 2;
    return other ? named : Set.of();
  }
}
