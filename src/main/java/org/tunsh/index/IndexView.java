package org.tunsh.index;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The index as of one commit.
 *
 * @param reader of that commit
 * @param languages codes of the languages that it holds
 * @param units where sentences and paragraphs begin, as far as it was asked
 */
record IndexView(DirectoryReader reader, Set<String> languages, UnitStarts units) {
  static IndexView of(DirectoryReader reader) throws IOException {
    return new IndexView(reader, languages(reader), UnitStarts.kept());
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
