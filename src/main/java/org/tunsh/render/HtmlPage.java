package org.tunsh.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Frames a self-contained page: its style inside, landmarks, and a link that skips to the content.
 */
public final class HtmlPage {
  private final String title;
  private final String lead;
  private final Map<String, String> contents;

  /**
   * A page.
   *
   * @param title of the page, also its first heading
   * @param lead one sentence under it
   * @param contents links of the navigation, address to name, in order
   */
  public HtmlPage(String title, String lead, Map<String, String> contents) {
    this.title = title;
    this.lead = lead;
    this.contents = contents;
  }

  /** The page around its content. */
  public String around(Markup content) {
    Markup page = new Markup();
    page.open("html", "lang", "en").newline().open("head");
    page.open("meta", "charset", "utf-8").newline();
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.newline().element("title", title).newline();
    String head = page + "<style>\n" + style() + "</style>\n";
    Markup body = new Markup();
    body.close("head").newline().open("body").newline();
    body.element("a", "Skip to the content", "class", "skip", "href", "#content").newline();
    body.open("header").element("h1", title).element("p", lead, "class", "soft");
    body.close("header").newline();
    navigation(body);
    body.open("main", "id", "content").newline().add(content).close("main").newline();
    body.open("footer").text("Made by Tunsh from the documents named; nothing here is guessed.");
    body.close("footer", "body", "html").newline();
    return "<!DOCTYPE html>\n" + head + body;
  }

  private void navigation(Markup body) {
    if (contents.isEmpty()) {
      return;
    }
    body.open("nav", "class", "top", "aria-label", "On this page").open("ul");
    contents.forEach((address, name) -> body.open("li").link(address, name).close("li"));
    body.close("ul", "nav").newline();
  }

  /** The style of all pages. */
  public static String style() {
    try (InputStream css = HtmlPage.class.getResourceAsStream("page.css")) {
      if (css == null) {
        throw new IllegalStateException(
            "The program lacks 'org/tunsh/render/page.css'; build it again");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading 'org/tunsh/render/page.css' failed", e);
    }
  }
}
