package org.tunsh.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tunsh.gazetteer.Addition;
import org.tunsh.model.Assertion;
import org.tunsh.pipeline.Preview;
import org.tunsh.pipeline.Preview.Effect;
import org.tunsh.render.Markup;
import org.tunsh.review.Claim;

/** The forms by which a phrase comes into a list, and what it would change. */
final class ListForms {
  static final List<String> FIELDS = List.of("list", "phrase", "code", "place", "name", "note");
  private static final int SHOWN = 50;

  private final ReviewForms forms;

  ListForms(ReviewForms forms) {
    this.forms = forms;
  }

  /** Asks for a phrase. */
  void ask(Markup html, Map<String, String> typed) {
    forms.open(html, ListPages.PLACE + "/preview", "");
    field(html, "phrase", "Phrase, as texts have it", typed, "required");
    html.open("p", "class", "field").element("label", "List", "for", "list");
    ReviewForms.choice(
        html,
        "list",
        Arrays.stream(Addition.Kind.values()).map(Addition.Kind::code).toList(),
        typed.getOrDefault("list", Addition.Kind.AREAS.code()));
    html.close("p");
    field(html, "code", "Code it stands for (not for qualifiers, praise, subjects)", typed, "");
    html.open("p", "class", "field").element("label", "Place in the entry", "for", "place");
    List<String> places =
        Arrays.stream(Addition.Kind.values())
            .filter(Addition.Kind::hasCodes)
            .flatMap(kind -> kind.places().stream())
            .distinct()
            .toList();
    ReviewForms.choice(html, "place", places, typed.getOrDefault("place", ""));
    html.close("p");
    field(html, "name", "Name of a party whose code is new", typed, "");
    ReviewForms.note(html, typed.getOrDefault("note", ""));
    html.open("p").element("button", "Show what it would change", "type", "submit");
    html.close("p", "form").newline();
  }

  private static void field(
      Markup html, String name, String label, Map<String, String> typed, String required) {
    String value = typed.getOrDefault(name, "");
    html.open("p", "class", "field").element("label", label, "for", name);
    List<String> attributes =
        new ArrayList<>(List.of("id", name, "name", name, "value", value, "maxlength", "100"));
    if (!required.isEmpty()) {
      attributes.addAll(List.of(required, required));
    }
    html.open("input", attributes.toArray(String[]::new));
    html.close("p").newline();
  }

  /** What would change, and the button that makes it so. */
  void preview(Markup html, Preview preview, Map<String, String> typed) {
    Addition addition = preview.addition();
    html.open("p").text("If ").element("q", addition.phrase());
    html.text(" stood in ").element("code", addition.list().file());
    html.text(addition.code().isEmpty() ? "" : " for '" + addition.code() + "'");
    html.text(String.format(Locale.ROOT, ": %,d documents hold it", preview.holding()));
    html.text(
        preview.tried() < preview.holding()
            ? ", of which " + preview.tried() + " were read with it"
            : "");
    html.text(
            String.format(
                Locale.ROOT,
                "; %,d values would come and %,d go, in %,d documents.",
                preview.more(),
                preview.less(),
                preview.effects().size()))
        .close("p");
    preview.notes().forEach(note -> html.element("p", note + ".", "role", "note"));
    preview.effects().stream().limit(SHOWN).forEach(effect -> effect(html, effect));
    forms.open(html, ListPages.PLACE + "/add", preview.state());
    for (String field : FIELDS) {
      ReviewForms.hidden(html, field, typed.getOrDefault(field, ""));
    }
    html.open("p").element("button", "Add it, and read anew", "type", "submit");
    html.text(" ").link(ListPages.PLACE, "Leave it").close("p", "form").newline();
  }

  private static void effect(Markup html, Effect effect) {
    html.open("section").open("h3");
    html.link(Links.document(effect.document()), effect.file()).close("h3");
    html.open("ul", "class", "facts");
    effect.described().forEach(d -> html.element("li", d));
    effect.more().forEach(a -> said(html, "would come", a));
    effect.less().forEach(a -> said(html, "would go", a));
    html.close("ul", "section").newline();
  }

  private static void said(Markup html, String what, Assertion assertion) {
    html.open("li").element("b", what).text(Claim.of(assertion).words());
    html.element("blockquote", assertion.evidence().quote()).close("li");
  }
}
