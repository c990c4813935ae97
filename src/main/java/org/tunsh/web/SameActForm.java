package org.tunsh.web;

import java.util.List;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Testimony;
import org.tunsh.render.Markup;
import org.tunsh.review.Decision;
import org.tunsh.review.Desk;
import org.tunsh.review.ReviewException;
import org.tunsh.review.Reviewer;
import org.tunsh.review.Target;

/** The part of a value's form by which its act is held for one with another act of its parties. */
final class SameActForm {
  static final String OTHER = "other";

  private final Desk desk;

  SameActForm(Desk desk) {
    this.desk = desk;
  }

  void show(Markup html, Assertion assertion) {
    if (!(assertion instanceof PartnershipAssertion)) {
      return;
    }
    ReviewForms.button(html, "split", "An act of its own");
    List<Act> others = desk.others(assertion);
    if (others.isEmpty()) {
      return;
    }
    html.close("p").open("p", "class", "field");
    html.element("label", "other act of these parties", "for", OTHER);
    html.open("select", "id", OTHER, "name", OTHER);
    others.forEach(act -> html.element("option", words(act), "value", act.event()));
    html.close("select").close("p").open("p");
    ReviewForms.button(html, "merge", "One act with that");
  }

  private static String words(Act act) {
    String date = act.date().isEmpty() ? "undated" : act.date();
    return String.join(
        " ", List.of(date, act.level().code(), act.action().code(), act.status().code()));
  }

  /** The decision that the act of a telling and another are one. */
  Decision merged(Reviewer reviewer, Testimony testimony, String other) throws ReviewException {
    String id = testimony.assertion().id();
    List<Testimony> all = new java.util.ArrayList<>();
    all.addAll(desk.act(id).map(act -> desk.behind(act.event())).orElse(List.of(testimony)));
    List<Testimony> others = desk.behind(other);
    if (others.isEmpty()) {
      throw new ReviewException("The other act is not in the dataset any more; choose anew");
    }
    all.addAll(others);
    return reviewer.merges(
        all.stream().map(t -> Target.of(t.source(), t.assertion())).distinct().toList());
  }
}
