package org.tunsh.publish;

import java.util.Locale;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Reviews;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** A line of JSON for each assertion. */
public final class AssertionLines {
  private AssertionLines() {}

  /** The lines of all assertions, each with the mark that a person left on it. */
  static Stream<String> of(Testimonies testimonies, Reviews reviews) {
    return testimonies
        .all()
        .map(
            testimony ->
                JsonText.line(
                    line(testimony).put("reviewed", reviews.word(testimony.assertion().id()))));
  }

  /** The fields of one line. */
  public static Fields line(Testimony testimony) {
    Assertion assertion = testimony.assertion();
    Fields line =
        JsonText.fields()
            .put("id", assertion.id())
            .put("type", type(assertion))
            .put("document", testimony.source().document())
            .put("parties", assertion.parties());
    value(line, assertion);
    return line.put("status", assertion.status().code())
        .put("confidence", JsonText.rounded(assertion.confidence()))
        .put("rule", assertion.rule())
        .put("evidence", evidence(assertion.evidence()));
  }

  private static String type(Assertion assertion) {
    return switch (assertion) {
      case PartnershipAssertion p -> "partnership";
      case InstrumentAssertion i -> "instrument";
      case AreaAssertion a -> "area";
      case DefenceAssertion d -> "defence";
      case CommitmentAssertion c -> "commitment";
    };
  }

  private static void value(Fields line, Assertion assertion) {
    switch (assertion) {
      case PartnershipAssertion p ->
          line.put("level", p.level().code())
              .put("qualifiers", p.qualifiers())
              .put("action", p.action().code())
              .put("date", p.date())
              .put("place", p.place().name().toLowerCase(Locale.ROOT));
      case InstrumentAssertion i ->
          line.put("kind", i.kind().code())
              .put("title", i.title())
              .put("action", i.action().code())
              .put("date", i.date());
      case AreaAssertion a ->
          line.put("area", a.area()).put("order", a.order()).put("from", a.from());
      case DefenceAssertion d -> line.put("item", d.item()).put("order", d.order());
      case CommitmentAssertion c ->
          line.put("by", c.by()).put("aspect", c.aspect()).put("subject", c.subject());
    }
  }

  private static Fields evidence(Evidence evidence) {
    return JsonText.fields()
        .put("quote", evidence.quote())
        .put("prefix", evidence.prefix())
        .put("suffix", evidence.suffix())
        .put("start", evidence.start())
        .put("end", evidence.end())
        .put("page", evidence.page());
  }
}
