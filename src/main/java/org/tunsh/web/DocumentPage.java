package org.tunsh.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tunsh.index.Hit;
import org.tunsh.index.IndexedDocument;
import org.tunsh.model.Assertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Span;
import org.tunsh.render.Markup;

/** A document's text with its facts beside it, and each fact's words marked. */
final class DocumentPage {
  private final IndexedDocument document;
  private final Optional<Facts> facts;
  private final List<Span> sought;
  private final String query;
  private final PartyNames names;
  private final AlikeList alike;

  /**
   * A page of a document.
   *
   * @param sought places of the words that led here
   */
  DocumentPage(
      IndexedDocument document,
      Optional<Facts> facts,
      List<Span> sought,
      String query,
      PartyNames names,
      AlikeList alike) {
    this.document = document;
    this.facts = facts;
    this.sought = sought;
    this.query = query;
    this.names = names;
    this.alike = alike;
  }

  String html() {
    Hit hit = document.hit();
    Markup html = new Markup();
    description(html, hit);
    alike.show(html, hit.document());
    html.open("div", "class", "beside reading");
    html.open("article", "class", "document", "aria-label", "Text", "lang", language(hit));
    new BlockView(hit.document(), document.text(), document.blocks(), marks()).show(html);
    html.close("article");
    html.open("aside", "aria-label", "Facts").element("h2", "Facts");
    facts
        .map(Facts::without)
        .filter(why -> !why.isEmpty())
        .ifPresent(why -> html.element("p", why, "class", "soft"));
    new FactList(names).show(html, assertions());
    html.close("aside", "div").newline();
    return Layout.page(HitList.title(hit), "", query, html);
  }

  private static String language(Hit hit) {
    return hit.language().matches("[a-z]{2,3}") ? hit.language() : "und";
  }

  private List<Assertion> assertions() {
    return facts.map(Facts::assertions).orElse(List.of());
  }

  private void description(Markup html, Hit hit) {
    html.open("dl", "class", "about");
    term(html, "Date", hit.date().isEmpty() ? "not known" : hit.date() + reason());
    term(html, "Kind", hit.kind().replace('-', ' '));
    term(html, "Parties", String.join(", ", hit.parties().stream().map(names::name).toList()));
    term(html, "File", hit.file());
    term(html, "Id", hit.document());
    if (Markup.linkable(hit.source())) {
      html.element("dt", "Source").open("dd").link(hit.source(), hit.source()).close("dd");
    } else {
      term(html, "Source", hit.source());
    }
    html.close("dl");
    html.open("p").link("/api/v1/documents/" + hit.document(), "As JSON").text(" \u00B7 Cite: ");
    for (String form : List.of("bibtex", "ris", "csl")) {
      html.link("/documents/" + hit.document() + "/cite/" + form, form).text(" ");
    }
    html.text(" \u00B7 ").link("/documents/" + hit.document() + "/similar", "Similar documents");
    html.close("p");
  }

  private String reason() {
    return facts
        .map(Facts::dateReason)
        .filter(why -> !why.isEmpty())
        .map(why -> " (" + why + ")")
        .orElse("");
  }

  private static void term(Markup html, String name, String value) {
    if (!value.isEmpty()) {
      html.element("dt", name).element("dd", value);
    }
  }

  private List<Quoted.Mark> marks() {
    List<Quoted.Mark> marks = new ArrayList<>();
    for (Assertion assertion : assertions()) {
      Evidence evidence = assertion.evidence();
      if (evidence.end() <= document.text().length() && evidence.start() < evidence.end()) {
        marks.add(
            new Quoted.Mark(
                new Span(evidence.start(), evidence.end()),
                FactList.anchor(assertion),
                "fact " + FactList.type(assertion)));
      }
    }
    sought.forEach(span -> marks.add(new Quoted.Mark(span, "", "sought")));
    return marks;
  }
}
