package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BitSetIterator;
import org.tunsh.index.SearchResult.FacetValue;

/**
 * Counts how many of the matching documents have each value of a field. A field has some hundred
 * values at most, so each part of the index is counted by its own numbers and only what came of it
 * is put together: no table over all parts has to be made before the first question.
 */
final class FacetCounts {
  static final List<String> FIELDS =
      List.of(
          Field.PARTY.code(),
          Field.TIER.code(),
          Stored.YEAR,
          Field.KIND.code(),
          Field.AREA.code(),
          Field.LANG.code());

  private static final Comparator<FacetValue> MOST_FIRST =
      Comparator.comparing((FacetValue value) -> -value.count()).thenComparing(FacetValue::value);

  private FacetCounts() {}

  /** The values of each field, years all and in their order, of others the most frequent. */
  static Map<String, List<FacetValue>> of(List<MatchedLeaf> matched, int most) throws IOException {
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    for (String field : FIELDS) {
      List<FacetValue> values = new ArrayList<>();
      counted(matched, field).forEach((value, count) -> values.add(new FacetValue(value, count)));
      if (field.equals(Stored.YEAR)) {
        facets.put(field, List.copyOf(values));
      } else {
        values.sort(MOST_FIRST);
        facets.put(field, List.copyOf(values.subList(0, Math.min(most, values.size()))));
      }
    }
    return facets;
  }

  private static Map<String, Integer> counted(List<MatchedLeaf> matched, String field)
      throws IOException {
    Map<String, Integer> counted = new TreeMap<>();
    for (MatchedLeaf each : matched) {
      SortedSetDocValues values = DocValues.getSortedSet(each.leaf().reader(), field);
      int[] counts = counts(values, each);
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          counted.merge(values.lookupOrd(i).utf8ToString(), counts[i], Integer::sum);
        }
      }
    }
    return counted;
  }

  private static int[] counts(SortedSetDocValues values, MatchedLeaf matched) throws IOException {
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    BitSetIterator documents = new BitSetIterator(matched.documents(), 0);
    for (int doc = documents.nextDoc();
        doc != BitSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if (values.advanceExact(doc)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
    return counts;
  }
}
