package org.tunsh.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Metadata;

/** Reads a web page: its article as body, the site around it as furniture. */
final class HtmlReader {
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|share|sharing|social"
              + "|sidebar|side-?bar|footer|cookies?|consent|related|comments?|advert|ads?|banner|skip|print"
              + "|toolbar|pagination|pager|widget|newsletter|subscribe|search|login|topbar|masthead"
              + "|copyright|mw-jump-link|mw-editsection|navbox|catlinks|noprint|toc)(?:$|[\\s_-])");
  private static final Pattern SHARE =
      Pattern.compile(
          "(?i)^(?:share(?: this(?: page| article)?|"
              + " on)?\\s*:.{0,80}|(?:(?:share|print|tweet|e-?mail|facebook|twitter|x|linkedin|whatsapp|telegram|copy"
              + " link|pdf)[\\s|·/,]*){2,12})$");
  private static final Pattern SITE = Pattern.compile("\\s+[|·»–—-]\\s+[^|·»–—]{2,60}$");

  private HtmlReader() {}

  static Draught read(byte[] bytes) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "");
    return read(page);
  }

  private static @Nullable String charset(byte[] bytes) {
    int length = Math.min(bytes.length, 4096);
    String head = new String(bytes, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
    boolean declared = head.toLowerCase(Locale.ROOT).contains("charset");
    boolean marked = length > 2 && ((bytes[0] & 0xFF) >= 0xEF);
    return declared || marked ? null : PlainText.charset(bytes).name();
  }

  private static Draught read(Document page) {
    Metadata metadata = HtmlMetadata.of(page);
    List<Draft> around = new ArrayList<>();
    Element root = root(page);
    prune(root, around);
    MarkupWalker walker = new MarkupWalker();
    walker.walk(root);
    List<Draft> drafts = withHeadline(page, root, walker.drafts());
    drafts.replaceAll(HtmlReader::share);
    drafts.addAll(outside(page, root));
    drafts.addAll(around);
    long marked = drafts.stream().filter(draft -> draft.is(BlockKind.HEADING)).count();
    return new Draught(
        Refiner.refine(drafts, marked < 2, metadata.title()), metadata, 0, "jsoup", "");
  }

  private static Element root(Document page) {
    for (String query :
        new String[] {"main article", "article", "[itemprop=articleBody]", "main", "[role=main]"}) {
      List<Element> found = page.select(query);
      Element longest = longest(found);
      if (longest != null && isMost(longest, page)) {
        return longest;
      }
    }
    return page.body();
  }

  private static @Nullable Element longest(List<Element> elements) {
    Element best = null;
    for (Element element : elements) {
      if (best == null || element.text().length() > best.text().length()) {
        best = element;
      }
    }
    return best;
  }

  /** Teasers are articles too; the one that is meant holds a fair part of the page. */
  private static boolean isMost(Element element, Document page) {
    int length = element.text().length();
    return length > 200 && length > page.body().text().length() * 0.25;
  }

  private static void prune(Element root, List<Draft> around) {
    for (Element element : new ArrayList<>(root.getAllElements())) {
      if (!element.equals(root) && element.parent() != null && isAround(element, root)) {
        String text = element.text().strip();
        if (!text.isEmpty() && !isSilent(element)) {
          around.add(Draft.of(BlockKind.FURNITURE, Callouts.cleared(text)));
        }
        element.remove();
      }
    }
  }

  private static boolean isSilent(Element element) {
    return element.nameIs("script") || element.nameIs("style") || element.nameIs("noscript");
  }

  private static boolean isAround(Element element, Element root) {
    String name = element.normalName();
    if (name.matches("nav|footer|aside|form|script|style|noscript|template|button")) {
      return true;
    }
    if (element.attr("role").matches("navigation|banner|contentinfo|search|complementary")) {
      return true;
    }
    if (element.hasAttr("hidden")
        || (element.attr("aria-hidden").equals("true") && name.equals("div"))) {
      return true;
    }
    boolean named = AROUND.matcher(element.className() + " " + element.id()).find();
    if (named && !holdsText(element, root)) {
      return true;
    }
    return name.matches("div|ul|ol|p|section|td|header|table") && isLinks(element);
  }

  private static boolean holdsText(Element element, Element root) {
    return element.text().length() > root.text().length() * 0.5
        || element.normalName().matches("html|body|main|article|h1");
  }

  /** More links than words of its own: a menu. */
  private static boolean isLinks(Element element) {
    List<Element> links = element.select("a[href]");
    if (links.size() < 3 || !element.select("h1").isEmpty()) {
      return false;
    }
    int linked = 0;
    for (Element link : links) {
      linked += link.text().length();
    }
    return linked > element.text().length() * 0.7 && linked / links.size() < 60;
  }

  private static Draft share(Draft draft) {
    boolean running = draft.is(BlockKind.PARAGRAPH) || draft.is(BlockKind.LIST_ITEM);
    return running && SHARE.matcher(draft.text()).matches() ? draft.as(BlockKind.FURNITURE) : draft;
  }

  /** The headline may stand outside the article; it belongs before it. */
  private static List<Draft> withHeadline(Document page, Element root, List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts);
    Element headline = page.selectFirst("h1");
    if (headline != null
        && root.selectFirst("h1") == null
        && !headline.text().isBlank()
        && !AROUND.matcher(headline.className()).find()) {
      out.add(0, Draft.of(BlockKind.TITLE, Callouts.cleared(headline.text())));
    } else if (root.select("h1").size() == 1) {
      out.replaceAll(d -> d.is(BlockKind.HEADING) && d.level() == 1 ? d.as(BlockKind.TITLE) : d);
    }
    return out;
  }

  private static List<Draft> outside(Document page, Element root) {
    List<Draft> out = new ArrayList<>();
    if (root.equals(page.body())) {
      return out;
    }
    root.remove();
    MarkupWalker walker = new MarkupWalker();
    walker.walk(page.body());
    for (Draft draft : walker.drafts()) {
      boolean headline = draft.is(BlockKind.HEADING) && draft.level() == 1;
      if (!headline) {
        out.add(new Draft(BlockKind.FURNITURE, 0, "", 0, null, List.of(Piece.of(draft.text()))));
      }
    }
    return out;
  }

  static String withoutSite(String title) {
    return SITE.matcher(title).replaceFirst("").strip();
  }
}
