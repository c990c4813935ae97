package org.tunsh.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tunsh.model.Span;
import org.tunsh.render.Markup;

/**
 * Shows stretches of a text with what is marked in them. Marks may overlap: the text is cut
 * wherever one begins or ends, and each piece is marked by all that cover it.
 */
final class Quoted {
  /**
   * A mark on a text.
   *
   * @param id an anchor at its beginning; empty for none
   * @param type its class in the style sheet
   */
  record Mark(Span span, String id, String type) {}

  private final String text;
  private final List<Mark> marks;

  Quoted(String text, List<Mark> marks) {
    this.text = text;
    this.marks = List.copyOf(marks);
  }

  void show(Markup html, Span stretch) {
    List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(stretch)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
    for (Mark mark : here) {
      cuts.add(Math.max(mark.span().start(), stretch.start()));
      cuts.add(Math.min(mark.span().end(), stretch.end()));
    }
    List<Integer> edges = new ArrayList<>(cuts);
    for (int i = 0; i + 1 < edges.size(); i++) {
      piece(html, new Span(edges.get(i), edges.get(i + 1)), here);
    }
  }

  private void piece(Markup html, Span piece, List<Mark> here) {
    List<Mark> over = here.stream().filter(mark -> mark.span().contains(piece)).toList();
    over.stream()
        .filter(mark -> mark.span().start() == piece.start() && !mark.id().isEmpty())
        .forEach(mark -> html.element("span", "", "id", mark.id(), "class", "anchor"));
    if (over.isEmpty()) {
      html.text(piece.of(text));
      return;
    }
    String type = String.join(" ", over.stream().map(Mark::type).distinct().toList());
    html.element("mark", piece.of(text), "class", type);
  }
}
