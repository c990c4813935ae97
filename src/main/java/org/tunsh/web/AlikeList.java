package org.tunsh.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tunsh.model.Likeness;
import org.tunsh.render.Markup;

/** Tells of a document which others read like it. */
final class AlikeList {
  private final List<Likeness> all;

  AlikeList(List<Likeness> all) {
    this.all = all;
  }

  /** A list of them; nothing where there are none. */
  void show(Markup html, String document) {
    List<Likeness> alike =
        all.stream()
            .filter(each -> each.document().equals(document) || each.other().equals(document))
            .toList();
    if (alike.isEmpty()) {
      return;
    }
    html.open("ul", "class", "alike");
    for (Likeness likeness : alike) {
      line(html, likeness, document);
    }
    html.close("ul").newline();
  }

  private static void line(Markup html, Likeness likeness, String document) {
    boolean later = likeness.document().equals(document);
    String other = later ? likeness.other() : likeness.document();
    String file = later ? likeness.otherFile() : likeness.file();
    html.open("li");
    if (likeness.how() == Likeness.How.BYTES) {
      Set<String> names = new TreeSet<>(Set.of(likeness.file()));
      names.add(likeness.otherFile());
      html.text("The same bytes under " + names.size() + " paths: " + String.join(", ", names));
    } else {
      html.text("Reads like ").link(Links.document(other), file);
      html.text(
          String.format(Locale.ROOT, ": %s (%d %%)", likeness.how().words(), likeness.percent()));
    }
    html.close("li");
  }
}
