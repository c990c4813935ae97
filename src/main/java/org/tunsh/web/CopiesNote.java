package org.tunsh.web;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.model.Facts;
import org.tunsh.model.Likeness;
import org.tunsh.model.Testimony;
import org.tunsh.render.Markup;
import org.tunsh.review.Claim;

/**
 * Tells who decides on a value which copies follow: documents of the same text, as another format
 * has it, in which the value stands too.
 */
final class CopiesNote {
  private final Edition edition;

  CopiesNote(Edition edition) {
    this.edition = edition;
  }

  /** A line that names them; nothing where there are none. */
  void show(Markup html, Testimony testimony) throws IOException {
    List<Facts> copies = copies(testimony);
    if (copies.isEmpty()) {
      return;
    }
    html.open("p", "role", "note").text("The same text stands in ");
    for (Facts copy : copies) {
      html.text(copy.equals(copies.getFirst()) ? "" : ", ");
      html.link(Links.document(copy.document()), copy.file());
    }
    html.text(
        "; what you accept, correct or reject here holds there too, unless somebody decides on that"
            + " copy itself.");
    html.close("p").newline();
  }

  private List<Facts> copies(Testimony testimony) throws IOException {
    Claim claim = Claim.of(testimony.assertion());
    Set<String> same = sameText(testimony.source().document());
    return same.isEmpty()
        ? List.of()
        : edition.holdings().testimonies().documents().stream()
            .filter(each -> same.contains(each.document()))
            .filter(each -> each.assertions().stream().anyMatch(a -> claim.equals(Claim.of(a))))
            .toList();
  }

  /**
   * Each document is told with one before it alone: of three copies two may not name each other.
   */
  private Set<String> sameText(String document) throws IOException {
    List<Likeness> same =
        edition.alike().stream().filter(each -> each.how() == Likeness.How.TEXT).toList();
    Set<String> all = new HashSet<>(Set.of(document));
    Deque<String> next = new ArrayDeque<>(all);
    while (!next.isEmpty()) {
      String one = next.pop();
      same.stream()
          .filter(each -> each.document().equals(one) || each.other().equals(one))
          .flatMap(each -> Stream.of(each.document(), each.other()))
          .filter(all::add)
          .forEach(next::push);
    }
    all.remove(document);
    return all;
  }
}
