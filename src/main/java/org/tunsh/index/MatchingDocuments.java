package org.tunsh.index;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Names every document that answers a question, without reading any of them. */
final class MatchingDocuments {
  private final Question question;

  MatchingDocuments(Question question) {
    this.question = question;
  }

  /** Their ids, sorted. */
  List<String> ids(String query) throws IOException, QuerySyntaxException {
    CompiledQuery compiled = question.compile(query);
    FacetsCollector found =
        question.searcher().search(compiled.query(), new FacetsCollectorManager());
    TreeSet<String> ids = new TreeSet<>();
    for (FacetsCollector.MatchingDocs leaf : found.getMatchingDocs()) {
      SortedDocValues values = DocValues.getSorted(leaf.context().reader(), Field.ID.code());
      DocIdSetIterator documents = leaf.bits().iterator();
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
