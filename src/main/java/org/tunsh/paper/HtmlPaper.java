package org.tunsh.paper;

import java.util.List;
import java.util.regex.Matcher;
import org.tunsh.paper.Part.Sentence;
import org.tunsh.render.Markup;

/** A paper as one page without scripts; also, as XHTML, what the PDF is made of. */
final class HtmlPaper {
  /** The width of the text on a printed page, in pixels. */
  private static final int PAGE = 640;

  /** The digits as superscripts. */
  static final String RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  private final Paper paper;
  private final NoteWords words;
  private final boolean print;
  private int tables;
  private int figures;

  private HtmlPaper(Paper paper, boolean print) {
    this.paper = paper;
    this.words = new NoteWords(paper);
    this.print = print;
  }

  /** A page for browsers. */
  static String page(Paper paper) {
    return new HtmlPaper(paper, false).page();
  }

  /** A well-formed page for print, with bookmarks and what accessible PDF asks for. */
  static String printed(Paper paper) {
    return new HtmlPaper(paper, true).printed();
  }

  private String page() {
    Markup head = new Markup();
    head.open("html", "lang", paper.language()).newline().open("head").newline();
    head.open("meta", "charset", "utf-8").newline();
    head.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    head.newline().element("title", paper.title()).newline();
    return "<!DOCTYPE html>\n" + head + style("paper.css") + content("nav") + "</html>\n";
  }

  private String printed() {
    Markup head = new Markup();
    head.open("html", "lang", paper.language(), "xmlns", "http://www.w3.org/1999/xhtml");
    head.newline().open("head").newline().element("title", paper.title()).newline();
    head.open("meta", "name", "description", "content", paper.subtitle()).close("meta");
    head.open("meta", "name", "subject", "content", paper.subtitle()).close("meta").newline();
    head.open("bookmarks");
    for (Part part : paper.body()) {
      if (part instanceof Part.Heading heading) {
        bookmark(head, heading.anchor(), heading.text());
      }
    }
    bookmark(head, "notes", paper.label("notes"));
    bookmark(head, "bibliography", paper.label("bibliography"));
    head.close("bookmarks").newline();
    return head
        + style("paper.css").replace("</style>", resource("print.css") + "</style>")
        + content("div")
        + "</html>\n";
  }

  private static void bookmark(Markup head, String anchor, String name) {
    head.open("bookmark", "name", name, "href", "#" + anchor).close("bookmark");
  }

  private static String style(String name) {
    return "<style>\n" + resource(name) + "</style>\n</head>\n";
  }

  private static String resource(String name) {
    return PaperResource.text(name);
  }

  private Markup content(String navigation) {
    Markup html = new Markup();
    html.open("body").newline().open("header").element("h1", paper.title());
    html.element("p", paper.subtitle(), "class", "subtitle").close("header").newline();
    contents(html, navigation);
    html.open("main").newline();
    paper.body().forEach(part -> part(html, part));
    notes(html);
    bibliography(html);
    return html.close("main", "body").newline();
  }

  private void contents(Markup html, String tag) {
    html.open(tag, "class", "contents", "id", "contents");
    html.element("h2", paper.label("contents")).open("ul");
    for (Part part : paper.body()) {
      if (part instanceof Part.Heading heading && heading.level() == 2) {
        link(html.open("li"), "#" + heading.anchor(), heading.text()).close("li");
      }
    }
    link(html.open("li"), "#notes", paper.label("notes")).close("li");
    link(html.open("li"), "#bibliography", paper.label("bibliography")).close("li");
    html.close("ul", tag).newline();
  }

  private void part(Markup html, Part part) {
    switch (part) {
      case Part.Heading heading ->
          html.element("h" + heading.level(), heading.text(), "id", heading.anchor());
      case Part.Paragraph paragraph -> {
        html.open("p");
        sentences(html, paragraph.sentences());
        html.close("p");
      }
      case Part.Items items -> {
        html.open("ul");
        for (Sentence sentence : items.sentences()) {
          html.open("li");
          sentences(html, List.of(sentence));
          html.close("li");
        }
        html.close("ul");
      }
      case Part.Table table -> table(html, table);
      case Part.Figure figure -> figure(html, figure);
    }
    html.newline();
  }

  private void sentences(Markup html, List<Sentence> sentences) {
    String space = "";
    for (Sentence sentence : sentences) {
      html.text(space);
      sentence(html, sentence);
      space = " ";
    }
  }

  /** A callout stays on the line of the last word. */
  private void sentence(Markup html, Sentence sentence) {
    if (sentence.notes().isEmpty()) {
      html.text(sentence.text());
      return;
    }
    if (print) {
      printed(html, sentence);
      return;
    }
    int last = sentence.text().lastIndexOf(' ') + 1;
    html.text(sentence.text().substring(0, last)).open("span", "class", "whole");
    html.text(sentence.text().substring(last));
    sentence.notes().forEach(note -> callout(html, note));
    html.close("span");
  }

  /**
   * What makes the PDF breaks lines between elements, and writes links after the text around them;
   * so a sentence is one link with its callout, and nothing stands around it.
   */
  private void printed(Markup html, Sentence sentence) {
    String word = sentence.text();
    for (Note note : sentence.notes()) {
      String number = String.valueOf(words.number(note));
      StringBuilder text = new StringBuilder(word);
      for (char digit : number.toCharArray()) {
        text.append(RAISED.charAt(digit - '0'));
      }
      html.element(
          "a",
          text.toString(),
          "class",
          "callout",
          "href",
          "#note-" + number,
          "title",
          paper.label("note") + " " + number);
      word = "";
    }
  }

  private void callout(Markup html, Note note) {
    String number = String.valueOf(words.number(note));
    html.open("sup").element("a", number, "href", "#note-" + number).close("sup");
  }

  private void table(Markup html, Part.Table table) {
    String caption = paper.label("table") + " " + ++tables + ". " + table.caption();
    html.open("table").element("caption", caption).open("thead").open("tr");
    table.head().forEach(name -> html.element("th", name, "scope", "col"));
    html.close("tr", "thead").newline().open("tbody");
    for (List<List<Sentence>> row : table.rows()) {
      html.open("tr");
      boolean first = true;
      for (List<Sentence> cell : row) {
        cell(html, cell, first);
        first = false;
      }
      html.close("tr").newline();
    }
    html.close("tbody", "table");
  }

  private void cell(Markup html, List<Sentence> lines, boolean heads) {
    if (heads) {
      html.open("th", "scope", "row");
    } else {
      html.open("td");
    }
    for (Sentence line : lines) {
      html.open("div");
      sentences(html, List.of(line));
      html.close("div");
    }
    html.close(heads ? "th" : "td");
  }

  private void figure(Markup html, Part.Figure figure) {
    String caption = paper.label("figure") + " " + ++figures + ". " + figure.caption();
    html.open("div", "class", "figure").add(Markup.of(fitted(figure)));
    html.element("p", caption, "class", "caption").close("div");
  }

  /** No wider than a printed page. */
  private String fitted(Part.Figure figure) {
    Markup described = new Markup().open("svg", "alt", figure.alternative());
    String opening = described.toString().replaceFirst(">$", " ");
    String svg =
        print
            ? figure.svg().replaceFirst("<svg ", Matcher.quoteReplacement(opening))
            : figure.svg();
    if (figure.width() <= PAGE) {
      return svg;
    }
    int height = figure.height() * PAGE / figure.width();
    return svg.replaceFirst(
        " width=\"\\d+\" height=\"\\d+\"", " width=\"" + PAGE + "\" height=\"" + height + "\"");
  }

  private void notes(Markup html) {
    html.element("h2", paper.label("notes"), "id", "notes").open("ol", "class", "notes");
    for (Note note : paper.notes().keySet()) {
      html.open("li", "id", "note-" + words.number(note)).text(note.remark());
      for (Note.Quoted quote : note.quotes()) {
        html.text(" ").element("span", words.quote(quote), "id", anchor(note, quote)).text(" ");
        link(html, "#source-" + words.source(quote.document()), words.place(quote))
            .text(words.source(quote) + ".");
      }
      html.text(words.rest(note));
      if (!note.see().isEmpty()) {
        html.text(" " + words.see(note));
        String comma = " ";
        for (Note other : note.see()) {
          String number = String.valueOf(words.number(other));
          link(html.text(comma), "#note-" + number, number);
          comma = ", ";
        }
        html.text(".");
      }
      html.close("li").newline();
    }
    html.close("ol").newline();
  }

  /** In print the words of a link stand once more as its description, which PDF/UA asks for. */
  private Markup link(Markup html, String target, String text) {
    return print ? html.element("a", text, "href", target, "title", text) : html.link(target, text);
  }

  /** Names the assertion that the quote proves, for {@code tunsh explain}. */
  private String anchor(Note note, Note.Quoted quote) {
    return "n" + words.number(note) + "-" + note.quotes().indexOf(quote) + "-" + quote.assertion();
  }

  private void bibliography(Markup html) {
    html.element("h2", paper.label("bibliography"), "id", "bibliography");
    html.open("ol", "class", "sources");
    int number = 0;
    for (String entry : paper.bibliography()) {
      html.open("li", "id", "source-" + ++number);
      linked(html, entry);
      html.close("li").newline();
    }
    html.close("ol").newline();
  }

  /** An address of the web at the end of an entry becomes a link. */
  private void linked(Markup html, String entry) {
    int at = entry.lastIndexOf(' ') + 1;
    String last = entry.substring(at);
    if (Markup.linkable(last)) {
      link(html.text(entry.substring(0, at)), last, last);
    } else {
      html.text(entry);
    }
  }
}
