package org.tunsh.cli;

import java.util.List;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;

/** Says in one line what an assertion says. */
final class AssertionWords {
  private AssertionWords() {}

  static String of(Assertion assertion) {
    String parties = String.join("\u2013", assertion.parties());
    String value =
        switch (assertion) {
          case PartnershipAssertion p ->
              "partnership, level "
                  + p.level().code()
                  + qualifiers(p.qualifiers())
                  + ", "
                  + p.action().code()
                  + dated(p.date());
          case InstrumentAssertion i ->
              i.kind().code() + " '" + i.title() + "', " + i.action().code() + dated(i.date());
          case AreaAssertion a -> "area " + a.area() + ", rank " + a.order();
          case DefenceAssertion d -> "defence item " + d.item();
          case CommitmentAssertion c ->
              c.aspect() + " " + c.subject() + (c.by().isEmpty() ? "" : ", by " + c.by());
        };
    return parties + ": " + value + ", " + assertion.status().code();
  }

  private static String qualifiers(List<String> qualifiers) {
    return qualifiers.isEmpty() ? "" : " (" + String.join(", ", qualifiers) + ")";
  }

  private static String dated(String date) {
    return date.isEmpty() ? ", undated" : " " + date;
  }
}
