package org.tunsh.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Status;
import org.tunsh.paper.Note;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;

/** Counts the partnerships, tier by tier. */
final class Introduction {
  /** So many partners at most are told in one sentence, for its note quotes of each. */
  private static final int FEW = 6;

  private final Workbench bench;
  private final List<Chapter> chapters;
  private final List<Account> undated;

  Introduction(Workbench bench, List<Chapter> chapters, List<Account> undated) {
    this.bench = bench;
    this.chapters = chapters;
    this.undated = undated;
  }

  List<Part> parts(String state, PartyNames names) {
    List<Sentence> sentences = new ArrayList<>();
    Wording wording = bench.wording();
    if (chapters.isEmpty()) {
      bench.remark(
          sentences,
          wording.say("intro-none", bench.slots()),
          "partnerships.csv has no row of this state with a date and an act that sets up a tier.");
    } else {
      bench.refer(
          sentences,
          wording.say(
              "intro-count", bench.slots().and("count", Numbers.of(chapters.size(), "partner"))),
          Chapter.tops(chapters));
      byLevel().forEach((level, all) -> tier(sentences, level, all));
      ended(sentences);
    }
    List<Sentence> items = undated(sentences);
    List<Part> parts = new ArrayList<>();
    List<Sentence> rest = items.isEmpty() ? sentences : new ArrayList<>();
    several(rest, state, names);
    parts.add(new Part.Paragraph(sentences));
    if (!items.isEmpty()) {
      parts.add(new Part.Items(items));
    }
    if (rest != sentences && !rest.isEmpty()) {
      parts.add(new Part.Paragraph(rest));
    }
    return parts;
  }

  private Map<Level, List<Chapter>> byLevel() {
    Map<Level, List<Chapter>> levels = new TreeMap<>(Comparator.reverseOrder());
    for (Chapter chapter : chapters) {
      chapter
          .account()
          .top()
          .ifPresent(
              top -> levels.computeIfAbsent(top.level(), any -> new ArrayList<>()).add(chapter));
    }
    return levels;
  }

  private void tier(List<Sentence> sentences, Level level, List<Chapter> all) {
    String name = bench.wording().word("levels", level.code());
    boolean one = all.size() == 1;
    Slots slots =
        Slots.with("tiers", one ? Tiers.article(name) : name + "s")
            .and("were", one ? "was" : "were")
            .and("partners", bench.partners(all.stream().map(Chapter::account).toList()));
    bench.refer(sentences, bench.wording().say("intro-tier", slots), Chapter.tops(all));
  }

  /** A tier that was ended after it had begun is no longer what its count says. */
  private void ended(List<Sentence> sentences) {
    List<String> items = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Chapter chapter : chapters) {
      for (Act act : chapter.account().acts()) {
        if (act.action() == Action.ENDED && act.status() == Status.ASSERTED) {
          Slots slots = bench.tiers().slots(act).and("partner", chapter.account().name());
          items.add(bench.wording().say("intro-ended-item", slots));
          chapter.note(act.event()).ifPresent(notes::add);
        }
      }
    }
    if (!items.isEmpty()) {
      Slots slots = Slots.with("list", bench.wording().list(items));
      bench.refer(sentences, bench.wording().say("intro-ended", slots), notes);
    }
  }

  /**
   * Partners whose tier is spoken of as in being, and of which no document tells the beginning. A
   * few are told in a sentence; of more, each is an item that is given back.
   */
  private List<Sentence> undated(List<Sentence> sentences) {
    List<Account> inBeing = new ArrayList<>();
    List<Act> acts = new ArrayList<>();
    for (Account account : undated) {
      account.acts().stream()
          .filter(act -> act.status() == Status.ASSERTED && act.action() != Action.PROPOSED)
          .filter(this::firm)
          .min(Comparator.comparing(Act::level).reversed())
          .ifPresent(
              act -> {
                inBeing.add(account);
                acts.add(act);
              });
    }
    if (inBeing.size() > FEW) {
      return items(sentences, inBeing, acts);
    }
    if (!inBeing.isEmpty()) {
      String key = inBeing.size() == 1 ? "intro-undated-one" : "intro-undated";
      bench.prove(
          sentences,
          bench.wording().say(key, Slots.with("partners", bench.partners(inBeing))),
          acts.stream().map(Act::winner).toList());
    }
    return List.of();
  }

  /** A lower tier of which one government's text alone speaks once may be no more than a phrase. */
  private boolean firm(Act act) {
    return act.level().compareTo(Level.STRATEGIC) >= 0
        || act.documents().size() > 1
        || !act.sourceClass().equals("official")
        || bench.notes().joint(act.winner());
  }

  private List<Sentence> items(List<Sentence> sentences, List<Account> partners, List<Act> acts) {
    List<Sentence> items = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      Slots slots = bench.tiers().slots(acts.get(i)).and("partner", partners.get(i).name());
      bench.prove(
          items, bench.wording().say("intro-undated-item", slots), List.of(acts.get(i).winner()));
    }
    bench.refer(
        sentences,
        bench.wording().say("intro-undated-lead", new Slots()),
        items.stream().flatMap(item -> item.notes().stream()).toList());
    return items;
  }

  private void several(List<Sentence> sentences, String state, PartyNames names) {
    for (Act act : bench.dataset().partnerships()) {
      if (act.parties().size() > 2 && act.parties().contains(state) && Account.dated(act)) {
        List<String> others =
            act.parties().stream()
                .filter(party -> !party.equals(state))
                .map(party -> bench.wording().party(party, names.name(party)))
                .toList();
        Slots slots =
            bench
                .tiers()
                .slots(act)
                .and(bench.slots())
                .and("partners", bench.wording().list(others));
        bench.prove(sentences, bench.wording().say("intro-several", slots), act.evidence());
      }
    }
  }
}
