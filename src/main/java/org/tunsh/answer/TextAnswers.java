package org.tunsh.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tunsh.index.Collocation;
import org.tunsh.index.Concordance;
import org.tunsh.index.ConcordanceLine;
import org.tunsh.index.Hit;
import org.tunsh.index.SearchResult;
import org.tunsh.index.YearFrequency;

/** Answers as lines for a terminal. */
public final class TextAnswers {
  private static final int BAR = 40;
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final boolean colours;

  /**
   * A writer of lines.
   *
   * @param colours whether what was found may be set in bold by escapes
   */
  public TextAnswers(boolean colours) {
    this.colours = colours;
  }

  public String search(SearchResult result, int offset) {
    StringBuilder lines = new StringBuilder();
    lines.append(result.total()).append(result.total() == 1 ? " document" : " documents");
    lines.append(result.partial() ? " so far; the time for a question ran out\n" : "\n");
    int number = offset;
    for (Hit hit : result.hits()) {
      number++;
      lines.append(String.format(Locale.ROOT, "%n%3d. %s%n", number, title(hit)));
      lines.append("     ").append(String.join(" \u00B7 ", details(hit))).append('\n');
      if (!hit.snippet().isEmpty()) {
        lines.append("     ").append(marked(hit.snippet())).append('\n');
      }
    }
    return lines.toString().replace("\r\n", "\n");
  }

  private static String title(Hit hit) {
    return hit.title().isEmpty() ? hit.file() : hit.title();
  }

  private static List<String> details(Hit hit) {
    List<String> details = new ArrayList<>(List.of(hit.document()));
    for (String each :
        List.of(hit.date(), hit.kind(), String.join(" ", hit.parties()), hit.file())) {
      if (!each.isEmpty()) {
        details.add(each);
      }
    }
    if (hit.page() > 0) {
      details.add("p. " + hit.page());
    }
    return details;
  }

  private String marked(String snippet) {
    return colours
        ? printable(snippet)
            .replace(String.valueOf(Hit.MARK), BOLD)
            .replace(String.valueOf(Hit.UNMARK), PLAIN)
        : printable(MarkedLine.of(snippet).text());
  }

  /** No document may steer the terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  /**
   * Keywords under each other; wide signs of East Asia shift a line, which no plain text can help.
   */
  public String concordance(Concordance.Lines lines, int width) {
    StringBuilder all = new StringBuilder();
    for (ConcordanceLine line : lines.lines()) {
      String left = printable(line.left());
      all.append(" ".repeat(Math.max(0, width - left.length()))).append(left);
      all.append(colours ? BOLD + printable(line.keyword()) + PLAIN : printable(line.keyword()));
      all.append(printable(line.right())).append("  [");
      all.append(line.date().isEmpty() ? "undated" : line.date()).append(' ');
      all.append(line.document())
          .append(line.page() > 0 ? ", p. " + line.page() : "")
          .append("]\n");
    }
    int shown = lines.lines().size();
    all.append(shown).append(" of ").append(lines.total()).append(" places");
    return all.append(lines.partial() ? " so far; a limit was reached\n" : "\n").toString();
  }

  public String frequency(List<YearFrequency> years) {
    double most = years.stream().mapToDouble(YearFrequency::perTenThousand).max().orElse(0);
    StringBuilder all =
        new StringBuilder("year     found  documents     words  per 10,000 words\n");
    for (YearFrequency year : years) {
      int bar = most == 0 ? 0 : (int) Math.round(year.perTenThousand() / most * BAR);
      all.append(
          String.format(
                  Locale.ROOT,
                  "%-7s %6d %10d %9d %8.3f %s",
                  year.year().isEmpty() ? "undated" : year.year(),
                  year.found(),
                  year.documents(),
                  year.words(),
                  year.perTenThousand(),
                  "\u2588".repeat(bar))
              .stripTrailing());
      all.append('\n');
    }
    return all.toString();
  }

  public String collocations(List<Collocation> collocations) {
    StringBuilder all =
        new StringBuilder("word                          near  overall  expected        G2\n");
    for (Collocation each : collocations) {
      all.append(
          String.format(
              Locale.ROOT,
              "%-28s %5d %8d %9.2f %9.2f%n",
              each.word(),
              each.near(),
              each.overall(),
              each.expected(),
              each.g2()));
    }
    return all.toString().replace("\r\n", "\n");
  }
}
