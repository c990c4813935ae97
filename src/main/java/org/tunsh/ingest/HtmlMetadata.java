package org.tunsh.ingest;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tunsh.model.Metadata;

/** What the head of a page says of it. */
final class HtmlMetadata {
  private HtmlMetadata() {}

  static Metadata of(Document page) {
    return new Metadata(
        title(page),
        first(page, "meta[property=og:site_name]", "meta[name=dc.publisher]", "meta[name=author]"),
        date(page),
        language(page),
        "",
        source(page),
        "",
        "",
        List.of());
  }

  private static String title(Document page) {
    String marked =
        first(page, "meta[property=og:title]", "meta[name=dc.title]", "meta[name=citation_title]");
    String title = marked.isEmpty() ? Letters.fold(page.title()) : marked;
    Element headline = page.selectFirst("h1");
    String head = headline == null ? "" : Letters.fold(headline.text());
    return !head.isEmpty() && title.startsWith(head) ? head : HtmlReader.withoutSite(title);
  }

  private static String date(Document page) {
    String meta =
        Dates.iso(
            first(
                page,
                "meta[property=article:published_time]",
                "meta[itemprop=datePublished]",
                "meta[name=dc.date.issued]",
                "meta[name=dc.date]",
                "meta[name=dcterms.created]",
                "meta[name=citation_publication_date]",
                "meta[name=date]",
                "meta[name=pubdate]"));
    if (!meta.isEmpty()) {
      return meta;
    }
    Element time = page.selectFirst("time[datetime], [itemprop=datePublished][datetime]");
    return time == null ? "" : Dates.iso(time.attr("datetime"));
  }

  private static String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    String code = html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT);
    return code.matches("[a-z]{2}(?:[-_].*)?") ? code.substring(0, 2) : "";
  }

  private static String source(Document page) {
    Element canonical = page.selectFirst("link[rel=canonical][href^=http]");
    return canonical == null
        ? first(page, "meta[property=og:url]")
        : canonical.attr("href").strip();
  }

  private static String first(Document page, String... queries) {
    for (String query : queries) {
      for (Element element : page.select(query)) {
        if (!element.attr("content").isBlank()) {
          return Letters.fold(Callouts.cleared(element.attr("content"))).strip();
        }
      }
    }
    return "";
  }
}
