package org.tunsh.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** Gets the texts that the index keeps beside its documents. */
final class KeptTexts {
  private final List<LeafReaderContext> leaves;

  KeptTexts(IndexReader reader) {
    this.leaves = reader.leaves();
  }

  /** The canonical text of a document. */
  KeptText text(int document) throws IOException {
    return kept(document, Stored.TEXT);
  }

  /** The lines that tell a document's blocks. */
  KeptText blocks(int document) throws IOException {
    return kept(document, Stored.BLOCKS);
  }

  private KeptText kept(int document, String field) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    return values != null && values.advanceExact(document - leaf.docBase)
        ? KeptText.of(values.binaryValue())
        : KeptText.EMPTY;
  }
}
