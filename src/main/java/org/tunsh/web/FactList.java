package org.tunsh.web;

import java.util.List;
import java.util.Locale;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Status;
import org.tunsh.render.Markup;

/** What was drawn out of a document, each value leading to its words in the text. */
final class FactList {
  private final PartyNames names;
  private final String text;

  /** Facts whose quotes are marked on the page that shows them. */
  FactList(PartyNames names) {
    this(names, "");
  }

  /**
   * Facts whose quotes are marked on another page.
   *
   * @param text the address of that page
   */
  FactList(PartyNames names, String text) {
    this.names = names;
    this.text = text;
  }

  void show(Markup html, List<Assertion> assertions) {
    if (assertions.isEmpty()) {
      html.element("p", "Nothing was drawn out of this document.");
      return;
    }
    html.open("ul", "class", "facts");
    assertions.forEach(assertion -> fact(html, assertion));
    html.close("ul").newline();
  }

  private void fact(Markup html, Assertion assertion) {
    html.open("li", "class", type(assertion));
    html.element("b", type(assertion)).text(" ");
    html.open("a", "href", text + "#" + anchor(assertion)).text(value(assertion)).close("a");
    html.open("span", "class", "soft").text(" ");
    if (assertion.parties().size() == 2) {
      html.link(Links.pair(assertion.parties()), called(assertion.parties()));
    } else {
      html.text(called(assertion.parties()));
    }
    html.text(
        String.format(
            Locale.ROOT,
            "%s \u00B7 sure to %.2f \u00B7 ",
            status(assertion),
            assertion.confidence()));
    html.element("span", assertion.rule(), "title", "the rule that made it");
    html.text(" \u00B7 ").link(ExplainPage.PLACE + "/" + assertion.id(), "the whole way");
    html.text(" \u00B7 ").link(ReviewPages.PLACE + "/" + assertion.id(), "review");
    printed(html, assertion.evidence());
    html.close("span", "li").newline();
  }

  private static void printed(Markup html, Evidence evidence) {
    if (evidence.page() > 0) {
      html.text(" \u00B7 ");
      html.link(Links.page(evidence.document(), evidence.page()), "page " + evidence.page());
    }
  }

  private String called(List<String> parties) {
    return String.join(" \u2013 ", parties.stream().map(names::name).toList());
  }

  private static String status(Assertion assertion) {
    return assertion.status() == Status.ASSERTED ? "" : ", " + assertion.status().code();
  }

  static String anchor(Assertion assertion) {
    return "fact-" + assertion.id();
  }

  static String type(Assertion assertion) {
    return switch (assertion) {
      case PartnershipAssertion p -> "partnership";
      case InstrumentAssertion i -> "instrument";
      case AreaAssertion a -> "area";
      case DefenceAssertion d -> "defence";
      case CommitmentAssertion c -> "commitment";
    };
  }

  private static String value(Assertion assertion) {
    return switch (assertion) {
      case PartnershipAssertion p ->
          p.level().code() + " " + p.action().code() + (p.date().isEmpty() ? "" : " " + p.date());
      case InstrumentAssertion i ->
          i.title() + ", " + i.action().code() + (i.date().isEmpty() ? "" : " " + i.date());
      case AreaAssertion a -> a.order() + ". " + a.area();
      case DefenceAssertion d -> d.item();
      case CommitmentAssertion c -> c.aspect() + ": " + c.subject();
    };
  }
}
