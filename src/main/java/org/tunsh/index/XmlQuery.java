package org.tunsh.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Writes a query as Lucene's XML query parser reads it, which is Solr's {@code xmlparser} too, for
 * texts whose words stand as {@link PlacedTerms} puts them.
 */
final class XmlQuery {
  /**
   * A word that no text holds and that the analyzer of the schema drops: a place without a word.
   */
  private static final String GAP = "^";

  private static final String SYNTAX = "+-&|!(){}[]^\"~:\\/ ";
  private static final int STEP = 2;

  private final XmlTree out = new XmlTree();
  private final Map<Query, Meaning> meanings;
  private final OutsideLexicon lexicon;

  private XmlQuery(Map<Query, Meaning> meanings, OutsideLexicon lexicon) {
    this.meanings = meanings;
    this.lexicon = lexicon;
  }

  static String of(CompiledQuery query, OutsideLexicon lexicon) throws QuerySyntaxException {
    XmlQuery xml = new XmlQuery(query.meanings(), lexicon);
    xml.write(query.query());
    return xml.out.text();
  }

  private void write(Query query) throws QuerySyntaxException {
    switch (query) {
      case MatchAllDocsQuery all -> out.empty("MatchAllDocsQuery");
      case TermQuery term -> term(term.getTerm());
      case SynonymQuery words -> best(words.getTerms());
      case PhraseQuery phrase -> phrase(phrase);
      case PrefixQuery prefix -> typed(prefix.getField(), escaped(prefix.getPrefix().text()) + "*");
      case WildcardQuery wildcard -> typed(wildcard.getField(), pattern(wildcard.getTerm().text()));
      case FuzzyQuery fuzzy ->
          best(
              lexicon.likest(fuzzy).stream()
                  .map(word -> new Term(fuzzy.getField(), word))
                  .toList());
      case FieldExistsQuery exists -> typed(exists.getField(), "[* TO *]");
      case ConstantScoreQuery constant -> constant(constant);
      case BoostQuery boost -> boost(boost);
      case DisjunctionMaxQuery max -> max(max);
      case BooleanQuery all -> all(all);
      default -> opaque(query);
    }
  }

  private void opaque(Query query) throws QuerySyntaxException {
    switch (meanings.get(query)) {
      case Meaning.Sought sought -> new XmlSpans(out, lexicon).write(sought.stretch());
      case Meaning.Dated dated -> days(dated.range());
      case null -> throw untold(query);
    }
  }

  private static QuerySyntaxException untold(Query query) {
    return new QuerySyntaxException(
        0,
        "what it asks (" + query.getClass().getSimpleName() + ") cannot be said to Solr",
        "\"third neighbour\" party:MNG");
  }

  private void term(Term term) {
    out.leaf("TermQuery", Map.of("fieldName", term.field()), term.text());
  }

  /** Forms of one word: the one that says most of a document counts. */
  private void best(List<Term> words) {
    if (words.isEmpty()) {
      term(new Term(Field.TEXT.code(), GAP));
      return;
    }
    out.open("DisjunctionMaxQuery", Map.of("tieBreaker", "0.0"));
    words.forEach(this::term);
    out.close();
  }

  private void typed(String field, String text) {
    out.leaf("UserQuery", Map.of("fieldName", field), text);
  }

  private void phrase(PhraseQuery phrase) throws QuerySyntaxException {
    Term[] terms = phrase.getTerms();
    int[] positions = phrase.getPositions();
    StringBuilder text = new StringBuilder("\"").append(quoted(terms[0].text()));
    for (int i = 1; i < terms.length; i++) {
      int places = STEP * (positions[i] - positions[i - 1]);
      if (places == 0 || terms[i].text().indexOf(' ') >= 0) {
        throw untold(phrase);
      }
      text.append((" " + GAP).repeat(places - 1)).append(' ').append(quoted(terms[i].text()));
    }
    text.append('"');
    if (phrase.getSlop() > 0) {
      text.append('~').append(STEP * phrase.getSlop());
    }
    typed(terms[0].field(), text.toString());
  }

  private static String quoted(String term) {
    return term.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String escaped(String term) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (SYNTAX.indexOf(c) >= 0 || Wildcards.isWildcard(c)) {
        text.append('\\');
      }
      text.append(c);
    }
    return text.toString();
  }

  private static String pattern(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      String c = pattern.substring(i, i + 1);
      text.append(Wildcards.isWildcard(c.charAt(0)) ? c : escaped(c));
    }
    return text.toString();
  }

  private void constant(ConstantScoreQuery query) throws QuerySyntaxException {
    out.open("ConstantScoreQuery", Map.of());
    write(query.getQuery());
    out.close();
  }

  private void boost(BoostQuery query) throws QuerySyntaxException {
    out.open("BooleanQuery", Map.of("boost", Float.toString(query.getBoost())));
    clause("must", query.getQuery());
    out.close();
  }

  private void max(DisjunctionMaxQuery query) throws QuerySyntaxException {
    out.open(
        "DisjunctionMaxQuery",
        Map.of("tieBreaker", Float.toString(query.getTieBreakerMultiplier())));
    for (Query part : query) {
      write(part);
    }
    out.close();
  }

  private void all(BooleanQuery query) throws QuerySyntaxException {
    out.open("BooleanQuery", Map.of());
    for (BooleanClause clause : query.clauses()) {
      String occurs =
          switch (clause.occur()) {
            case MUST -> "must";
            case FILTER -> "filter";
            case SHOULD -> "should";
            case MUST_NOT -> "mustnot";
          };
      clause(occurs, clause.query());
    }
    out.close();
  }

  private void clause(String occurs, Query query) throws QuerySyntaxException {
    out.open("Clause", Map.of("occurs", occurs));
    write(query);
    out.close();
  }

  /** A date of reduced precision is found by every range that it may lie in. */
  private void days(DateRange range) {
    out.open("BooleanQuery", Map.of());
    range(OutsideWriter.FIRST_DAY, 0, range.to());
    range(OutsideWriter.LAST_DAY, range.from(), Integer.MAX_VALUE);
    out.close();
  }

  private void range(String field, int from, int to) {
    out.open("Clause", Map.of("occurs", "filter"));
    out.leaf(
        "PointRangeQuery",
        Map.of(
            "fieldName",
            field,
            "lowerTerm",
            String.format(Locale.ROOT, "%d", from),
            "upperTerm",
            String.format(Locale.ROOT, "%d", to),
            "type",
            "int"),
        "");
    out.close();
  }
}
