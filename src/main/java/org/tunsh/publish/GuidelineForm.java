package org.tunsh.publish;

import java.util.List;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.render.JsonText.Fields;

/**
 * Partnerships and instruments as the form of the annotation guidelines has them, so that one
 * scorer reads hand-made annotations and this program's output alike.
 */
public final class GuidelineForm {
  private static final String QUOTE = "The words that say it, exactly as in the canonical text";

  static final LineField<PartnershipAssertion> LEVEL =
      LineField.code(
          "level", Columns.level().about(), Columns.level().codes(), p -> p.level().code());
  static final LineField<PartnershipAssertion> ACTION =
      LineField.code(
          "action", Columns.action().about(), Columns.action().codes(), p -> p.action().code());
  static final LineField<InstrumentAssertion> INSTRUMENT_KIND =
      LineField.code(
          "kind",
          Columns.instrumentKind().about(),
          Columns.instrumentKind().codes(),
          i -> i.kind().code());
  static final LineField<InstrumentAssertion> INSTRUMENT_ACTION =
      LineField.code(
          "action",
          Columns.instrumentAction().about(),
          Columns.instrumentAction().codes(),
          i -> i.action().code());

  static final List<LineField<PartnershipAssertion>> PARTNERSHIP =
      List.of(
          LineField.list("parties", Columns.parties().about(), PartnershipAssertion::parties),
          LEVEL,
          LineField.list(
              "qualifiers", "Further words of the tier's name", PartnershipAssertion::qualifiers),
          ACTION,
          LineField.date("date", "When the act took place", PartnershipAssertion::date),
          LineField.code(
              "status", Columns.status().about(), Columns.status().codes(), p -> p.status().code()),
          LineField.text("quote", QUOTE, p -> p.evidence().quote()));

  static final List<LineField<InstrumentAssertion>> INSTRUMENT =
      List.of(
          INSTRUMENT_KIND,
          LineField.list("parties", Columns.parties().about(), InstrumentAssertion::parties),
          LineField.text("title", "What it is called", InstrumentAssertion::title),
          LineField.date("date", "When that was done", InstrumentAssertion::date),
          INSTRUMENT_ACTION,
          LineField.text("quote", QUOTE, i -> i.evidence().quote()));

  private GuidelineForm() {}

  public static Fields partnership(PartnershipAssertion p) {
    return LineField.fields(PARTNERSHIP, p);
  }

  public static Fields instrument(InstrumentAssertion i) {
    return LineField.fields(INSTRUMENT, i);
  }
}
