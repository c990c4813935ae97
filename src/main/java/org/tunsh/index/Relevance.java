package org.tunsh.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What puts a matching document higher without deciding whether it matches: words that stand near
 * each other, in the text and above all in the title, parties whose names are among the words, and
 * documents of a kind in which something is declared.
 */
final class Relevance {
  private static final int MOST_WORDS = 8;
  private static final int NEAR = 8;
  private static final float NEAR_IN_TEXT = 1.0f;
  private static final float NEAR_IN_TITLE = 2.5f;
  private static final float PAIR_IN_TEXT = 0.6f;
  private static final float PAIR_IN_TITLE = 1.2f;
  private static final float TOLD = 0.7f;
  private static final float PARTY = 2.0f;
  private static final float DYAD = 4.0f;
  private static final int LONGEST_NAME = 3;

  private final TermSource terms;
  private final Vocabulary vocabulary;

  Relevance(TermSource terms, Vocabulary vocabulary) {
    this.terms = terms;
    this.vocabulary = vocabulary;
  }

  Query ranked(Query main, QueryNode node) {
    List<String> typed = new ArrayList<>();
    collect(node, typed);
    List<TextAnalysis.Word> words = terms.words(String.join(" ", typed));
    if (words.isEmpty()) {
      return main;
    }
    BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(main, Occur.MUST);
    List<TextAnalysis.Word> telling = withoutFunctionWords(words);
    if (telling.size() >= 2 && telling.size() <= MOST_WORDS) {
      ranked.add(near(Field.TEXT, telling, NEAR, NEAR_IN_TEXT), Occur.SHOULD);
      ranked.add(near(Field.TITLE, telling, NEAR, NEAR_IN_TITLE), Occur.SHOULD);
    }
    addPairs(telling, ranked);
    addParties(words, ranked);
    addKinds(ranked);
    return ranked.build();
  }

  /** 'The' and 'of' stand near everything: they say nothing and cost most. */
  private static List<TextAnalysis.Word> withoutFunctionWords(List<TextAnalysis.Word> words) {
    return words.stream()
        .filter(word -> !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word.folded()))
        .toList();
  }

  private static void collect(QueryNode node, List<String> typed) {
    switch (node) {
      case QueryNode.Words words -> typed.add(words.text());
      case QueryNode.Phrase phrase -> typed.add(phrase.text());
      case QueryNode.All all -> all.parts().forEach(part -> collect(part, typed));
      default -> {}
    }
  }

  /**
   * Words that were typed beside each other count more where they stand beside each other (the
   * sequential dependence of Metzler and Croft, A Markov Random Field Model for Term Dependencies,
   * 2005).
   */
  private static void addPairs(List<TextAnalysis.Word> telling, BooleanQuery.Builder ranked) {
    for (int i = 0; i + 1 < Math.min(telling.size(), MOST_WORDS); i++) {
      List<TextAnalysis.Word> pair = telling.subList(i, i + 2);
      ranked.add(near(Field.TEXT, pair, 1, PAIR_IN_TEXT), Occur.SHOULD);
      ranked.add(near(Field.TITLE, pair, 1, PAIR_IN_TITLE), Occur.SHOULD);
    }
  }

  private void addKinds(BooleanQuery.Builder ranked) {
    terms
        .kinds()
        .forEach((kind, weight) -> ranked.add(coded(Field.KIND, kind, weight), Occur.SHOULD));
  }

  private static Query near(Field field, List<TextAnalysis.Word> words, int slop, float boost) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    words.forEach(word -> phrase.add(new Term(field.code(), word.folded())));
    return new BoostQuery(phrase.build(), boost);
  }

  private void addParties(List<TextAnalysis.Word> words, BooleanQuery.Builder ranked) {
    Set<String> parties = parties(words);
    for (String party : parties) {
      ranked.add(coded(Field.PARTY, party, PARTY), Occur.SHOULD);
      ranked.add(new BoostQuery(told(party), TOLD), Occur.SHOULD);
    }
    Dyads.of(List.copyOf(parties))
        .forEach(dyad -> ranked.add(coded(Field.DYAD, dyad, DYAD), Occur.SHOULD));
  }

  private Set<String> parties(List<TextAnalysis.Word> words) {
    Set<String> parties = new TreeSet<>();
    int at = 0;
    while (at < Math.min(words.size(), MOST_WORDS)) {
      at += partyAt(words, at, parties);
    }
    return parties;
  }

  /**
   * Adds the party whose name, as long as can be, begins at a word; says how many words it took.
   */
  private int partyAt(List<TextAnalysis.Word> words, int at, Set<String> parties) {
    for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
      List<String> name =
          words.subList(at, at + length).stream().map(TextAnalysis.Word::surface).toList();
      var party = vocabulary.party(String.join(" ", name));
      if (party.isPresent()) {
        parties.add(party.get());
        return length;
      }
    }
    return 1;
  }

  /** The more facts a document tells of a party, the more it is about it. */
  private static Query told(String party) {
    return new TermQuery(new Term(Field.TEXT.code(), Stored.fact(Field.PARTY, party)));
  }

  private static Query coded(Field field, String code, float boost) {
    return new BoostQuery(
        new ConstantScoreQuery(new TermQuery(new Term(field.code(), code))), boost);
  }
}
