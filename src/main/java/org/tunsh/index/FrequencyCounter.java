package org.tunsh.index;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Counts what was found by the year of its document, against all words of that year. */
final class FrequencyCounter {
  private static final double SHARE = 10_000;
  private static final int DAYS_OF_A_YEAR = 10_000;

  private final Question question;

  FrequencyCounter(Question question) {
    this.question = question;
  }

  List<YearFrequency> byYear(String query) throws IOException, QuerySyntaxException {
    Map<String, long[]> found = new TreeMap<>();
    new TextMatches(question)
        .each(
            query,
            (fields, text, matches) -> {
              String date = fields.value(Stored.shown(Field.DATE));
              String year = DateRange.ofDate(date).isPresent() ? date.substring(0, 4) : "";
              long[] counts = found.computeIfAbsent(year, any -> new long[2]);
              counts[0] += matches.size();
              counts[1]++;
              return true;
            });
    return wordsByYear(question).entrySet().stream()
        .map(year -> frequency(year.getKey(), year.getValue(), found))
        .toList();
  }

  private static YearFrequency frequency(String year, long words, Map<String, long[]> found) {
    long[] counts = found.getOrDefault(year, new long[2]);
    double share = words == 0 ? 0 : counts[0] * SHARE / words;
    return new YearFrequency(year, counts[0], (int) counts[1], words, share);
  }

  /** The number of words of the whole index. */
  static long allWords(Question question) throws IOException {
    return wordsByYear(question).values().stream().mapToLong(words -> words).sum();
  }

  private static Map<String, Long> wordsByYear(Question question) throws IOException {
    Map<String, Long> words = new TreeMap<>();
    for (LeafReaderContext leaf : question.view().reader().leaves()) {
      addWords(leaf, words);
    }
    return words;
  }

  private static void addWords(LeafReaderContext leaf, Map<String, Long> words) throws IOException {
    NumericDocValues counts = leaf.reader().getNumericDocValues(Stored.WORDS);
    NumericDocValues days = leaf.reader().getNumericDocValues(Stored.DAY);
    Bits live = leaf.reader().getLiveDocs();
    while (counts != null && counts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int doc = counts.docID();
      if (live == null || live.get(doc)) {
        boolean dated = days != null && days.advanceExact(doc);
        String year =
            dated ? String.format(Locale.ROOT, "%04d", days.longValue() / DAYS_OF_A_YEAR) : "";
        words.merge(year, counts.longValue(), Long::sum);
      }
    }
  }
}
