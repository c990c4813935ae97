package org.tunsh.index;

import java.util.List;
import org.tunsh.index.Hit.Passage;

/** Makes a hit of what is shown of a document. */
final class StoredHit {
  private StoredHit() {}

  static Hit of(Shown fields, CharSequence text, List<Passage> passages, float score) {
    int start = passages.isEmpty() ? 0 : firstFound(passages);
    return new Hit(
        fields.value(Stored.shown(Field.ID)),
        fields.value(Stored.shown(Field.FILE)),
        fields.value(Stored.shown(Field.TITLE)),
        fields.value(Stored.shown(Field.DATE)),
        fields.value(Stored.shown(Field.KIND)),
        fields.value(Stored.shown(Field.LANG)),
        parties(fields),
        fields.value(Stored.shown(Field.SOURCE)),
        PageBreaks.pageAt(fields.value(Stored.PAGES), start),
        Snippets.line(text, passages),
        passages,
        score);
  }

  private static int firstFound(List<Passage> passages) {
    Passage first = passages.getFirst();
    return first.found().isEmpty() ? first.span().start() : first.found().getFirst().start();
  }

  private static List<String> parties(Shown fields) {
    String codes = fields.value(Stored.shown(Field.PARTY));
    return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
  }
}
