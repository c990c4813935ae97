package org.tunsh.web;

import java.util.List;
import java.util.Map;
import org.tunsh.render.Markup;
import org.tunsh.review.Claim;
import org.tunsh.review.ClaimForm;
import org.tunsh.review.Decision;
import org.tunsh.review.ReviewException;
import org.tunsh.web.Visitors.Visitor;

/** The forms by which a reviewer decides. */
final class ReviewForms {
  private final Visitor visitor;

  ReviewForms(Visitor visitor) {
    this.visitor = visitor;
  }

  /** The beginning of a form that writes. */
  void open(Markup html, String action, String state) {
    html.open("form", "method", "post", "action", action, "class", "review").newline();
    hidden(html, "secret", visitor.secret());
    hidden(html, "state", state);
  }

  static void hidden(Markup html, String name, String value) {
    html.open("input", "type", "hidden", "name", name, "value", value);
  }

  /** A field for each part of a claim, with what it says now. */
  static void fields(Markup html, String type, Map<String, String> values) throws ReviewException {
    for (ClaimForm.Field field : ClaimForm.of(type).fields()) {
      String name = "f-" + field.name();
      String value = values.getOrDefault(field.name(), field.usual());
      html.open("p", "class", "field").element("label", field.name(), "for", name);
      if (field.codes().isEmpty()) {
        html.open(
            "input",
            "id",
            name,
            "name",
            name,
            "value",
            value,
            "maxlength",
            "1000",
            "title",
            field.expected());
      } else {
        choice(html, name, field.codes(), value);
      }
      html.close("p").newline();
    }
  }

  static void choice(Markup html, String name, List<String> codes, String chosen) {
    html.open("select", "id", name, "name", name);
    if (!codes.contains(chosen)) {
      html.element("option", "", "value", "");
    }
    for (String code : codes) {
      if (code.equals(chosen)) {
        html.element("option", code, "value", code, "selected", "selected");
      } else {
        html.element("option", code, "value", code);
      }
    }
    html.close("select");
  }

  /** The words that prove it; a script fills them with what is selected in the text. */
  static void words(Markup html, String label, String words) {
    html.open("p", "class", "field wide").element("label", label, "for", "words");
    html.element(
        "textarea", words, "id", "words", "name", "words", "rows", "4", "maxlength", "20000");
    html.close("p").newline();
  }

  static void note(Markup html, String note) {
    html.open("p", "class", "field wide").element("label", "Note: why", "for", "note");
    html.element("textarea", note, "id", "note", "name", "note", "rows", "2", "maxlength", "4000");
    html.close("p").newline();
  }

  static void button(Markup html, String decision, String label) {
    html.element(
            "button",
            label,
            "type",
            "submit",
            "name",
            "decision",
            "value",
            decision,
            "class",
            decision)
        .text(" ");
  }

  /** Decisions, each with a button that undoes it. */
  void decisions(Markup html, List<Decision> decisions, String back, String state) {
    html.open("ul", "class", "decisions");
    for (Decision decision : decisions) {
      html.open("li");
      said(html, decision);
      open(html, "/review/undo", state);
      hidden(html, "id", decision.id());
      hidden(html, "back", back);
      html.element("button", "Undo", "type", "submit", "class", "small");
      html.close("form", "li").newline();
    }
    html.close("ul");
  }

  /** Says what was added just now. */
  static void added(Markup html, List<Decision> all, String id) {
    all.stream()
        .filter(decision -> decision.id().equals(id))
        .forEach(
            decision ->
                decision
                    .stands()
                    .ifPresent(
                        claim ->
                            html.open("p", "role", "status")
                                .text("Added: " + claim.type() + ": " + claim.words())
                                .text("; the dataset has it from the next run on. ")
                                .link("/review/log", "Undo it among all decisions")
                                .close("p")));
  }

  /** A decision in words. */
  static void said(Markup html, Decision decision) {
    html.element("b", decision.kind().code()).text(" by " + decision.reviewer() + ", ");
    html.element("time", decision.when());
    decision.stands().map(Claim::words).ifPresent(words -> html.text(": ").element("span", words));
    if (!decision.note().isEmpty()) {
      html.text(" \u2014 ").element("q", decision.note());
    }
    html.text(" ");
  }
}
