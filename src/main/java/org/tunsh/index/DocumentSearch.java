package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.tunsh.index.FoundPlaces.Match;
import org.tunsh.index.Hit.Passage;
import org.tunsh.index.SearchRequest.Order;
import org.tunsh.index.SearchResult.FacetValue;

/** Finds documents, counts their facets, and shows the passages that were found. */
final class DocumentSearch {
  private static final SortField NEWEST = day(true);
  private static final SortField OLDEST = day(false);

  private static final int HITS_A_SHARE = 5;

  private final Question question;

  DocumentSearch(Question question) {
    this.question = question;
  }

  /** Documents without a date stand last in either direction. */
  private static SortField day(boolean newestFirst) {
    return new SortField(
        Stored.DAY,
        SortField.Type.LONG,
        newestFirst,
        newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  SearchResult search(SearchRequest request) throws IOException, QuerySyntaxException {
    return search(question.compile(request.query()), request);
  }

  SearchResult search(CompiledQuery query, SearchRequest request) throws IOException {
    long wanted = Math.max(1, (long) request.offset() + request.limit());
    int most = (int) Math.min(wanted, Math.max(1, question.view().reader().maxDoc()));
    Object[] found =
        question
            .searcher()
            .search(
                query.query(),
                new MultiCollectorManager(
                    new TopFieldCollectorManager(sort(request.order()), most, Integer.MAX_VALUE),
                    MatchedLeaf.collecting()));
    TopFieldDocs top = (TopFieldDocs) found[0];
    @SuppressWarnings("unchecked") // the second collector's
    List<MatchedLeaf> matched = (List<MatchedLeaf>) found[1];
    List<Callable<Share>> shares = new ArrayList<>();
    if (request.facets() > 0) {
      shares.add(() -> new Share(List.of(), FacetCounts.of(matched, request.facets())));
    }
    shares.addAll(hits(query, top, request));
    List<Hit> hits = new ArrayList<>();
    Map<String, List<FacetValue>> facets = Map.of();
    for (Share share : question.threads().each(shares)) {
      hits.addAll(share.hits());
      facets = share.facets().isEmpty() ? facets : share.facets();
    }
    boolean partial = question.searcher().timedOut() || question.isOutOfTime();
    return new SearchResult((int) top.totalHits.value(), hits, facets, partial);
  }

  /** What one thread makes of an answer. */
  private record Share(List<Hit> hits, Map<String, List<FacetValue>> facets) {}

  private static Sort sort(Order order) {
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NEWEST, FileOrder.FIELD);
      case NEWEST -> new Sort(NEWEST, SortField.FIELD_SCORE, FileOrder.FIELD);
      case OLDEST -> new Sort(OLDEST, SortField.FIELD_SCORE, FileOrder.FIELD);
    };
  }

  private List<Callable<Share>> hits(CompiledQuery query, TopFieldDocs top, SearchRequest request)
      throws IOException {
    FoundPlaces words = FoundPlaces.of(question.searcher(), query.words());
    FoundPlaces facts = FoundPlaces.of(question.searcher(), query.facts());
    int end = Math.min(top.scoreDocs.length, request.offset() + request.limit());
    List<Callable<Share>> shares = new ArrayList<>();
    for (int from = request.offset(); from < end; from += HITS_A_SHARE) {
      ScoreDoc[] share =
          Arrays.copyOfRange(top.scoreDocs, from, Math.min(end, from + HITS_A_SHARE));
      shares.add(() -> new Share(hits(share, words, facts, request.order()), Map.of()));
    }
    return shares;
  }

  private List<Hit> hits(ScoreDoc[] share, FoundPlaces words, FoundPlaces facts, Order order)
      throws IOException {
    Map<ScoreDoc, Hit> hits = new IdentityHashMap<>();
    KeptTexts.InOrder kept = question.texts().inOrder();
    ScoreDoc[] inOrder = share.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(doc -> doc.doc));
    for (ScoreDoc doc : inOrder) {
      Shown fields = kept.shown(doc.doc);
      KeptText text = kept.text(doc.doc);
      List<Match> matches = words.in(doc.doc);
      if (matches.isEmpty()) {
        matches = facts.in(doc.doc);
      }
      List<Passage> passages = Snippets.passages(text, matches);
      hits.put(doc, StoredHit.of(fields, text, passages, score(order, (FieldDoc) doc)));
    }
    return Arrays.stream(share).map(hits::get).toList();
  }

  private static float score(Order order, FieldDoc doc) {
    Object score = doc.fields[order == Order.RELEVANCE ? 0 : 1];
    return score instanceof Float number ? number : 0f;
  }
}
