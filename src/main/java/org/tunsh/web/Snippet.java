package org.tunsh.web;

import org.tunsh.answer.MarkedLine;
import org.tunsh.model.Span;
import org.tunsh.render.Markup;

/** Shows a snippet with what was found marked. */
final class Snippet {
  private Snippet() {}

  static void show(Markup html, String snippet) {
    MarkedLine line = MarkedLine.of(snippet);
    int at = 0;
    for (Span found : line.found()) {
      html.text(line.text().substring(at, found.start()));
      html.element("mark", found.of(line.text()));
      at = found.end();
    }
    html.text(line.text().substring(at));
  }
}
