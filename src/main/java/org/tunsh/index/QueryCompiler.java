package org.tunsh.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Turns a query's meaning into Lucene's queries, for one query. */
final class QueryCompiler {
  private final FieldValues values;
  private final IntervalCompiler intervals;
  private final WordQueries wordQueries;
  private final Relevance relevance;
  private final List<Query> words = new ArrayList<>();
  private final List<Query> facts = new ArrayList<>();
  private final Map<Query, Meaning> meanings = new HashMap<>();
  private int denied;

  QueryCompiler(TermSource terms, Vocabulary vocabulary) {
    this.values = new FieldValues(vocabulary);
    this.intervals = new IntervalCompiler(terms, values, vocabulary);
    this.wordQueries = new WordQueries(terms, vocabulary);
    this.relevance = new Relevance(terms, vocabulary);
  }

  /** Compiles a whole query; one without anything in it asks for every document. */
  CompiledQuery compile(Optional<QueryNode> node) throws QuerySyntaxException {
    if (node.isEmpty()) {
      return new CompiledQuery(MatchAllDocsQuery.INSTANCE, any(words), any(facts), meanings);
    }
    Query main =
        query(node.get())
            .orElseThrow(
                () ->
                    new QuerySyntaxException(
                        node.get().at(),
                        "it holds no word that can be sought",
                        "\"third neighbour\""));
    Query ranked = relevance.ranked(main, node.get());
    return new CompiledQuery(ranked, any(words), any(facts), meanings);
  }

  private static Query any(List<Query> queries) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, Occur.SHOULD));
    return all.build();
  }

  private Optional<Query> query(QueryNode node) throws QuerySyntaxException {
    return switch (node) {
      case QueryNode.Words leaf -> words(wordQueries.words(leaf.text()));
      case QueryNode.Phrase leaf -> phrase(leaf);
      case QueryNode.Wildcard leaf -> words(wordQueries.wildcard(leaf));
      case QueryNode.Fuzzy leaf -> words(wordQueries.fuzzy(leaf));
      case QueryNode.Synonyms leaf -> words(wordQueries.synonyms(leaf.text()));
      case QueryNode.Then then -> places(then);
      case QueryNode.Within within -> within(within);
      case QueryNode.In in -> in(in);
      case QueryNode.All all -> all(all.parts());
      case QueryNode.Any any -> any(any);
      case QueryNode.Not not -> not(not).map(QueryCompiler::everythingBut);
    };
  }

  private Optional<Query> words(Optional<WordQueries.Found> found) {
    return found.map(
        query -> {
          mark(words, query.marks());
          return query.query();
        });
  }

  private void mark(List<Query> list, Query query) {
    if (denied == 0) {
      list.add(query);
    }
  }

  private Optional<Query> phrase(QueryNode.Phrase phrase) throws QuerySyntaxException {
    boolean wild = false;
    for (String piece : phrase.text().split("\\s+")) {
      wild |= Wildcards.isPattern(piece) && Wildcards.lettersBefore(piece) >= 2;
    }
    return wild ? places(phrase) : words(wordQueries.phrase(phrase.text(), phrase.slop()));
  }

  private Optional<Query> places(QueryNode node) throws QuerySyntaxException {
    return intervals.source(node).map(this::places);
  }

  private Query places(Stretch stretch) {
    Query query = StretchIntervals.query(Field.TEXT.code(), stretch);
    meanings.put(query, new Meaning.Sought(stretch));
    mark(words, query);
    return query;
  }

  /** What is said of whole documents holds beside what stands in the sentence. */
  private Optional<Query> within(QueryNode.Within within) throws QuerySyntaxException {
    List<QueryNode> inside = new ArrayList<>();
    List<QueryNode> outside = new ArrayList<>();
    List<QueryNode> operands = new ArrayList<>(List.of(within.first()));
    within.second().ifPresent(operands::add);
    operands.forEach(node -> (IntervalCompiler.hasPlaces(node) ? inside : outside).add(node));
    if (inside.isEmpty()) {
      return all(outside);
    }
    Optional<QueryNode> second = inside.size() > 1 ? Optional.of(inside.get(1)) : Optional.empty();
    QueryNode placed = new QueryNode.Within(within.at(), inside.getFirst(), within.unit(), second);
    List<Query> parts = new ArrayList<>();
    places(placed).ifPresent(parts::add);
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    parts.forEach(part -> both.add(part, Occur.MUST));
    for (QueryNode node : outside) {
      add(both, node);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(both.build());
  }

  private Optional<Query> all(List<QueryNode> nodes) throws QuerySyntaxException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int added = 0;
    boolean positive = false;
    for (QueryNode node : nodes) {
      if (add(all, node)) {
        added++;
        positive |= !(node instanceof QueryNode.Not);
      }
    }
    if (added > 0 && !positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return added == 0 ? Optional.empty() : Optional.of(all.build());
  }

  private boolean add(BooleanQuery.Builder all, QueryNode node) throws QuerySyntaxException {
    if (node instanceof QueryNode.Not not) {
      Optional<Query> denial = not(not);
      denial.ifPresent(query -> all.add(query, Occur.MUST_NOT));
      return denial.isPresent();
    }
    Optional<Query> query = query(node);
    query.ifPresent(part -> all.add(part, isFilter(node) ? Occur.FILTER : Occur.MUST));
    return query.isPresent();
  }

  private static boolean isFilter(QueryNode node) {
    return node instanceof QueryNode.In in && in.field().type() != Field.Type.WORDS;
  }

  private Optional<Query> any(QueryNode.Any any) throws QuerySyntaxException {
    BooleanQuery.Builder one = new BooleanQuery.Builder();
    int added = 0;
    for (QueryNode part : any.parts()) {
      Optional<Query> query = query(part);
      query.ifPresent(each -> one.add(each, Occur.SHOULD));
      added += query.isPresent() ? 1 : 0;
    }
    return added == 0 ? Optional.empty() : Optional.of(one.build());
  }

  private Optional<Query> not(QueryNode.Not not) throws QuerySyntaxException {
    denied++;
    try {
      return query(not.part());
    } finally {
      denied--;
    }
  }

  private static Query everythingBut(Query query) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  private Optional<Query> in(QueryNode.In in) throws QuerySyntaxException {
    return switch (in.value()) {
      case QueryNode.All all -> all(inEach(in, all.parts()));
      case QueryNode.Any any -> any(new QueryNode.Any(any.at(), inEach(in, any.parts())));
      case QueryNode.Not not ->
          query(new QueryNode.Not(not.at(), new QueryNode.In(in.at(), in.field(), not.part())));
      case QueryNode.In inner ->
          throw FieldValues.unreadable(in.field(), inner.field().code() + ":…", inner.at());
      default -> inField(in);
    };
  }

  private static List<QueryNode> inEach(QueryNode.In in, List<QueryNode> parts) {
    List<QueryNode> each = new ArrayList<>();
    parts.forEach(part -> each.add(new QueryNode.In(in.at(), in.field(), part)));
    return each;
  }

  private Optional<Query> inField(QueryNode.In in) throws QuerySyntaxException {
    if (in.field().type() == Field.Type.WORDS) {
      return Optional.of(wordsIn(in));
    }
    String value = Values.text(in.field(), in.value());
    if (in.field().type() == Field.Type.DATE) {
      return Optional.of(days(values.days(in.field(), value, in.value().at())));
    }
    if (value.equals("*") && hasColumn(in.field())) {
      return Optional.of(new FieldExistsQuery(in.field().code()));
    }
    return Optional.of(coded(in, value));
  }

  /** Whether "there is any value" can be asked: of codes, not of names that every document has. */
  private static boolean hasColumn(Field field) {
    return field != Field.SOURCE && field.type() != Field.Type.NAME;
  }

  private Query wordsIn(QueryNode.In in) throws QuerySyntaxException {
    if (in.field() == Field.EXACT) {
      return intervals.exact(in.value()).map(this::places).orElseThrow(() -> noWord(in));
    }
    boolean inText = in.field() == Field.TEXT;
    if (inText
        && (in.value() instanceof QueryNode.Then || in.value() instanceof QueryNode.Within)) {
      return query(in.value()).orElseThrow(() -> noWord(in));
    }
    Query query = wordQueries.in(in.field(), in.value()).orElseThrow(() -> noWord(in));
    if (inText) {
      mark(words, query);
    }
    return query;
  }

  private static QuerySyntaxException noWord(QueryNode.In in) {
    return new QuerySyntaxException(
        in.value().at(),
        "the field '" + in.field().code() + "' has no value with a word in it",
        in.field().example());
  }

  /** A date of reduced precision is found by every range that it may lie in. */
  private Query days(DateRange range) {
    Query query =
        IntRange.newIntersectsQuery(Stored.DAYS, new int[] {range.from()}, new int[] {range.to()});
    meanings.put(query, new Meaning.Dated(range));
    return query;
  }

  private Query coded(QueryNode.In in, String value) throws QuerySyntaxException {
    Field field = in.field();
    String code = values.code(field, value, in.value().at());
    if (IntervalCompiler.hasPlaces(in)) {
      mark(facts, new TermQuery(new Term(Field.TEXT.code(), Stored.fact(field, code))));
    }
    Term term = new Term(field.code(), code);
    boolean wild = field.type() == Field.Type.NAME && in.value() instanceof QueryNode.Wildcard;
    return new ConstantScoreQuery(wild ? new WildcardQuery(term) : new TermQuery(term));
  }
}
