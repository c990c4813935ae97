package org.tunsh.compare;

import java.util.List;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.model.PartyNames;
import org.tunsh.render.CsvSheet;
import org.tunsh.render.JsonText;

/** A row a value, with the columns of the reference tables first. */
final class CsvTable implements ComparisonFormat.Renderer {
  static final List<String> COLUMNS =
      List.of("partner", "row", "order", "value", "confidence", "documents", "evidence", "reason");

  @Override
  public String render(Comparison comparison, PartyNames names) {
    CsvSheet sheet = new CsvSheet(COLUMNS);
    for (Cell cell : comparison.cells()) {
      sheet.row(
          cell.partner(),
          cell.row(),
          String.valueOf(cell.order()),
          cell.value(),
          cell.value().isEmpty() ? "" : String.valueOf(JsonText.rounded(cell.confidence())),
          String.valueOf(cell.documents()),
          String.join(";", cell.evidence()),
          cell.reason());
    }
    return sheet.text();
  }
}
