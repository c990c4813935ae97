package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Span;

/** Finds where in a document's text a query matches, from the offsets that the index keeps. */
final class FoundPlaces {
  private static final int MOST_IN_A_DOCUMENT = 5000;

  private final List<LeafReaderContext> leaves;
  private final Weight weight;

  /**
   * One match.
   *
   * @param span from its first to its last word
   * @param single the words that were sought, by start
   * @param what which part of the query it is
   */
  record Match(Span span, List<Span> single, Object what) {
    /** The words that were sought, phrases whole; reads the text between them. */
    List<Span> words(CharSequence text) {
      return joined(single, text);
    }
  }

  private FoundPlaces(List<LeafReaderContext> leaves, Weight weight) {
    this.leaves = leaves;
    this.weight = weight;
  }

  static FoundPlaces of(IndexSearcher searcher, Query query) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    return new FoundPlaces(searcher.getTopReaderContext().leaves(), weight);
  }

  /** All matches in a document, by start; the longer first of those that begin together. */
  List<Match> in(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    if (matches == null) {
      return List.of();
    }
    List<Match> all = new ArrayList<>();
    for (String field : matches) {
      if (field.equals(Field.TEXT.code()) || field.startsWith(Stored.textIn(""))) {
        collect(matches.getMatches(field), all);
      }
    }
    all.sort(
        Comparator.comparing((Match match) -> match.span().start())
            .thenComparing(match -> -match.span().end()));
    return withoutRepeats(all);
  }

  private static void collect(MatchesIterator each, List<Match> all) throws IOException {
    while (each != null && each.next() && all.size() < MOST_IN_A_DOCUMENT) {
      List<Span> single = words(each);
      Span span = single.getFirst();
      for (Span word : single) {
        span = span.cover(word);
      }
      all.add(new Match(span, single, each.getQuery()));
    }
  }

  /** Most matches are one word, and a common word has thousands: those need no set. */
  private static List<Span> words(MatchesIterator match) throws IOException {
    MatchesIterator parts = match.getSubMatches();
    if (parts == null) {
      return List.of(new Span(match.startOffset(), match.endOffset()));
    }
    Set<Span> words = new TreeSet<>();
    addWords(match, parts, words);
    return List.copyOf(words);
  }

  private static void addWords(
      MatchesIterator match, @Nullable MatchesIterator parts, Set<Span> words) throws IOException {
    boolean any = false;
    while (parts != null && parts.next()) {
      addWords(parts, parts.getSubMatches(), words);
      any = true;
    }
    if (!any) {
      words.add(new Span(match.startOffset(), match.endOffset()));
    }
  }

  /** Words with no letter between them are one phrase. */
  private static List<Span> joined(List<Span> words, CharSequence text) {
    List<Span> joined = new ArrayList<>();
    for (Span word : words) {
      if (!joined.isEmpty() && adjoin(joined.getLast(), word, text)) {
        joined.set(joined.size() - 1, joined.getLast().cover(word));
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  private static boolean adjoin(Span left, Span right, CharSequence text) {
    if (right.start() - left.end() > 3) {
      return false;
    }
    for (int i = left.end(); i < right.start(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '-' && c != '\u2010' && c != '\u2011' && c != '\n') {
        return false;
      }
    }
    return true;
  }

  /**
   * A word found under two of its forms, or again within a longer match of the same place, counts
   * once.
   */
  private static List<Match> withoutRepeats(List<Match> all) {
    List<Match> kept = new ArrayList<>();
    for (Match match : all) {
      if (kept.isEmpty() || !kept.getLast().span().contains(match.span())) {
        kept.add(match);
      }
    }
    return kept;
  }
}
