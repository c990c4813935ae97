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

  /** The two of whom a sentence speaks on; empty where it names others itself. */
  Set<String> of(Passage passage) {
    String sentence = passage.sentence().span().of(passage.text());
    if (passage.tiers().isEmpty() || !both.matcher(sentence).find()) {
      return Set.of();
    }
    boolean here = !passage.partiesIn(passage.sentence().span()).isEmpty();
    Optional<Sentence> before = here ? Optional.of(passage.sentence()) : passage.sentenceBefore();
    if (before.isEmpty() || here && !passage.localPair().isEmpty()) {
      return Set.of();
    }
    Set<String> told = named(passage, before.get());
    boolean other = !told.equals(passage.localPair()) && told.size() == 2;
    return other ? told : Set.of();
  }

  private static Set<String> named(Passage passage, Sentence sentence) {
    Set<String> named = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    for (Party party : passage.partiesIn(sentence.span())) {
      (party.naming() == Naming.CAPITAL ? places : named).addAll(party.codes());
    }
    places.removeAll(named);
    if (named.size() == 1 && places.size() == 1 && passage.localPair().isEmpty()) {
      // 'The President of A arrived in B's capital': the guest and the host.
      named.addAll(places);
    }
    return named;
  }
}
