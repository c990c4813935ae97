package org.tunsh.study;

import org.tunsh.model.Facts;

/** Tells in a note what a quoted document is, of when, and by what its date is known. */
final class SourceWords {
  private static final int TITLE = 110;

  private final Wording wording;
  private final Dates dates;

  SourceWords(Wording wording, Dates dates) {
    this.wording = wording;
    this.dates = dates;
  }

  String source(Facts document) {
    String title = Quotation.plain(document.title());
    Slots slots = Slots.with("title", title.isEmpty() ? document.file() : cut(title));
    if (document.date().isEmpty()) {
      return wording.say("source-undated", slots);
    }
    return wording.say(
        "source-dated",
        slots
            .and("date", dates.plain(document.date()))
            .and("place", wording.word("date-places", document.dateReason())));
  }

  /** What stands behind the quotes that are shown; empty where nothing does. */
  String rest(int documents) {
    return documents == 0
        ? ""
        : wording.say("note-rest", Slots.with("documents", Numbers.more(documents)));
  }

  private static String cut(String title) {
    if (title.length() <= TITLE) {
      return title;
    }
    int space = title.lastIndexOf(' ', TITLE);
    return title.substring(0, space > 0 ? space : TITLE) + " \u2026";
  }
}
