package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tunsh.model.Annotated;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/**
 * A sentence with what is known of its surroundings.
 *
 * @param document the document
 * @param sentence the sentence
 * @param documentParties parties of the document
 * @param localPair the pair of which the passage speaks, sorted; empty where none is known
 * @param focus the party whose relations the document is about, where it is about one's relations
 *     with many; else empty
 */
record Passage(
    Annotated document,
    Sentence sentence,
    List<String> documentParties,
    Set<String> localPair,
    String focus) {
  private static final java.util.regex.Pattern LEADS_TO =
      java.util.regex.Pattern.compile(
          "(?i)\\b(?:to|into)\\s+(?:(?:the|a|an|that|of|level|rank|status|new|their|its|our)\\s+)*[\"“]?$");

  String text() {
    return document.document().text();
  }

  /** The sentence before this one, if it stands in the same block. */
  Optional<Sentence> sentenceBefore() {
    return neighbour(-1).filter(other -> other.block() == sentence.block());
  }

  /** The sentence behind this one, be it in another block. */
  Optional<Sentence> sentenceAfter() {
    return neighbour(1);
  }

  private Optional<Sentence> neighbour(int step) {
    List<Sentence> all = document.sentences();
    int at = all.indexOf(sentence) + step;
    return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
  }

  int start() {
    return sentence.span().start();
  }

  int end() {
    return sentence.span().end();
  }

  List<Party> partiesIn(Span span) {
    return document.within(span, Party.class);
  }

  List<Tier> tiers() {
    return document.within(sentence.span(), Tier.class);
  }

  List<Timex> timexes() {
    return document.within(sentence.span(), Timex.class);
  }

  /** The sentence before a phrase, back to the phrase before it. */
  String left(Tier tier) {
    int from = start();
    for (Tier other : tiers()) {
      if (other.span().end() <= tier.whole().start() && !leadsTo(other, tier)) {
        from = Math.max(from, other.span().end());
      }
    }
    return text().substring(from, Math.max(from, tier.whole().start()));
  }

  /** The phrase before another in the sentence; null where it is the first. */
  @org.jspecify.annotations.Nullable
  Tier before(Tier tier) {
    Tier before = null;
    for (Tier other : tiers()) {
      if (other.span().end() <= tier.whole().start()) {
        before = other;
      }
    }
    return before;
  }

  /**
   * 'Raised the strategic partnership to a comprehensive …': the verb before the first phrase
   * governs the second.
   */
  private boolean leadsTo(Tier from, Tier to) {
    String gap = text().substring(from.span().end(), to.whole().start());
    return gap.length() < 120 && LEADS_TO.matcher(gap).find();
  }

  String whole(Tier tier) {
    return text().substring(start(), Math.max(start(), tier.whole().start()));
  }

  /** The sentence after a phrase. */
  String right(Tier tier) {
    return text().substring(Math.min(tier.span().end(), end()), end());
  }

  /** The sentence after a phrase, the names of parties blanked out by X. */
  String maskedRight(Tier tier) {
    int from = Math.min(tier.span().end(), end());
    return masked(new StringBuilder(text().substring(from, end())), from, Party.class, 'X')
        .toString();
  }

  /** A stretch of the text with X for each party and T for each date that it names. */
  String masked(int from, int to) {
    if (to <= from) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    int at = from;
    for (Mention mention : document.within(new Span(from, to), Mention.class)) {
      boolean replaced = mention instanceof Party || mention instanceof Timex;
      if (replaced && mention.span().start() >= at) {
        words.append(text(), at, mention.span().start());
        words.append(mention instanceof Party ? " X " : " T ");
        at = mention.span().end();
      }
    }
    return words.append(text(), at, Math.max(at, to)).toString();
  }

  private <T extends Mention> StringBuilder masked(
      StringBuilder words, int from, Class<T> type, char mask) {
    int end = from + words.length();
    for (T mention : document.within(new Span(from, end), type)) {
      for (int i = mention.span().start(); i < Math.min(end, mention.span().end()); i++) {
        words.setCharAt(i - from, mask);
      }
    }
    return words;
  }

  /** The text between two positions; empty where the second does not lie behind the first. */
  String between(int from, int to) {
    return to <= from ? "" : text().substring(from, to);
  }

  /** A stretch of the text with its dates blanked out. */
  String withoutDates(int from, int to) {
    return to <= from ? "" : dateless(from, to).toString();
  }

  /** The same, with the names of parties blanked out too. */
  String withoutDatesAndNames(int from, int to) {
    return to <= from ? "" : masked(dateless(from, to), from, Party.class, ' ').toString();
  }

  private StringBuilder dateless(int from, int to) {
    return masked(new StringBuilder(text().substring(from, to)), from, Timex.class, ' ');
  }

  /** The other side of a relation of which one side is named; empty where it is not known. */
  String counterpart(Collection<String> known) {
    List<String> others = new ArrayList<>(localPair);
    if (localPair.size() == 2 && others.removeAll(known) && others.size() == 1) {
      return others.getFirst();
    }
    if (!focus.isEmpty() && !known.contains(focus)) {
      return focus;
    }
    List<String> rest = new ArrayList<>(documentParties);
    rest.removeAll(known);
    return documentParties.size() == 2 && rest.size() == 1 ? rest.getFirst() : "";
  }

  /** Mentions of a type in a stretch. */
  <T extends Mention> List<T> mentions(Span span, Class<T> type) {
    return document.within(span, type);
  }

  static String head(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  static String tail(String text, int length) {
    return text.length() <= length ? text : text.substring(text.length() - length);
  }
}
