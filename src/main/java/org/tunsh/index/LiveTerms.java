package org.tunsh.index;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The terms of a field without those that only documents hold which were taken out. */
final class LiveTerms extends FilterLeafReader.FilterTerms {
  private final int[] gone;
  private final Lost lost;

  /**
   * What was taken out of a field.
   *
   * @param documents that had terms there
   * @param terms how many stood there, each as often as it stood
   */
  record Lost(int documents, long terms) {}

  /**
   * @param gone numbers of the documents that were taken out, rising; few
   */
  LiveTerms(Terms all, int[] gone, Lost lost) {
    super(all);
    this.gone = gone;
    this.lost = lost;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new Live(in.iterator());
  }

  @Override
  public long size() {
    return -1; // not known
  }

  @Override
  public int getDocCount() throws IOException {
    return in.getDocCount() - lost.documents();
  }

  @Override
  public long getSumTotalTermFreq() throws IOException {
    return in.getSumTotalTermFreq() - lost.terms();
  }

  /** No weight rests on it; Lucene refuses more than there are terms, and less than documents. */
  @Override
  public long getSumDocFreq() throws IOException {
    return Math.max(getDocCount(), Math.min(in.getSumDocFreq(), getSumTotalTermFreq()));
  }

  /** Goes through the terms; what it says of one is counted when it is asked for. */
  private final class Live extends FilterLeafReader.FilterTermsEnum {
    private @Nullable PostingsEnum places;

    Live(TermsEnum all) {
      super(all);
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      BytesRef term = in.next();
      while (term != null && !isLive()) {
        term = in.next();
      }
      return term;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) throws IOException {
      SeekStatus status = in.seekCeil(text);
      if (status == SeekStatus.END || isLive()) {
        return status;
      }
      return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
    }

    @Override
    public boolean seekExact(BytesRef text) throws IOException {
      return in.seekExact(text) && isLive();
    }

    @Override
    public @Nullable IOBooleanSupplier prepareSeekExact(BytesRef text) throws IOException {
      IOBooleanSupplier sought = in.prepareSeekExact(text);
      return sought == null ? null : () -> sought.get() && isLive();
    }

    @Override
    public void seekExact(BytesRef term, TermState state) throws IOException {
      in.seekExact(term, state);
    }

    private boolean isLive() throws IOException {
      return docFreq() > 0;
    }

    @Override
    public int docFreq() throws IOException {
      int count = in.docFreq();
      PostingsEnum with = in.postings(places, PostingsEnum.NONE);
      places = with;
      for (int doc : gone) {
        count -= isIn(with, doc) ? 1 : 0;
      }
      return count;
    }

    @Override
    public long totalTermFreq() throws IOException {
      long count = in.totalTermFreq();
      PostingsEnum with = in.postings(places, PostingsEnum.FREQS);
      places = with;
      for (int doc : gone) {
        count -= isIn(with, doc) ? with.freq() : 0;
      }
      return count;
    }

    private static boolean isIn(PostingsEnum with, int doc) throws IOException {
      int at = with.docID() < doc ? with.advance(doc) : with.docID();
      return at == doc;
    }
  }
}
