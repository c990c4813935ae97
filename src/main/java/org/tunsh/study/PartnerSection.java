package org.tunsh.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.tunsh.model.Dataset.Commitment;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.paper.Note;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;

/** Writes the section on one partner. */
final class PartnerSection {
  private final Workbench bench;
  private final Account account;
  private final int turn;
  private final Map<String, Note> notes = new HashMap<>();

  PartnerSection(Workbench bench, Account account, int turn) {
    this.bench = bench;
    this.account = account;
    this.turn = turn;
  }

  Chapter chapter() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Heading(
            3,
            "partner-" + account.partner().toLowerCase(Locale.ROOT),
            Slots.capital(account.name())));
    ActSentences acts = new ActSentences(bench, account, turn);
    paragraph(parts, acts.sentences());
    notes.putAll(acts.notes());
    paragraph(parts, new InstrumentSentences(bench, account).sentences());
    paragraph(parts, subjects());
    return new Chapter(account, parts, notes);
  }

  private static void paragraph(List<Part> parts, List<Sentence> sentences) {
    if (!sentences.isEmpty()) {
      parts.add(new Part.Paragraph(sentences));
    }
  }

  private List<Sentence> subjects() {
    List<Sentence> sentences = new ArrayList<>();
    areas(sentences, account.list().listed(), "areas");
    areas(
        sentences,
        account.list().added(),
        account.list().listed().isEmpty() ? "areas-unordered" : "areas-added");
    commitments(sentences, "specifics");
    commitments(sentences, "core");
    List<String> defence = bench.words("defence", codes(account.defence()));
    if (!defence.isEmpty()) {
      prove(
          sentences, "defence", defence, evidence(account.defence(), Ranked::evidence), "defence");
    }
    return sentences;
  }

  private void areas(List<Sentence> sentences, List<AreaList.Named> areas, String key) {
    if (areas.isEmpty()) {
      return;
    }
    prove(
        sentences,
        key,
        bench.words("areas", areas.stream().map(AreaList.Named::code).toList()),
        areas.stream().map(AreaList.Named::evidence).toList(),
        key);
    areas.forEach(
        area -> {
          Note note = notes.get(key);
          if (note != null) {
            notes.put(area(area.code()), note);
          }
        });
  }

  /** Under what the note of an area is kept. */
  static String area(String code) {
    return "area:" + code;
  }

  private void commitments(List<Sentence> sentences, String aspect) {
    List<Commitment> all = account.commitments(aspect);
    if (!all.isEmpty()) {
      List<String> words =
          bench.words("commitments", all.stream().map(Commitment::subject).toList());
      prove(sentences, aspect, words, evidence(all, Commitment::evidence), aspect);
    }
  }

  private void prove(
      List<Sentence> sentences,
      String key,
      List<String> words,
      Collection<String> evidence,
      String what) {
    Slots slots =
        Slots.with("list", bench.wording().list(words))
            .and("is-plural", words.size() == 1 ? "is" : "are");
    bench
        .prove(sentences, bench.wording().say(key, turn, slots), evidence)
        .ifPresent(note -> notes.put(what, note));
  }

  private static List<String> codes(List<Ranked> items) {
    return items.stream().map(Ranked::code).toList();
  }

  /** The best evidence of each value. */
  private static <T> List<String> evidence(List<T> values, Function<T, List<String>> of) {
    return values.stream().map(of).filter(ids -> !ids.isEmpty()).map(List::getFirst).toList();
  }
}
