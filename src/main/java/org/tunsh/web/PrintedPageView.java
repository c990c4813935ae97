package org.tunsh.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tunsh.index.IndexedDocument;
import org.tunsh.ingest.PagePicture;
import org.tunsh.ingest.PagePlace;
import org.tunsh.model.Assertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;

/** A page as it is printed: its picture, over it the places of quotes, and beside it the facts. */
final class PrintedPageView {
  private static final int WIDTH = 1000;

  /** What is shown above and below the words, in shares of the page's height. */
  private static final double MARGIN = 0.12;

  /**
   * Words that are marked on a picture.
   *
   * @param anchor of the value that they say, on its document's page
   * @param type of that value
   */
  record Marked(String anchor, String type, Evidence evidence) {
    static Marked of(Assertion assertion) {
      return new Marked(FactList.anchor(assertion), FactList.type(assertion), assertion.evidence());
    }
  }

  private final IndexedDocument document;
  private final PartyNames names;
  private final int page;

  PrintedPageView(IndexedDocument document, PartyNames names, int page) {
    this.document = document;
    this.names = names;
    this.page = page;
  }

  /**
   * The page.
   *
   * @param assertions those whose quotes may stand on it
   * @param found where they do, in the same order
   */
  Markup html(List<Assertion> assertions, PagePicture.Quotes found) {
    Markup html = new Markup();
    turning(html, found.pages());
    html.open("div", "class", "beside reading");
    html.open("figure", "class", "sheet");
    picture(html, assertions, found);
    html.close("figure").newline();
    html.open("aside", "aria-label", "Facts").element("h2", "Facts on this page");
    facts(html, assertions, found);
    html.close("aside", "div").newline();
    return html;
  }

  /** A strip of the page around the words of one value; all of it where their place is unknown. */
  Markup excerpt(Marked marked, PagePicture.Quotes found) {
    int height = (int) Math.round(WIDTH * found.ratio());
    List<PagePlace> places = found.places().getFirst();
    double top = 0;
    double bottom = 1;
    if (!places.isEmpty()) {
      top = places.stream().mapToDouble(PagePlace::y).min().orElse(0) - MARGIN;
      bottom =
          places.stream().mapToDouble(place -> place.y() + place.height()).max().orElse(1) + MARGIN;
    }
    double from = Math.max(0, top);
    double share = Math.min(1, bottom) - from;
    Markup html = new Markup();
    html.open("figure", "class", "sheet");
    sheet(html, height, "0 " + at(from * height) + " " + WIDTH + " " + at(share * height));
    mark(html, marked, places, height);
    html.close("svg").open("figcaption", "class", "soft");
    html.link(Links.page(document.hit().document(), page), "Page " + page + " as it is printed");
    if (places.isEmpty()) {
      html.text("; where on it the words stand is not known");
    }
    return html.close("figcaption", "figure").newline();
  }

  private void turning(Markup html, int pages) {
    String id = document.hit().document();
    html.open("p", "class", "turning");
    if (page > 1) {
      html.open("a", "href", Links.page(id, page - 1), "rel", "prev");
      html.text("\u2190 page " + (page - 1)).close("a").text(" \u00B7 ");
    }
    html.text("page " + page + " of " + pages + " \u00B7 ");
    if (page < pages) {
      html.open("a", "href", Links.page(id, page + 1), "rel", "next");
      html.text("page " + (page + 1) + " \u2192").close("a").text(" \u00B7 ");
    }
    html.link(Links.document(id) + "#page-" + page, "its text").close("p");
  }

  private void picture(Markup html, List<Assertion> assertions, PagePicture.Quotes found) {
    int height = (int) Math.round(WIDTH * found.ratio());
    sheet(html, height, "0 0 " + WIDTH + " " + height);
    for (int i = 0; i < assertions.size(); i++) {
      mark(html, Marked.of(assertions.get(i)), found.places().get(i), height);
    }
    html.close("svg");
  }

  /** The picture of the page, of which a part is seen. */
  private void sheet(Markup html, int height, String part) {
    html.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        part,
        "role",
        "group",
        "aria-label",
        "Page " + page + " with the quotes of its facts marked");
    html.open(
        "image",
        "href",
        Links.page(document.hit().document(), page) + "/picture",
        "width",
        String.valueOf(WIDTH),
        "height",
        String.valueOf(height),
        "role",
        "img",
        "aria-label",
        "Page " + page + " as it is printed");
    html.close("image").newline();
  }

  private static void mark(Markup html, Marked marked, List<PagePlace> places, int height) {
    if (places.isEmpty()) {
      return;
    }
    String words = marked.type() + ": \u201C" + marked.evidence().quote() + "\u201D";
    html.open(
        "a",
        "id",
        marked.anchor(),
        "href",
        Links.document(marked.evidence().document()) + "#" + marked.anchor(),
        "class",
        marked.type(),
        "aria-label",
        words);
    html.element("title", words);
    for (PagePlace place : places) {
      html.open(
          "rect",
          "x",
          at(place.x() * WIDTH),
          "y",
          at(place.y() * height),
          "width",
          at(place.width() * WIDTH),
          "height",
          at(place.height() * height));
      html.close("rect");
    }
    html.close("a").newline();
  }

  private static String at(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void facts(Markup html, List<Assertion> assertions, PagePicture.Quotes found) {
    List<Assertion> marked = new ArrayList<>();
    List<Assertion> other = new ArrayList<>();
    for (int i = 0; i < assertions.size(); i++) {
      boolean there = !found.places().get(i).isEmpty();
      boolean begins = assertions.get(i).evidence().page() == page;
      if (there) {
        marked.add(assertions.get(i));
      } else if (begins) {
        other.add(assertions.get(i));
      }
    }
    if (marked.isEmpty() && other.isEmpty()) {
      html.element("p", "No fact was drawn out of this page.");
    }
    if (!marked.isEmpty()) {
      new FactList(names).show(html, marked);
    }
    if (!other.isEmpty()) {
      html.element(
          "p",
          "Of these the places on the picture are not known: the page prints the words in another"
              + " way than they are read, or is a scan that could not be recognised again.",
          "class",
          "soft");
      new FactList(names, Links.document(document.hit().document())).show(html, other);
    }
  }
}
