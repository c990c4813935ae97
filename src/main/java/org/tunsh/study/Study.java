package org.tunsh.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tunsh.cite.Bibliography;
import org.tunsh.cite.Citation;
import org.tunsh.compare.Chart;
import org.tunsh.compare.Comparer;
import org.tunsh.compare.Comparison;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.compare.SubjectChart;
import org.tunsh.compare.TierChart;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Facts;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Testimonies;
import org.tunsh.paper.Paper;
import org.tunsh.paper.Part;

/** A paper on the partnerships of one state. */
public final class Study {
  /** The place of areas that stand in no list. */
  private static final int LAST = Integer.MAX_VALUE;

  /** As many rows as a printed page holds in one figure. */
  private static final int ROWS = 34;

  private final Dataset dataset;
  private final Testimonies testimonies;
  private final PartyNames names;
  private final Categories categories;

  /**
   * Writes studies from a dataset.
   *
   * @param testimonies the assertions that it was made of
   */
  public Study(Dataset dataset, Testimonies testimonies, PartyNames names, Categories categories) {
    this.dataset = dataset;
    this.testimonies = testimonies;
    this.names = names;
    this.categories = categories;
  }

  /**
   * What is to be written.
   *
   * @param state code of the state
   * @param asOf the date up to which the dataset goes; empty for all of it
   */
  public record Request(String state, String asOf, Spelling spelling) {}

  /** Whether the dataset has any act of the state, so that there is something to write of. */
  public boolean knows(String state) {
    return dataset.partnerships().stream().anyMatch(act -> act.parties().contains(state));
  }

  /** The documents that name a state as a party of something, by date; the undated ones last. */
  public static List<Facts> documents(Testimonies testimonies, String state) {
    return testimonies.documents().stream()
        .filter(f -> f.parties().contains(state) || told(f, state))
        .sorted(
            Comparator.comparing((Facts f) -> f.date().isEmpty())
                .thenComparing(Facts::date)
                .thenComparing(Facts::file))
        .toList();
  }

  private static boolean told(Facts facts, String state) {
    return facts.assertions().stream().anyMatch(a -> a.parties().contains(state));
  }

  /** Writes the paper. */
  public Paper paper(Request request) {
    Wording wording = new Wording(request.spelling());
    String state = wording.party(request.state(), names.name(request.state()));
    Dates dates = new Dates(request.spelling());
    Workbench bench =
        new Workbench(
            dataset,
            wording,
            new Notebook(testimonies, new SourceWords(wording, dates)),
            dates,
            new Tiers(wording),
            state);
    List<Account> all = accounts(request.state(), wording);
    List<Chapter> chapters = chapters(bench, all);
    List<Part> body = body(bench, request, all, chapters);
    return new Paper(
        request.spelling().language(),
        wording.heading("title", bench.slots()),
        subtitle(bench, request),
        body,
        wording.words("labels"),
        bibliography(Paper.sources(body), request));
  }

  /** The highest tier first, and of one tier the oldest. */
  private List<Account> accounts(String state, Wording wording) {
    return dataset.partnerships().stream()
        .map(Act::parties)
        .filter(parties -> parties.size() == 2 && parties.contains(state))
        .distinct()
        .map(parties -> parties.get(0).equals(state) ? parties.get(1) : parties.get(0))
        .map(p -> Account.of(dataset, testimonies, state, p, wording.party(p, names.name(p))))
        .sorted(
            Comparator.comparing((Account a) -> a.top().map(t -> -t.level().ordinal()).orElse(1))
                .thenComparing(a -> a.top().map(Act::date).orElse(""))
                .thenComparing(Account::partner))
        .toList();
  }

  private static List<Chapter> chapters(Workbench bench, List<Account> all) {
    List<Chapter> chapters = new ArrayList<>();
    for (Account account : all) {
      if (account.top().isPresent()) {
        chapters.add(new PartnerSection(bench, account, chapters.size()).chapter());
      }
    }
    return chapters;
  }

  private List<Part> body(
      Workbench bench, Request request, List<Account> all, List<Chapter> chapters) {
    List<Account> undated = all.stream().filter(a -> a.top().isEmpty()).toList();
    List<Facts> documents = documents(testimonies, request.state());
    MethodSection method = new MethodSection(bench, documents);
    Outline outline = new Outline(bench);
    outline.section(
        "introduction", new Introduction(bench, chapters, undated).parts(request.state(), names));
    if (!chapters.isEmpty()) {
      Comparison comparison =
          new Comparer(dataset, testimonies)
              .compare(request.state(), chapters.stream().map(c -> c.account().partner()).toList());
      outline.section("partners", chapters.stream().flatMap(c -> c.parts().stream()).toList());
      outline.section(
          "comparison",
          Stream.concat(
                  new ComparisonSection(bench, chapters).parts().stream(),
                  figures(bench, comparison, chapters).stream())
              .toList());
      outline.section("tables", new TablesSection(bench, comparison).parts(chapters));
      outline.section("defence", new DefenceSection(bench, chapters).parts());
      outline.section(
          "categories", new CategoriesSection(bench, categories).parts(request.state(), chapters));
    }
    outline.section("prospects", new ProspectsSection(bench).parts(all));
    outline.section("method", method.method(MethodSection.fingerprint(testimonies.documents())));
    outline.section("lacks", method.lacks(chapters));
    return outline.parts();
  }

  private List<Part> figures(Workbench bench, Comparison comparison, List<Chapter> chapters) {
    List<Part> figures = new ArrayList<>();
    PartyNames called = code -> label(bench.wording().party(code, names.name(code)));
    TierChart tiers = new TierChart(comparison, called);
    for (List<String> some : portions(comparison.partners())) {
      figures.add(figure(bench, "figure-tiers", tiers.draw(some)));
    }
    Map<String, String> areas = bench.wording().words("areas");
    Map<String, String> defence = bench.wording().words("defence");
    UnaryOperator<String> words =
        code -> label(areas.getOrDefault(code, defence.getOrDefault(code, code)));
    SubjectChart subjects = new SubjectChart(listed(comparison, chapters), called, words);
    for (List<String> some : portions(subjects.partners())) {
      figures.add(figure(bench, "figure-subjects", subjects.draw(some)));
    }
    return figures;
  }

  /** Areas under the numbers that the table has, so that a reader finds one order in the paper. */
  private static Comparison listed(Comparison comparison, List<Chapter> chapters) {
    Map<String, AreaList> lists = new HashMap<>();
    chapters.forEach(c -> lists.put(c.account().partner(), c.account().list()));
    List<Cell> cells =
        comparison.cells().stream()
            .flatMap(cell -> cell.row().equals("areas") ? placed(cell, lists) : Stream.of(cell))
            .sorted(Comparator.comparingInt(cell -> cell.order() == 0 ? LAST : cell.order()))
            .toList();
    return new Comparison(comparison.state(), comparison.partners(), cells);
  }

  private static Stream<Cell> placed(Cell cell, Map<String, AreaList> lists) {
    AreaList list = lists.get(cell.partner());
    return Stream.of(cell.value().split("\\+", -1))
        .map(code -> cell.at(list == null ? 0 : list.rank(code), code));
  }

  /** A label stands alone, so without the article that it has in a sentence. */
  private static String label(String words) {
    return Slots.capital(words.startsWith("the ") ? words.substring(4) : words);
  }

  private static Part figure(Workbench bench, String caption, Chart chart) {
    return new Part.Figure(
        bench.wording().heading(caption, bench.slots()),
        chart.alternative(),
        chart.svg(),
        chart.width(),
        chart.height());
  }

  private static List<List<String>> portions(List<String> partners) {
    List<List<String>> portions = new ArrayList<>();
    for (int i = 0; i < partners.size(); i += ROWS) {
      portions.add(partners.subList(i, Math.min(partners.size(), i + ROWS)));
    }
    return portions;
  }

  private String subtitle(Workbench bench, Request request) {
    List<Facts> documents = documents(testimonies, request.state());
    Optional<String> newest =
        documents.stream().map(Facts::date).filter(d -> !d.isEmpty()).reduce((a, b) -> b);
    Slots slots = Slots.with("documents", Numbers.of(documents.size(), "document"));
    if (!request.asOf().isEmpty()) {
      return bench
          .wording()
          .heading("subtitle-as-of", slots.and("when", bench.dates().when(request.asOf())));
    }
    return newest
        .map(d -> bench.wording().heading("subtitle", slots.and("newest", bench.dates().plain(d))))
        .orElseGet(() -> bench.wording().heading("subtitle-undated", slots));
  }

  private List<String> bibliography(List<String> ids, Request request) {
    List<Citation> citations =
        ids.stream()
            .flatMap(
                id ->
                    testimonies.documents().stream().filter(f -> f.document().equals(id)).limit(1))
            .map(this::citation)
            .toList();
    return new Bibliography(request.spelling().language()).entries(citations);
  }

  private Citation citation(Facts facts) {
    return new Citation(
        facts.document(),
        facts.title().isBlank() ? facts.file() : facts.title().replaceAll("\\s+", " "),
        facts.parties().stream().map(names::name).toList(),
        facts.date(),
        facts.kind().code(),
        facts.language(),
        facts.source(),
        0);
  }
}
