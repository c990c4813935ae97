package org.tunsh.compare;

import java.util.List;
import java.util.Locale;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.model.PartyNames;

/** Plain text for a terminal: a block a partner, so that no width of window breaks it. */
final class TextTable implements ComparisonFormat.Renderer {
  private static final int VALUE = 44;

  @Override
  public String render(Comparison comparison, PartyNames names) {
    StringBuilder text = new StringBuilder();
    text.append("The partnerships of ").append(names.name(comparison.state())).append('\n');
    for (String partner : comparison.partners()) {
      text.append('\n').append(names.name(partner)).append(" (").append(partner).append(")\n");
      for (String row : Comparison.ROWS) {
        row(text, row, comparison.cell(partner, row));
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String row, List<Cell> cell) {
    String label = row;
    for (Cell value : cell) {
      text.append(String.format(Locale.ROOT, "  %-10s ", label)).append(told(value)).append('\n');
      label = "";
    }
  }

  private static String told(Cell cell) {
    if (cell.value().isEmpty()) {
      return "- " + cell.reason();
    }
    return String.format(
        Locale.ROOT,
        "%-" + VALUE + "s %.2f, %d %s",
        cell.value(),
        cell.confidence(),
        cell.documents(),
        cell.documents() == 1 ? "document" : "documents");
  }
}
