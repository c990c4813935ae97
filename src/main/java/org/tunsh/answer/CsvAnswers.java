package org.tunsh.answer;

import java.util.List;
import java.util.Locale;
import org.tunsh.index.Collocation;
import org.tunsh.index.Concordance;
import org.tunsh.index.ConcordanceLine;
import org.tunsh.index.Hit;
import org.tunsh.index.SearchResult;
import org.tunsh.index.YearFrequency;
import org.tunsh.render.CsvSheet;

/** Answers as CSV, with a header even where there is nothing below it. */
public final class CsvAnswers {
  private CsvAnswers() {}

  public static String search(SearchResult result) {
    CsvSheet sheet =
        new CsvSheet(
            List.of(
                "document",
                "file",
                "title",
                "date",
                "kind",
                "language",
                "parties",
                "source",
                "page",
                "snippet",
                "score"));
    for (Hit hit : result.hits()) {
      sheet.row(
          hit.document(),
          hit.file(),
          hit.title(),
          hit.date(),
          hit.kind(),
          hit.language(),
          String.join(" ", hit.parties()),
          hit.source(),
          page(hit.page()),
          MarkedLine.of(hit.snippet()).text(),
          decimals(hit.score()));
    }
    return sheet.text();
  }

  public static String concordance(Concordance.Lines lines) {
    CsvSheet sheet =
        new CsvSheet(
            List.of(
                "document",
                "file",
                "title",
                "date",
                "page",
                "left",
                "keyword",
                "right",
                "start",
                "end"));
    for (ConcordanceLine line : lines.lines()) {
      sheet.row(
          line.document(),
          line.file(),
          line.title(),
          line.date(),
          page(line.page()),
          line.left(),
          line.keyword(),
          line.right(),
          String.valueOf(line.span().start()),
          String.valueOf(line.span().end()));
    }
    return sheet.text();
  }

  public static String frequency(List<YearFrequency> years) {
    CsvSheet sheet = new CsvSheet(List.of("year", "found", "documents", "words", "perTenThousand"));
    for (YearFrequency year : years) {
      sheet.row(
          year.year(),
          String.valueOf(year.found()),
          String.valueOf(year.documents()),
          String.valueOf(year.words()),
          decimals(year.perTenThousand()));
    }
    return sheet.text();
  }

  public static String collocations(List<Collocation> collocations) {
    CsvSheet sheet = new CsvSheet(List.of("word", "near", "overall", "expected", "g2"));
    for (Collocation each : collocations) {
      sheet.row(
          each.word(),
          String.valueOf(each.near()),
          String.valueOf(each.overall()),
          decimals(each.expected()),
          decimals(each.g2()));
    }
    return sheet.text();
  }

  private static String page(int page) {
    return page == 0 ? "" : String.valueOf(page);
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
