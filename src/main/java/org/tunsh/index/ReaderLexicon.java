package org.tunsh.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of an index on this machine. */
final class ReaderLexicon implements Lexicon {
  private final IndexView view;

  ReaderLexicon(IndexView view) {
    this.view = view;
  }

  @Override
  public Set<String> languages() {
    return view.languages();
  }

  @Override
  public List<String> beginning(String field, String letters, int most) {
    List<String> found = new ArrayList<>();
    BytesRef prefix = new BytesRef(letters);
    try {
      Terms terms = MultiTerms.getTerms(view.reader(), field);
      if (terms == null) {
        return found;
      }
      TermsEnum each = terms.iterator();
      boolean any = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      while (any && StringHelper.startsWith(each.term(), prefix) && found.size() < most) {
        found.add(each.term().utf8ToString());
        any = each.next() != null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  @Override
  public Set<String> expanded(MultiTermQuery query, int most) {
    Set<String> found = new LinkedHashSet<>();
    try {
      Terms terms = MultiTerms.getTerms(view.reader(), query.getField());
      if (terms == null) {
        return found;
      }
      TermsEnum each = query.getTermsEnum(terms);
      for (BytesRef term = each.next(); term != null && found.size() < most; term = each.next()) {
        found.add(term.utf8ToString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
