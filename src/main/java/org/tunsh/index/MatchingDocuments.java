package org.tunsh.index;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;

/** Names every document that answers a question, without reading any of them. */
final class MatchingDocuments {
  private final Question question;

  MatchingDocuments(Question question) {
    this.question = question;
  }

  /** Their ids, sorted. */
  List<String> ids(String query) throws IOException, QuerySyntaxException {
    CompiledQuery compiled = question.compile(query);
    List<MatchedLeaf> found =
        question.searcher().search(compiled.query(), MatchedLeaf.collecting());
    TreeSet<String> ids = new TreeSet<>();
    for (MatchedLeaf matched : found) {
      SortedDocValues values = DocValues.getSorted(matched.leaf().reader(), Field.ID.code());
      DocIdSetIterator documents = new BitSetIterator(matched.documents(), 0);
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (values.advanceExact(doc)) {
          ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
    return List.copyOf(ids);
  }
}
