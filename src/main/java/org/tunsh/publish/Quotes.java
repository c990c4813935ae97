package org.tunsh.publish;

import java.util.List;
import java.util.Optional;
import org.tunsh.model.Evidence;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;
import org.tunsh.render.Markup;

/** Shows evidence: the words in their context, and the document that has them. */
final class Quotes {
  private final Testimonies testimonies;
  private final int shown;

  /**
   * Quotes out of some testimonies.
   *
   * @param shown how many to show of one value; how many more there are is told
   */
  Quotes(Testimonies testimonies, int shown) {
    this.testimonies = testimonies;
    this.shown = shown;
  }

  void show(Markup html, List<String> evidence) {
    evidence.stream()
        .limit(shown)
        .map(testimonies::find)
        .flatMap(Optional::stream)
        .forEach(testimony -> show(html, testimony));
    if (evidence.size() > shown) {
      html.element(
          "p", "And " + (evidence.size() - shown) + " more in assertions.jsonl.", "class", "soft");
    }
  }

  private static void show(Markup html, Testimony testimony) {
    Evidence words = testimony.assertion().evidence();
    html.open("blockquote").open("p");
    html.text(line(words.prefix())).element("mark", line(words.quote())).text(line(words.suffix()));
    html.close("p");
    source(html, testimony);
    html.close("blockquote").newline();
  }

  private static void source(Markup html, Testimony testimony) {
    html.open("p", "class", "soft");
    String address = testimony.source().source();
    if (Markup.linkable(address)) {
      html.link(address, testimony.title());
    } else {
      html.text(testimony.title());
    }
    int page = testimony.assertion().evidence().page();
    html.text(
        " ("
            + testimony.source().sourceClass()
            + (testimony.source().date().isEmpty() ? "" : ", " + testimony.source().date())
            + (page > 0 ? ", page " + page : "")
            + "), "
            + testimony.source().file()
            + " \u00b7 "
            + testimony.assertion().id());
    html.close("p");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
