package org.tunsh.category;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tunsh.model.Facts;
import org.tunsh.model.Testimonies;
import org.tunsh.render.Markup;

/** The documents behind assertions, as links. */
final class Sources {
  private static final int SHOWN = 3;

  private final Testimonies testimonies;
  private final Function<String, String> address;

  /**
   * Sources among these testimonies.
   *
   * @param address where the page of a document is, by its id
   */
  Sources(Testimonies testimonies, Function<String, String> address) {
    this.testimonies = testimonies;
    this.address = address;
  }

  /** A list of the documents, each once; the first of many, and how many more there are. */
  Markup list(List<String> evidence) {
    Map<String, Facts> documents = new LinkedHashMap<>();
    for (String id : evidence) {
      testimonies
          .find(id)
          .ifPresent(found -> documents.putIfAbsent(found.source().document(), found.source()));
    }
    Markup html = new Markup();
    if (documents.isEmpty()) {
      return html;
    }
    html.open("ul");
    documents.values().stream().limit(SHOWN).forEach(facts -> item(html, facts));
    int more = documents.size() - SHOWN;
    if (more > 0) {
      html.element("li", "and " + more + " more");
    }
    return html.close("ul");
  }

  private void item(Markup html, Facts facts) {
    html.open("li").add(link(facts));
    html.text(facts.date().isEmpty() ? "" : ", " + facts.date()).close("li");
  }

  private Markup link(Facts facts) {
    return new Markup()
        .link(
            address.apply(facts.document()), facts.title().isBlank() ? facts.file() : facts.name());
  }

  /** The document of one assertion as a link; the words alone where it is not to be found. */
  Markup one(String evidence, String words) {
    return testimonies
        .find(evidence)
        .map(found -> new Markup().link(address.apply(found.source().document()), words))
        .orElseGet(() -> new Markup().text(words));
  }
}
