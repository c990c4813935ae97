package org.tunsh.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The index as of one commit.
 *
 * @param reader of that commit
 * @param languages codes of the languages that it holds
 * @param facets by field, where the field has values
 */
record IndexView(
    DirectoryReader reader, Set<String> languages, Map<String, StringDocValuesReaderState> facets) {
  static final List<String> FACETS =
      List.of(
          Field.PARTY.code(),
          Field.TIER.code(),
          Stored.YEAR,
          Field.KIND.code(),
          Field.AREA.code(),
          Field.LANG.code());

  static IndexView of(DirectoryReader reader) throws IOException {
    Map<String, StringDocValuesReaderState> facets = new HashMap<>();
    for (String field : FACETS) {
      SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, field);
      if (values != null && values.getValueCount() > 0) {
        facets.put(field, new StringDocValuesReaderState(reader, field));
      }
    }
    return new IndexView(reader, languages(reader), Map.copyOf(facets));
  }

  private static Set<String> languages(DirectoryReader reader) throws IOException {
    Set<String> languages = new TreeSet<>();
    Terms terms = MultiTerms.getTerms(reader, Field.LANG.code());
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        languages.add(term.utf8ToString());
      }
    }
    return languages;
  }
}
