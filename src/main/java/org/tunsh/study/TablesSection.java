package org.tunsh.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tunsh.compare.Comparison;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.paper.Note;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;

/** The study's two tables, a row for each partner, each value with its note. */
final class TablesSection {
  private static final String DASH = "\u2013";

  private final Workbench bench;
  private final Comparison comparison;

  TablesSection(Workbench bench, Comparison comparison) {
    this.bench = bench;
    this.comparison = comparison;
  }

  List<Part> parts(List<Chapter> chapters) {
    List<Sentence> lead = new ArrayList<>();
    bench.remark(
        lead,
        bench.wording().say("table-lead", new Slots()),
        "The command 'tunsh compare " + comparison.state() + "' gives the reason for each dash.");
    return List.of(
        new Part.Paragraph(lead),
        table("table-partnerships", List.of("years", "areas", "specifics", "core"), chapters),
        table("table-defence", List.of("defence"), chapters));
  }

  private Part.Table table(String caption, List<String> rows, List<Chapter> chapters) {
    List<String> head = new ArrayList<>();
    head.add(bench.wording().heading("column-partner", new Slots()));
    rows.forEach(row -> head.add(bench.wording().heading("column-" + row, new Slots())));
    List<List<List<Sentence>>> body = new ArrayList<>();
    for (Chapter chapter : chapters) {
      List<List<Sentence>> line = new ArrayList<>();
      line.add(List.of(Sentence.plain(Slots.capital(chapter.account().name()))));
      rows.forEach(row -> line.add(cell(chapter, row)));
      body.add(line);
    }
    return new Part.Table(bench.wording().heading(caption, bench.slots()), head, body);
  }

  private List<Sentence> cell(Chapter chapter, String row) {
    List<Sentence> lines = new ArrayList<>();
    List<Cell> cells = new ArrayList<>(comparison.cell(chapter.account().partner(), row));
    if (row.equals("years")) {
      cells.sort(Comparator.comparing(cell -> cell.value().replaceFirst(".*:", "")));
    }
    if (row.equals("areas")) {
      // What one text lists stands first, by its numbers.
      cells.sort(Comparator.comparing(cell -> place(chapter, cell)));
    }
    for (Cell cell : cells) {
      if (!cell.value().isEmpty()) {
        lines.add(new Sentence(words(chapter, row, cell), notes(chapter, row, cell)));
      }
    }
    return lines.isEmpty() ? List.of(Sentence.plain(DASH)) : lines;
  }

  /** The note of the same value in the section on the partner, or one of its own. */
  private List<Note> notes(Chapter chapter, String row, Cell cell) {
    Optional<Note> known =
        row.equals("years")
            ? chapter.account().rungs().stream()
                .filter(act -> value(act.level().code(), act.date()).equals(cell.value()))
                .findFirst()
                .flatMap(act -> chapter.note(act.event()))
            : row.equals("areas")
                ? chapter.note(PartnerSection.area(cell.value().split("\\+", 2)[0]))
                : chapter.note(row);
    return known.or(() -> bench.notes().quotes(cell.evidence())).stream().toList();
  }

  private static int place(Chapter chapter, Cell cell) {
    int rank = chapter.account().list().rank(cell.value().split("\\+", 2)[0]);
    return rank > 0 ? rank : Integer.MAX_VALUE;
  }

  private static String value(String level, String date) {
    return level + ":" + date;
  }

  private String words(Chapter chapter, String row, Cell cell) {
    if (row.equals("years")) {
      String[] parts = cell.value().split(":", 2);
      String level = bench.wording().word("short-levels", parts[0]);
      return Slots.capital(level) + " (" + Dates.settled(bench.dates().plain(parts[1])) + ")";
    }
    String group = row.equals("areas") || row.equals("defence") ? row : "commitments";
    List<String> codes = Arrays.asList(cell.value().split("\\+", -1));
    String words = Slots.capital(bench.wording().list(bench.words(group, codes)));
    int rank = row.equals("areas") ? chapter.account().list().rank(codes.getFirst()) : 0;
    return rank > 0 ? rank + ". " + words : words;
  }
}
