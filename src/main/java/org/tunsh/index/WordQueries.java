package org.tunsh.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** Queries of words and phrases: in the text and the title at once, or in one field. */
final class WordQueries {
  private static final float TITLE = 2.5f;
  private static final float OTHER_ENDING = 0.6f;
  private static final float TIE = 0.2f;

  private final TermSource terms;
  private final Vocabulary vocabulary;

  /**
   * A query of words.
   *
   * @param query over all fields
   * @param marks over the text alone, to mark what was found
   */
  record Found(Query query, Query marks) {}

  WordQueries(TermSource terms, Vocabulary vocabulary) {
    this.terms = terms;
    this.vocabulary = vocabulary;
  }

  Optional<Found> words(String text) {
    return found(new QueryNode.Words(0, text));
  }

  Optional<Found> phrase(String text, int slop) {
    return found(new QueryNode.Phrase(0, text, slop));
  }

  Optional<Found> wildcard(QueryNode.Wildcard node) throws QuerySyntaxException {
    return both(in(Field.TEXT, node), in(Field.TITLE, node));
  }

  Optional<Found> fuzzy(QueryNode.Fuzzy node) throws QuerySyntaxException {
    return both(in(Field.TEXT, node), in(Field.TITLE, node));
  }

  Optional<Found> synonyms(String text) throws QuerySyntaxException {
    QueryNode node = new QueryNode.Synonyms(0, text);
    return both(in(Field.TEXT, node), in(Field.TITLE, node));
  }

  private Optional<Found> found(QueryNode node) {
    return both(simple(Field.TEXT, node), simple(Field.TITLE, node));
  }

  private static Optional<Found> both(Optional<Query> text, Optional<Query> title) {
    if (text.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    Query best =
        new DisjunctionMaxQuery(List.of(text.get(), new BoostQuery(title.get(), TITLE)), TIE);
    return Optional.of(new Found(best, text.get()));
  }

  /** A word, phrase, wildcard … in one field of words; empty where it holds no word. */
  Optional<Query> in(Field field, QueryNode node) throws QuerySyntaxException {
    return switch (node) {
      case QueryNode.Words words -> simple(field, words);
      case QueryNode.Phrase phrase -> simple(field, phrase);
      case QueryNode.Wildcard wildcard -> Optional.of(wildcardIn(field, wildcard));
      case QueryNode.Fuzzy fuzzy -> fuzzyIn(field, fuzzy);
      case QueryNode.Synonyms synonyms -> synonymsIn(field, synonyms.text());
      default ->
          throw new QuerySyntaxException(
              node.at(), "the field '" + field.code() + "' wants words here", field.example());
    };
  }

  private Optional<Query> simple(Field field, QueryNode node) {
    return switch (node) {
      case QueryNode.Words words ->
          withOwnAnalyzers(field, words.text(), wordIn(field, words.text()));
      case QueryNode.Phrase phrase ->
          withOwnAnalyzers(
              field, phrase.text(), adjacent(field, terms.words(phrase.text()), phrase.slop()));
      default -> throw new IllegalArgumentException("No words: " + node);
    };
  }

  private Optional<Query> wordIn(Field field, String text) {
    List<TextAnalysis.Word> words = terms.words(text);
    if (words.size() != 1) {
      return adjacent(field, words, 0);
    }
    String folded = words.getFirst().folded();
    SynonymQuery.Builder forms =
        new SynonymQuery.Builder(field.code()).addTerm(new Term(field.code(), folded));
    for (String stem : terms.stems(words.getFirst().surface())) {
      forms.addTerm(new Term(field.code(), stem), OTHER_ENDING);
    }
    return Optional.of(forms.build());
  }

  private static Optional<Query> adjacent(Field field, List<TextAnalysis.Word> words, int slop) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (words.size() == 1) {
      return Optional.of(new TermQuery(new Term(field.code(), words.getFirst().folded())));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    words.forEach(word -> phrase.add(new Term(field.code(), word.folded())));
    return Optional.of(phrase.build());
  }

  /**
   * A text in a language without spaces is found by its signs in a row, or as its own analyzer cuts
   * it.
   */
  private Optional<Query> withOwnAnalyzers(Field field, String text, Optional<Query> query) {
    List<String> languages = field == Field.TEXT ? terms.ownAnalyzers(text) : List.of();
    if (query.isEmpty() || languages.isEmpty()) {
      return query;
    }
    List<Query> all = new ArrayList<>(List.of(query.get()));
    for (String language : languages) {
      Query own =
          new QueryBuilder(terms.ownAnalyzer(language))
              .createPhraseQuery(Stored.textIn(language), text);
      if (own != null) {
        all.add(own);
      }
    }
    return Optional.of(new DisjunctionMaxQuery(all, TIE));
  }

  private Query wildcardIn(Field field, QueryNode.Wildcard node) throws QuerySyntaxException {
    List<MultiTermQuery> queries = terms.wildcard(field, node);
    return queries.size() == 1 ? queries.getFirst() : anyOf(queries);
  }

  private Optional<Query> fuzzyIn(Field field, QueryNode.Fuzzy node) {
    List<TextAnalysis.Word> words = terms.words(node.word());
    return words.size() == 1
        ? Optional.of(terms.fuzzy(field, words.getFirst().folded(), node.edits()))
        : adjacent(field, words, 0);
  }

  private Optional<Query> synonymsIn(Field field, String text) {
    List<Query> all = new ArrayList<>();
    wordIn(field, text).ifPresent(all::add);
    for (String other : vocabulary.synonyms(text)) {
      wordIn(field, other).ifPresent(all::add);
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(anyOf(all));
  }

  private static Query anyOf(List<? extends Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }
}
