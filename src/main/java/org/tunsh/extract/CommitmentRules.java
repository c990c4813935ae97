package org.tunsh.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Term;
import org.tunsh.model.Span;

/**
 * Draws from a sentence what a partnership is bound to. A word of stress makes it the core, a word
 * of undertaking one of the specifics; where both could govern it, the nearest before it does.
 */
final class CommitmentRules {
  private static final String LIST = "commitments";
  private static final Set<DocumentKind> ONE_SIDED =
      EnumSet.of(DocumentKind.FACT_SHEET, DocumentKind.PRESS_RELEASE);
  static final String CORE = "core";
  static final String SPECIFICS = "specifics";

  /**
   * What a partnership is bound to.
   *
   * @param aspect {@code specifics} or {@code core}
   * @param subject its code
   */
  record Bound(String aspect, String subject, Span span) {}

  private final Gazetteers gazetteers;
  private final Pattern stress;
  private final Pattern undertaking;
  private final Pattern bothSides;
  private final Set<String> interests;

  CommitmentRules(Gazetteers gazetteers, WordLists words) {
    this.gazetteers = gazetteers;
    this.stress = words.pattern("stress-cues");
    this.undertaking = words.pattern("undertaking-cues");
    this.bothSides = words.pattern("both-sides-cues");
    this.interests = words.set("interest-subjects");
  }

  /**
   * Whether a sentence of a document of this kind can bind both sides. A fact sheet and a release
   * are one government's own; only where they speak of both sides do they tell of the partnership.
   */
  boolean speaksForBoth(DocumentKind kind, String text, Span sentence) {
    return !ONE_SIDED.contains(kind) || find(bothSides, text, sentence.start(), sentence.end());
  }

  /** What a clause binds the parties to, each aspect and subject once. */
  List<Bound> inClause(String text, Span clause) {
    List<Bound> bound = new ArrayList<>();
    boolean stressed = find(stress, text, clause.start(), clause.end());
    for (Term term : gazetteers.terms(text, clause, LIST)) {
      if (!gazetteers.strong(term, text)) {
        continue;
      }
      String aspect = aspect(text, clause, term, stressed);
      Bound one = new Bound(aspect, term.code(), clause);
      if (!aspect.isEmpty() && !bound.contains(one)) {
        bound.add(one);
      }
    }
    return bound;
  }

  private String aspect(String text, Span clause, Term term, boolean stressed) {
    int byStress = last(stress, text, clause.start(), term.span().end());
    int byUndertaking = last(undertaking, text, clause.start(), term.span().end());
    if (byStress < 0 && byUndertaking < 0) {
      return "";
    }
    if (stressed && interests.contains(term.code())) {
      return CORE;
    }
    return byStress > byUndertaking ? CORE : SPECIFICS;
  }

  private static boolean find(Pattern pattern, String text, int from, int to) {
    return pattern.matcher(text).region(from, to).find();
  }

  private static int last(Pattern pattern, String text, int from, int to) {
    Matcher matcher = pattern.matcher(text).region(from, to);
    int last = -1;
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }
}
