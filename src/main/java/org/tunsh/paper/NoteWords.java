package org.tunsh.paper;

import java.util.List;
import java.util.Map;

/** The words of a note in plain text, with the numbers of the notes and sources it leads to. */
final class NoteWords {
  private final Paper paper;
  private final Map<Note, Integer> numbers;
  private final List<String> sources;

  NoteWords(Paper paper) {
    this.paper = paper;
    this.numbers = paper.notes();
    this.sources = paper.sources();
  }

  int number(Note note) {
    return numbers.getOrDefault(note, 0);
  }

  /** The number of a document in the bibliography, from 1. */
  int source(String document) {
    return sources.indexOf(document) + 1;
  }

  String quote(Note.Quoted quote) {
    return "\u201C" + quote.shown() + "\u201D";
  }

  /** Where a quote stands: the source's number, and the page if there is one. */
  String place(Note.Quoted quote) {
    String page = quote.page() > 0 ? ", " + paper.label("page") + " " + quote.page() : "";
    return "[" + source(quote.document()) + "]" + page;
  }

  /** What a quote's source is called, where the note tells it. */
  String source(Note.Quoted quote) {
    return quote.source().isEmpty() ? "" : " (" + quote.source() + ")";
  }

  /** What there is behind the quotes. */
  String rest(Note note) {
    return note.rest().isEmpty() ? "" : " " + note.rest();
  }

  String plain(Note note) {
    StringBuilder text = new StringBuilder(note.remark());
    for (Note.Quoted quote : note.quotes()) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(quote(quote)).append(' ').append(place(quote)).append(source(quote)).append('.');
    }
    text.append(rest(note));
    if (!note.see().isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append(see(note)).append(' ');
      List<String> all = note.see().stream().map(n -> String.valueOf(number(n))).toList();
      text.append(String.join(", ", all)).append('.');
    }
    return text.toString();
  }

  /** What leads to the other notes of a note. */
  String see(Note note) {
    return paper.label(note.see().size() == 1 ? "see-one" : "see");
  }
}
