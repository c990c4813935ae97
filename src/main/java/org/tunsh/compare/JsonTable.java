package org.tunsh.compare;

import java.util.List;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.model.PartyNames;
import org.tunsh.render.JsonText;

/** One object with the state, its partners and all values. */
final class JsonTable implements ComparisonFormat.Renderer {
  @Override
  public String render(Comparison comparison, PartyNames names) {
    List<JsonText.Fields> partners =
        comparison.partners().stream()
            .map(code -> JsonText.fields().put("code", code).put("name", names.name(code)))
            .toList();
    return JsonText.document(
        JsonText.fields()
            .put("state", comparison.state())
            .put("name", names.name(comparison.state()))
            .put("partners", partners)
            .put("values", comparison.cells().stream().map(JsonTable::value).toList()));
  }

  private static JsonText.Fields value(Cell cell) {
    return JsonText.fields()
        .put("partner", cell.partner())
        .put("row", cell.row())
        .put("order", cell.order())
        .put("value", cell.value())
        .put("confidence", JsonText.rounded(cell.confidence()))
        .put("documents", cell.documents())
        .put("evidence", cell.evidence())
        .put("reason", cell.reason());
  }
}
