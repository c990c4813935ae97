package org.tunsh.web;

import java.util.List;
import java.util.Optional;
import org.tunsh.model.Assertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Span;
import org.tunsh.render.Markup;

/** Shows the words of a value in their surroundings, with the picture of the page beside them. */
final class Excerpts {
  private static final int CONTEXT = 700;

  private final PrintedPages printed;

  Excerpts(PrintedPages printed) {
    this.printed = printed;
  }

  /**
   * The words in their context.
   *
   * @param pictured whether the page's picture is shown too, where there is one
   */
  void show(Markup html, Edition edition, Assertion assertion, boolean pictured) throws Exception {
    show(html, edition, PrintedPageView.Marked.of(assertion), pictured);
  }

  void show(Markup html, Edition edition, PrintedPageView.Marked marked, boolean pictured)
      throws Exception {
    Optional<Markup> picture = pictured ? printed.excerpt(edition, marked) : Optional.empty();
    html.element("h2", "In its context");
    if (picture.isPresent()) {
      html.open("div", "class", "witness");
    }
    html.open("div");
    words(html, edition, marked.evidence());
    html.close("div");
    picture.ifPresent(figure -> html.add(figure).close("div"));
    html.newline();
  }

  private static void words(Markup html, Edition edition, Evidence evidence) throws Exception {
    String text = Pages.document(edition, evidence.document()).text();
    int end = Math.min(evidence.end(), text.length());
    int start = Math.min(evidence.start(), end);
    int from = Math.max(0, start - CONTEXT);
    int to = Math.min(text.length(), end + CONTEXT);
    html.open("blockquote", "class", "plain", "id", "context").text(from > 0 ? "\u2026" : "");
    Span span = new Span(start, end);
    new Quoted(text, List.of(new Quoted.Mark(span, "", "fact partnership")))
        .show(html, new Span(from, to));
    html.text(to < text.length() ? "\u2026" : "").close("blockquote").newline();
    if (evidence.page() > 0) {
      html.open("p", "class", "soft");
      html.link(Links.page(evidence.document(), evidence.page()), "Page " + evidence.page());
      html.close("p");
    }
  }
}
