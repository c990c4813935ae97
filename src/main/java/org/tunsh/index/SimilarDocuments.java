package org.tunsh.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.tunsh.index.SearchRequest.Order;

/**
 * Finds documents that share what is most telling of a text: words frequent in it and rare
 * elsewhere.
 */
final class SimilarDocuments {
  private static final int TELLING_WORDS = 40;
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_TEXT = 100_000;

  private final Question question;

  private record Telling(String word, double weight) {}

  SimilarDocuments(Question question) {
    this.question = question;
  }

  Optional<SearchResult> to(String documentId, int limit) throws IOException {
    TopDocs self =
        question.searcher().search(new TermQuery(new Term(Field.ID.code(), documentId)), 1);
    if (self.scoreDocs.length == 0) {
      return Optional.empty();
    }
    Shown fields = question.texts().shown(self.scoreDocs[0].doc);
    String text =
        fields.value(Stored.shown(Field.TITLE))
            + "\n"
            + question.texts().text(self.scoreDocs[0].doc);
    BooleanQuery.Builder query =
        likeText(text, 2); // the document itself is one of those with its words
    query.add(new TermQuery(new Term(Field.ID.code(), documentId)), Occur.MUST_NOT);
    return Optional.of(search(query.build(), limit));
  }

  SearchResult toText(String text, int limit) throws IOException {
    return search(likeText(text, 1).build(), limit);
  }

  private SearchResult search(BooleanQuery query, int limit) throws IOException {
    MatchNoDocsQuery none = new MatchNoDocsQuery("no passage is alike word for word");
    return new DocumentSearch(question)
        .search(
            new CompiledQuery(query, none, none, Map.of()),
            new SearchRequest("", Order.RELEVANCE, 0, limit, 0));
  }

  private BooleanQuery.Builder likeText(String text, int rarest) throws IOException {
    List<Telling> telling = telling(text, rarest);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Telling each : telling) {
      TermQuery word = new TermQuery(new Term(Field.TEXT.code(), each.word()));
      query.add(new BoostQuery(word, (float) each.weight()), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(Math.min(telling.size(), 1 + telling.size() / 5));
  }

  private List<Telling> telling(String text, int rarest) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    for (TextAnalysis.Word word : question.analysis().words(read)) {
      if (word.folded().length() >= SHORTEST_WORD || word.folded().charAt(0) > '\u2E80') {
        counts.merge(word.folded(), 1, Integer::sum);
      }
    }
    int documents = question.view().reader().numDocs();
    Map<String, Double> weights = new HashMap<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      int with = question.view().reader().docFreq(new Term(Field.TEXT.code(), count.getKey()));
      if (with >= rarest) {
        double rarity = Math.log((documents + 1.0) / with);
        weights.put(count.getKey(), (1 + Math.log(count.getValue())) * rarity);
      }
    }
    double most = weights.values().stream().mapToDouble(weight -> weight).max().orElse(1);
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(TELLING_WORDS)
        .map(
            entry ->
                new Telling(
                    entry.getKey(), Math.max(1e-6, entry.getValue() / Math.max(most, 1e-6))))
        .toList();
  }
}
