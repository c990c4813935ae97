package org.tunsh.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * An index whose terms and their numbers are those of the documents that are in it. Lucene counts
 * what was taken out until the part of the index that held it is written anew; an index that was
 * brought up to date would weigh words otherwise than one that was made from nothing.
 */
final class LiveReader extends FilterDirectoryReader {
  private LiveReader(DirectoryReader in) throws IOException {
    super(in, new Wrapper());
  }

  static DirectoryReader of(DirectoryReader reader) throws IOException {
    return new LiveReader(reader);
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
    return new LiveReader(newer);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  /** A part that nothing was taken out of is read as it is. */
  private static final class Wrapper extends SubReaderWrapper {
    @Override
    public LeafReader wrap(LeafReader part) {
      Bits live = part.getLiveDocs();
      return live == null ? part : new LivePart(part, live);
    }
  }

  private static final class LivePart extends FilterLeafReader {
    private final int[] gone;
    private final Map<String, LiveTerms.Lost> lost = new HashMap<>();

    LivePart(LeafReader in, Bits live) {
      super(in);
      this.gone = new int[in.maxDoc() - in.numDocs()];
      int count = 0;
      for (int doc = 0; doc < live.length() && count < gone.length; doc++) {
        if (!live.get(doc)) {
          gone[count++] = doc;
        }
      }
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms terms = in.terms(field);
      return terms == null || gone.length == 0 ? terms : new LiveTerms(terms, gone, lost(field));
    }

    /** What the documents that were taken out held of a field. */
    private synchronized LiveTerms.Lost lost(String field) throws IOException {
      LiveTerms.Lost known = lost.get(field);
      if (known == null) {
        known = count(in.getNumericDocValues(Stored.termsIn(field)));
        lost.put(field, known);
      }
      return known;
    }

    private LiveTerms.Lost count(@Nullable NumericDocValues terms) throws IOException {
      int documents = 0;
      long all = 0;
      for (int doc : gone) {
        if (terms != null && terms.advanceExact(doc) && terms.longValue() > 0) {
          documents++;
          all += terms.longValue();
        }
      }
      return new LiveTerms.Lost(documents, all);
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }
}
