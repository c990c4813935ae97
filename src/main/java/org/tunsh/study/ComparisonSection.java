package org.tunsh.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Commitment;
import org.tunsh.model.ReducedDate;
import org.tunsh.paper.Note;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;

/** Compares the partnerships: when, in which steps, and which subjects stand first. */
final class ComparisonSection {
  private static final int DECADE = 10;
  private static final String MULTILATERAL = "multilateral";
  private static final String ECONOMY = "economy";

  private final Workbench bench;
  private final List<Chapter> chapters;

  ComparisonSection(Workbench bench, List<Chapter> chapters) {
    this.bench = bench;
    this.chapters = chapters;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<Sentence> times = new ArrayList<>();
    timing(times);
    decades(times);
    steps(times);
    List<Sentence> subjects = new ArrayList<>();
    firstAreas(subjects);
    order(subjects);
    List<Sentence> shared = new ArrayList<>();
    commitments(shared);
    if (shared.size() > 1) {
      bench.refer(
          subjects,
          bench.wording().say("shared-commitments", new Slots()),
          shared.stream().flatMap(item -> item.notes().stream()).toList());
    }
    for (List<Sentence> sentences : List.of(times, subjects)) {
      if (!sentences.isEmpty()) {
        parts.add(new Part.Paragraph(sentences));
      }
    }
    if (!shared.isEmpty()) {
      parts.add(shared.size() > 1 ? new Part.Items(shared) : new Part.Paragraph(shared));
    }
    return parts;
  }

  private void timing(List<Sentence> sentences) {
    List<Chapter> byDate =
        chapters.stream()
            .sorted(Comparator.comparing(c -> c.account().top().map(Act::date).orElse("")))
            .toList();
    if (byDate.size() < 2) {
      return;
    }
    Account first = byDate.getFirst().account();
    Account last = byDate.getLast().account();
    Act oldest = first.top().orElseThrow();
    Act youngest = last.top().orElseThrow();
    Slots slots =
        Slots.with("the-tier", "the " + bench.tiers().bare(oldest))
            .and("the-tier-last", "the " + bench.tiers().bare(youngest))
            .and("first", first.name())
            .and("last", last.name())
            .and("first-date", bench.dates().plain(oldest.date()))
            .and("last-date", bench.dates().plain(youngest.date()));
    bench.refer(
        sentences,
        bench.wording().say("timing", slots),
        Chapter.tops(List.of(byDate.getFirst(), byDate.getLast())));
  }

  private void decades(List<Sentence> sentences) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Chapter chapter : chapters) {
      chapter
          .account()
          .top()
          .ifPresent(
              top -> {
                int year = Integer.parseInt(new ReducedDate(top.date()).year());
                counts.merge(year - year % DECADE, 1, Integer::sum);
              });
    }
    if (chapters.size() < 3 || counts.size() < 2) {
      return;
    }
    List<String> items = new ArrayList<>();
    counts.forEach(
        (decade, count) ->
            items.add(
                bench
                    .wording()
                    .say(
                        "decade-item",
                        Slots.with("count", Numbers.word(count))
                            .and("decade", String.valueOf(decade)))));
    bench.refer(
        sentences,
        bench.wording().say("decades", Slots.with("list", bench.wording().list(items))),
        Chapter.tops(chapters));
  }

  /** Years from the first dated tier to the highest, where they differ. */
  private void steps(List<Sentence> sentences) {
    List<String> items = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Chapter chapter : chapters) {
      Account account = chapter.account();
      Act low = account.rungs().getFirst();
      Act high = account.top().orElseThrow();
      if (low.level() != high.level() && low.date().compareTo(high.date()) < 0) {
        items.add(
            bench
                .wording()
                .say(
                    "step-item",
                    Slots.with("partner", account.name())
                        .and("lower", bench.wording().word("short-levels", low.level().code()))
                        .and("higher", bench.wording().word("short-levels", high.level().code()))
                        .and("years", years(low, high))));
        chapter.note(low.event()).ifPresent(notes::add);
        chapter.note(high.event()).ifPresent(notes::add);
      }
    }
    if (!items.isEmpty()) {
      String count = items.size() == 1 ? "one partner" : Numbers.word(items.size()) + " partners";
      Slots slots = Slots.with("count", count).and("list", bench.wording().list(items));
      bench.refer(sentences, bench.wording().say("steps", slots), notes);
    }
  }

  private String years(Act low, Act high) {
    return bench.dates().between(low.date(), high.date());
  }

  private void firstAreas(List<Sentence> sentences) {
    Map<String, List<Chapter>> first = new LinkedHashMap<>();
    for (Chapter chapter : chapters) {
      chapter.account().list().listed().stream()
          .findFirst()
          .ifPresent(
              area -> first.computeIfAbsent(area.code(), any -> new ArrayList<>()).add(chapter));
    }
    List<String> items = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    first.forEach(
        (area, all) -> {
          Slots slots =
              Slots.with("area", bench.wording().word("areas", area))
                  .and("partners", partners(all));
          items.add(bench.wording().say("first-area-item", slots));
          notes.addAll(Chapter.notes(all, "areas"));
        });
    Slots slots =
        Slots.with("list", bench.wording().list(items))
            .and("is-plural", Slots.plural(items.isEmpty() ? "" : items.getFirst()));
    bench.refer(sentences, bench.wording().say("first-area", slots), notes);
  }

  private void order(List<Sentence> sentences) {
    before(sentences, "multilateral-before", c -> rank(c, MULTILATERAL) < rank(c, ECONOMY));
    before(sentences, "multilateral-after", c -> rank(c, MULTILATERAL) > rank(c, ECONOMY));
  }

  /** Of partners whose documents rank both. */
  private void before(List<Sentence> sentences, String key, Predicate<Chapter> wanted) {
    List<Chapter> all =
        chapters.stream()
            .filter(c -> rank(c, MULTILATERAL) > 0 && rank(c, ECONOMY) > 0)
            .filter(wanted)
            .toList();
    if (!all.isEmpty()) {
      bench.refer(
          sentences,
          bench.wording().say(key, Slots.with("partners", partners(all))),
          Chapter.notes(all, "areas"));
    }
  }

  private static int rank(Chapter chapter, String area) {
    return chapter.account().list().rank(area);
  }

  /** What at least two partnerships are bound to. */
  private void commitments(List<Sentence> sentences) {
    Map<String, List<Chapter>> shared = new TreeMap<>();
    for (Chapter chapter : chapters) {
      chapter.account().commitments().stream()
          .map(Commitment::subject)
          .distinct()
          .forEach(s -> shared.computeIfAbsent(s, any -> new ArrayList<>()).add(chapter));
    }
    shared.values().removeIf(all -> all.size() < 2);
    String key = shared.size() > 1 ? "shared-item" : "shared-commitment";
    shared.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .forEach(
            entry -> {
              List<Chapter> all = entry.getValue();
              List<Note> notes = new ArrayList<>(Chapter.notes(all, "specifics"));
              notes.addAll(Chapter.notes(all, "core"));
              Slots slots =
                  Slots.with("subject", bench.wording().word("commitments", entry.getKey()))
                      .and("partners", partners(all));
              bench.refer(sentences, bench.wording().say(key, slots), notes);
            });
  }

  private String partners(List<Chapter> all) {
    return bench.partners(all.stream().map(Chapter::account).toList());
  }
}
