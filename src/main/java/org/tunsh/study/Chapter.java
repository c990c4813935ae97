package org.tunsh.study;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tunsh.model.Dataset.Act;
import org.tunsh.paper.Note;
import org.tunsh.paper.Part;

/**
 * The section on one partner, and the notes to which later sections refer.
 *
 * @param notes by what they prove: the event of an act, {@code areas}, {@code defence}, or the id
 *     of a commitment
 */
record Chapter(Account account, List<Part> parts, Map<String, Note> notes) {
  Chapter {
    parts = List.copyOf(parts);
    notes = Map.copyOf(notes);
  }

  Optional<Note> note(String what) {
    return Optional.ofNullable(notes.get(what));
  }

  Optional<Note> top() {
    return account.top().map(Act::event).flatMap(this::note);
  }

  /** The notes of some chapters on one thing. */
  static List<Note> notes(Collection<Chapter> chapters, String what) {
    return chapters.stream().map(c -> c.note(what)).flatMap(Optional::stream).toList();
  }

  static List<Note> tops(Collection<Chapter> chapters) {
    return chapters.stream().map(Chapter::top).flatMap(Optional::stream).toList();
  }
}
