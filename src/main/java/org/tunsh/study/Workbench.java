package org.tunsh.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tunsh.model.Dataset;
import org.tunsh.paper.Note;
import org.tunsh.paper.Part.Sentence;

/**
 * What all sections of one paper write with.
 *
 * @param state the state's name within a sentence
 */
record Workbench(
    Dataset dataset, Wording wording, Notebook notes, Dates dates, Tiers tiers, String state) {
  /** Adds a sentence that quotes prove; without a quote it is not written. */
  Optional<Note> prove(List<Sentence> to, String sentence, Collection<String> evidence) {
    Optional<Note> note = notes.quotes(evidence);
    note.ifPresent(n -> to.add(new Sentence(sentence, List.of(n))));
    return note;
  }

  /** The same with a note that has room for some quotes only. */
  Optional<Note> prove(
      List<Sentence> to, String sentence, Collection<String> evidence, int quotes) {
    Optional<Note> note = notes.quotes(evidence, quotes);
    note.ifPresent(n -> to.add(new Sentence(sentence, List.of(n))));
    return note;
  }

  /** Adds a sentence that other notes prove; without one it is not written. */
  void refer(List<Sentence> to, String sentence, Collection<Note> others) {
    notes.see(others).ifPresent(n -> to.add(new Sentence(sentence, List.of(n))));
  }

  /** Adds a sentence on what the dataset does not hold, or on how a count was made. */
  void remark(List<Sentence> to, String sentence, String how) {
    to.add(new Sentence(sentence, List.of(notes.remark(how))));
  }

  /** The names of some partners as a list within a sentence. */
  String partners(List<Account> accounts) {
    return wording.list(accounts.stream().map(Account::name).toList());
  }

  List<String> words(String group, Collection<String> codes) {
    List<String> words = new ArrayList<>();
    codes.stream().distinct().forEach(code -> words.add(wording.word(group, code)));
    return words;
  }

  Slots slots() {
    return Slots.with("state", state);
  }
}
