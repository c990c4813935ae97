package org.tunsh.publish;

import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/**
 * Values in the form of the annotation guidelines: what is scored and what it is scored against.
 */
public final class GuidelineForm {
  private GuidelineForm() {}

  public static Fields partnership(PartnershipAssertion p) {
    return JsonText.fields()
        .put("parties", p.parties())
        .put("level", p.level().code())
        .put("qualifiers", p.qualifiers())
        .put("action", p.action().code())
        .put("date", p.date())
        .put("status", p.status().code())
        .put("quote", p.evidence().quote());
  }

  public static Fields instrument(InstrumentAssertion i) {
    return JsonText.fields()
        .put("kind", i.kind().code())
        .put("parties", i.parties())
        .put("title", i.title())
        .put("date", i.date())
        .put("action", i.action().code())
        .put("quote", i.evidence().quote());
  }
}
