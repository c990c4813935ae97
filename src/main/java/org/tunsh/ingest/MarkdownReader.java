package org.tunsh.ingest;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads Markdown with front matter: CommonMark makes markup of it, which then goes the way of all
 * markup.
 */
final class MarkdownReader {
  /** Carries the number that the source prints before an item of a list. */
  static final String PRINTED = "data-printed";

  private static final Pattern NOTE_TEXT =
      Pattern.compile("(?m)^\\[\\^([^\\]\\s]{1,20})\\]:[ \\t]*");
  private static final Pattern NOTE_CALL = Pattern.compile("\\[\\^([^\\]\\s]{1,20})\\](?!:)");
  private static final Pattern BAD_TABLE =
      Pattern.compile("(?m)^(\\|.*\\|)[ \\t]*\\R\\s*\\R(?=\\|)");

  private static final Pattern LOOSE_EMPHASIS =
      Pattern.compile(
          "(?m)^(\\*{1,3})(?=\\S)((?:[^*\\n]|\\n(?!\\s*\\n)){2,160}?)[ \\u00a0]+\\1(?!\\*)");

  private final Parser parser;
  private final HtmlRenderer renderer;

  MarkdownReader() {
    List<TablesExtension> extensions = List.of((TablesExtension) TablesExtension.create());
    parser = Parser.builder().extensions(extensions).build();
    renderer =
        HtmlRenderer.builder()
            .extensions(extensions)
            .attributeProviderFactory(context -> MarkdownReader::number)
            .build();
  }

  private static void number(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof ListItem && node.getParent() instanceof OrderedList list) {
      Integer start = list.getMarkerStartNumber();
      int number = start == null ? 1 : start;
      for (Node before = node.getPrevious(); before != null; before = before.getPrevious()) {
        number++;
      }
      String delimiter = list.getMarkerDelimiter();
      attributes.put(PRINTED, number + (delimiter == null ? "." : delimiter));
    }
  }

  Draught read(String text) {
    FrontMatter.Parted parted = FrontMatter.part(text);
    // Copies out of other programs leave spaces within emphasis, which CommonMark then does not
    // close.
    String body = parted.body();
    if (body.contains("*")) {
      body = LOOSE_EMPHASIS.matcher(body).replaceAll("$1$2$1 ");
    }
    if (body.contains("[^")) {
      body = NOTE_TEXT.matcher(body).replaceAll("\n<p data-note=\"$1\">\n\n$0");
      body = NOTE_TEXT.matcher(body).replaceAll("");
      body = NOTE_CALL.matcher(body).replaceAll(Callouts.OPEN + "$1" + Callouts.CLOSE);
    }
    if (body.contains("|")) {
      // Copies out of other programs put empty lines between the rows of a table.
      body = BAD_TABLE.matcher(body).replaceAll("$1\n");
    }
    Document html = Jsoup.parseBodyFragment(renderer.render(parser.parse(body)));
    MarkupWalker walker = new MarkupWalker();
    walker.walk(html.body());
    return new Draught(
        Refiner.refine(walker.drafts(), walker.headings() == 0, parted.metadata().title()),
        parted.metadata(),
        0,
        "commonmark",
        "");
  }
}
