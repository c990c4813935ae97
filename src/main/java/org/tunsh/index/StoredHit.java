package org.tunsh.index;

import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.tunsh.index.Hit.Passage;

/** Reads a hit out of the fields that are stored with a document. */
final class StoredHit {
  /** All that a hit shows but the text. */
  static final Set<String> FIELDS =
      Set.of(
          Stored.shown(Field.ID),
          Stored.shown(Field.FILE),
          Stored.shown(Field.TITLE),
          Stored.shown(Field.DATE),
          Stored.shown(Field.KIND),
          Stored.shown(Field.LANG),
          Stored.shown(Field.PARTY),
          Stored.shown(Field.SOURCE),
          Stored.PAGES);

  private StoredHit() {}

  static Hit of(Document fields, CharSequence text, List<Passage> passages, float score) {
    int start = passages.isEmpty() ? 0 : firstFound(passages);
    return new Hit(
        value(fields, Stored.shown(Field.ID)),
        value(fields, Stored.shown(Field.FILE)),
        value(fields, Stored.shown(Field.TITLE)),
        value(fields, Stored.shown(Field.DATE)),
        value(fields, Stored.shown(Field.KIND)),
        value(fields, Stored.shown(Field.LANG)),
        parties(fields),
        value(fields, Stored.shown(Field.SOURCE)),
        PageBreaks.pageAt(value(fields, Stored.PAGES), start),
        Snippets.line(text, passages),
        passages,
        score);
  }

  private static int firstFound(List<Passage> passages) {
    Passage first = passages.getFirst();
    return first.found().isEmpty() ? first.span().start() : first.found().getFirst().start();
  }

  private static List<String> parties(Document fields) {
    String codes = value(fields, Stored.shown(Field.PARTY));
    return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
  }

  /** A stored value, empty where there is none. */
  static String value(Document fields, String name) {
    String value = fields.get(name);
    return value == null ? "" : value;
  }
}
