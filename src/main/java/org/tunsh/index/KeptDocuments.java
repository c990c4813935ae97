package org.tunsh.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Gets whole documents out of the index. */
final class KeptDocuments {
  private final Question question;

  KeptDocuments(Question question) {
    this.question = question;
  }

  Optional<IndexedDocument> find(String id) throws IOException {
    TopDocs found = question.searcher().search(new TermQuery(new Term(Field.ID.code(), id)), 1);
    if (found.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int document = found.scoreDocs[0].doc;
    Shown fields = question.texts().shown(document);
    String text = question.texts().text(document).toString();
    return Optional.of(
        new IndexedDocument(
            StoredHit.of(fields, text, List.of(), 0),
            text,
            BlockLines.read(question.texts().blocks(document).toString())));
  }
}
