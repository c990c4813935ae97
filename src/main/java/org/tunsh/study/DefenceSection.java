package org.tunsh.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;

/** Tells which items of defence cooperation stand in the documents of which partners. */
final class DefenceSection {
  private final Workbench bench;
  private final List<Chapter> chapters;

  DefenceSection(Workbench bench, List<Chapter> chapters) {
    this.bench = bench;
    this.chapters = chapters;
  }

  List<Part> parts() {
    List<Sentence> sentences = new ArrayList<>();
    List<Chapter> with = chapters.stream().filter(c -> c.note("defence").isPresent()).toList();
    List<Account> without =
        chapters.stream().filter(c -> c.note("defence").isEmpty()).map(Chapter::account).toList();
    if (with.isEmpty()) {
      absent(sentences, bench.wording().say("defence-nothing", bench.slots()));
      return List.of(new Part.Paragraph(sentences));
    }
    Slots slots =
        Slots.with("count", Numbers.word(with.size())).and("all", Numbers.word(chapters.size()));
    bench.refer(
        sentences, bench.wording().say("defence-count", slots), Chapter.notes(with, "defence"));
    items(sentences, with);
    if (!without.isEmpty()) {
      absent(
          sentences,
          bench.wording().say("defence-none", Slots.with("partners", bench.partners(without))));
    }
    return List.of(new Part.Paragraph(sentences));
  }

  private void absent(List<Sentence> sentences, String sentence) {
    bench.remark(sentences, sentence, "defence.csv has no row of these pairs.");
  }

  /** The items that most partners have come first. */
  private void items(List<Sentence> sentences, List<Chapter> with) {
    Map<String, List<Chapter>> byItem = new TreeMap<>();
    for (Chapter chapter : with) {
      for (Ranked item : chapter.account().defence()) {
        List<Chapter> all = byItem.computeIfAbsent(item.code(), any -> new ArrayList<>());
        if (!all.contains(chapter)) {
          all.add(chapter);
        }
      }
    }
    byItem.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, List<Chapter>> entry) -> -entry.getValue().size()))
        .forEach(entry -> item(sentences, entry.getKey(), entry.getValue()));
  }

  private void item(List<Sentence> sentences, String code, List<Chapter> all) {
    String name = bench.wording().word("defence", code);
    boolean many = name.endsWith("s") || name.contains(" and ");
    Slots slots =
        Slots.with("item", name)
            .and("stand", many ? "stand" : "stands")
            .and("appear", many ? "appear" : "appears")
            .and("partners", bench.partners(all.stream().map(Chapter::account).toList()));
    bench.prove(
        sentences,
        bench.wording().say("defence-item", sentences.size(), slots),
        all.stream().flatMap(c -> evidence(c, code).stream()).toList());
  }

  private static List<String> evidence(Chapter chapter, String code) {
    return chapter.account().defence().stream()
        .filter(item -> item.code().equals(code))
        .flatMap(item -> item.evidence().stream().limit(1))
        .toList();
  }
}
