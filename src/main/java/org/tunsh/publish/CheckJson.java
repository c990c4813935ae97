package org.tunsh.publish;

import org.tunsh.check.CheckReport;
import org.tunsh.check.CheckReport.Checked;
import org.tunsh.check.CheckReport.Judged;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/**
 * The verdicts as JSON; {@code row} is the partner, {@code column} what the reference files call
 * row.
 */
public final class CheckJson {
  private CheckJson() {}

  public static String of(CheckReport report) {
    return JsonText.document(
        JsonText.fields()
            .put("reference", report.reference())
            .put("values", report.values().stream().map(CheckJson::value).toList())
            .put("summary", report.summary())
            .put("claims", report.claims().stream().map(CheckJson::claim).toList()));
  }

  private static Fields claim(Judged claim) {
    return JsonText.fields()
        .put("id", claim.id())
        .put("page", claim.page())
        .put("claim", claim.says())
        .put("verdict", claim.verdict().words())
        .put("reason", claim.reason())
        .put("evidence", claim.evidence())
        .put("sources", claim.sources());
  }

  private static Fields value(Checked value) {
    return JsonText.fields()
        .put("table", value.table())
        .put("row", value.partner())
        .put("column", value.row())
        .put("order", value.order())
        .put("expected", value.expected())
        .put("found", value.found())
        .put("verdict", value.verdict().code())
        .put("reason", value.reason())
        .put("evidence", value.evidence())
        .put("sources", value.sources());
  }
}
