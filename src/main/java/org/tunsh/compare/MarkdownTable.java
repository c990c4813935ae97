package org.tunsh.compare;

import java.util.List;
import org.tunsh.model.PartyNames;

/** A Markdown table: a row a partner, since Markdown tables with many columns cannot be read. */
final class MarkdownTable implements ComparisonFormat.Renderer {
  @Override
  public String render(Comparison comparison, PartyNames names) {
    StringBuilder text = new StringBuilder();
    text.append("# The partnerships of ").append(names.name(comparison.state())).append("\n\n");
    text.append("| partner | ").append(String.join(" | ", Comparison.ROWS)).append(" |\n");
    text.append("|---".repeat(Comparison.ROWS.size() + 1)).append("|\n");
    for (String partner : comparison.partners()) {
      List<String> cells =
          Comparison.ROWS.stream().map(row -> cell(comparison.cell(partner, row))).toList();
      text.append("| ").append(escaped(names.name(partner))).append(" | ");
      text.append(String.join(" | ", cells)).append(" |\n");
    }
    return text.toString();
  }

  private static String cell(List<Comparison.Cell> cell) {
    return String.join(
        "<br>",
        cell.stream()
            .map(value -> value.value().isEmpty() ? "*no evidence*" : escaped(value.value()))
            .toList());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
  }
}
