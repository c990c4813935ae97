package org.tunsh.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tunsh.render.Markup;

/**
 * Frames every page alike: landmarks, navigation, the search box, and no resource from elsewhere.
 */
final class Layout {
  private static final Map<String, String> NAVIGATION = navigation();

  private Layout() {}

  private static Map<String, String> navigation() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("/", "Home");
    places.put("/search", "Search");
    places.put("/concordance", "Concordance");
    places.put("/saved", "Saved");
    places.put("/pairs", "Pairs");
    places.put("/network", "Network");
    places.put("/check", "Check");
    places.put("/review", "Review");
    places.put("/add", "Add");
    places.put("/gazetteers", "Gazetteers");
    places.put("/about", "About");
    return places;
  }

  /**
   * A page.
   *
   * @param title its name and first heading
   * @param here the address in the navigation that it belongs to, or empty
   * @param query what the search box holds
   */
  static String page(String title, String here, String query, Markup content) {
    Markup page = new Markup();
    page.open("html", "lang", "en").newline().open("head");
    page.open("meta", "charset", "utf-8");
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", title + " \u00B7 Tunsh");
    page.open("link", "rel", "stylesheet", "href", "/assets/page.css");
    page.open("link", "rel", "stylesheet", "href", "/assets/site.css");
    page.open("link", "rel", "icon", "href", "/assets/icon.svg", "type", "image/svg+xml");
    page.close("head").newline().open("body").newline();
    page.element("a", "Skip to the content", "class", "skip", "href", "#content").newline();
    page.open("header", "class", "site");
    page.open("p", "class", "brand").link("/", "Tunsh").close("p");
    places(page, here);
    box(page, query);
    page.close("header").newline();
    page.open("main", "id", "content").element("h1", title).newline();
    page.add(content).close("main").newline();
    page.open("footer")
        .text("Every value here leads to the words that say it; nothing is guessed. ");
    page.link("/about", "How it was made").text(" \u00B7 ").link("/openapi.json", "API");
    page.close("footer", "body", "html").newline();
    return "<!DOCTYPE html>\n" + page;
  }

  private static void places(Markup page, String here) {
    page.open("nav", "aria-label", "Site").open("ul");
    NAVIGATION.forEach(
        (address, name) -> {
          page.open("li");
          if (address.equals(here)) {
            page.element("a", name, "href", address, "aria-current", "page");
          } else {
            page.link(address, name);
          }
          page.close("li");
        });
    page.close("ul", "nav");
  }

  private static void box(Markup page, String query) {
    page.open("form", "role", "search", "action", "/search", "method", "get", "class", "box");
    page.element("label", "Search the documents", "for", "q");
    page.open("span", "class", "line");
    page.open(
        "input",
        "type",
        "search",
        "id",
        "q",
        "name",
        "q",
        "value",
        query,
        "maxlength",
        "4096",
        "autocomplete",
        "off",
        "spellcheck",
        "false",
        "aria-describedby",
        "hint",
        "placeholder",
        "\"third neighbour\" party:MNG date:2010..2019");
    page.element("button", "Search", "type", "submit").close("span");
    page.open("span", "id", "hint", "class", "soft").text("Words, \"phrases\", ");
    page.element("code", "party:MNG").text(" ").element("code", "tier:strategic").text(" ");
    page.element("code", "area:energy")
        .text(" ")
        .element("code", "date:2019..2022")
        .text(" \u2014 ");
    page.link("/about#query", "all of the query language").close("span", "form");
  }
}
