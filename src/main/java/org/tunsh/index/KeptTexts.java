package org.tunsh.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** Gets the texts that the index keeps beside its documents, in any order of them. */
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

  /** What is shown of a document but its text. */
  Shown shown(int document) throws IOException {
    return inOrder().shown(document);
  }

  private KeptText kept(int document, String field) throws IOException {
    return new InOrder(field).text(document);
  }

  /**
   * The canonical texts of documents that are asked for in their order. Lucene makes room for the
   * longest text of a part of the index each time that its texts are opened; here it does so once a
   * part.
   */
  InOrder inOrder() {
    return new InOrder(Stored.TEXT);
  }

  /** For one thread. */
  final class InOrder {
    private final String field;
    private int part = -1;
    private @Nullable BinaryDocValues values;
    private @Nullable BinaryDocValues shown;

    private InOrder(String field) {
      this.field = field;
    }

    /**
     * The text of a document behind the last one, to be used up before the next is asked for.
     *
     * @throws IOException where it cannot be read
     */
    KeptText text(int document) throws IOException {
      int inPart = open(document);
      return values != null && values.advanceExact(inPart)
          ? KeptText.of(values.binaryValue())
          : KeptText.EMPTY;
    }

    /** What is shown of a document that is not before the last one, but its text. */
    Shown shown(int document) throws IOException {
      int inPart = open(document);
      return shown != null && shown.advanceExact(inPart)
          ? Shown.of(shown.binaryValue())
          : Shown.NOTHING;
    }

    /** Opens the part of the index that has a document, and gives its number there. */
    private int open(int document) throws IOException {
      int at = ReaderUtil.subIndex(document, leaves);
      LeafReaderContext leaf = leaves.get(at);
      if (at != part) {
        part = at;
        values = leaf.reader().getBinaryDocValues(field);
        shown = leaf.reader().getBinaryDocValues(Stored.SHOWN);
      }
      return document - leaf.docBase;
    }
  }
}
