package org.tunsh.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.tunsh.index.FoundPlaces.Match;

/** Goes through the matching documents in the order of date and file, with all places of each. */
final class TextMatches {
  private static final Sort BY_DATE =
      new Sort(
          new SortField(Stored.DAY, SortField.Type.LONG, false, Long.MAX_VALUE), FileOrder.FIELD);

  private final Question question;
  private boolean partial;

  /** What to do with one document; false ends the way. */
  interface Visitor {
    boolean visit(Shown fields, String text, List<Match> matches);
  }

  TextMatches(Question question) {
    this.question = question;
  }

  /** Whether time ran out or the visitor had enough, so that not every document was seen. */
  boolean isPartial() {
    return partial;
  }

  void each(String query, Visitor visitor) throws IOException, QuerySyntaxException {
    CompiledQuery compiled = question.compile(query);
    int most = Math.max(1, question.view().reader().maxDoc());
    TopDocs found = question.searcher().search(compiled.query(), most, BY_DATE);
    FoundPlaces places = FoundPlaces.of(question.searcher(), compiled.words());
    for (ScoreDoc doc : found.scoreDocs) {
      if (question.isOutOfTime()) {
        partial = true;
        return;
      }
      Shown fields = question.texts().shown(doc.doc);
      KeptText text = question.texts().text(doc.doc);
      List<Match> matches = places.in(doc.doc);
      if (!matches.isEmpty() && !visitor.visit(fields, text.toString(), matches)) {
        partial = true;
        return;
      }
    }
    partial |= question.searcher().timedOut();
  }
}
