package org.tunsh.specimens;

import java.util.ArrayList;
import java.util.List;

/**
 * Specimens that are letters alone: Markdown, plain text, wrapped text, a web page, the content of
 * an ODT.
 */
final class TextSpecimens {
  private static final int WIDTH = 72;

  private TextSpecimens() {}

  static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("---\ntitle: 'Joint Declaration of Arvenia and\\_Belmora'\ndate: ")
        .append(SpecimenText.DATE);
    out.append(
        "\nsource_url: https://arvenia.example/declaration\nlanguage: en\nclass: original\n");
    out.append("kind: joint-declaration\nparties: [QMA, QMB]\n---\n\n");
    for (Part part : SpecimenText.PARTS) {
      switch (part) {
        case Part.Title title -> out.append("# ").append(title.text()).append("\n\n");
        case Part.Heading heading -> out.append("**").append(heading.text()).append("**\n\n");
        case Part.Paragraph p ->
            out.append(out.toString().endsWith("\n\n") ? "" : "\n")
                .append(lines(p.text().replaceAll("\\{(\\d)\\}", "<sup>$1</sup>"), ""))
                .append('\n');
        case Part.Item item -> out.append(lines("- " + item.text(), "  "));
        case Part.Table table -> out.append('\n').append(pipes(table)).append('\n');
        case Part.Note note ->
            out.append(note.number().equals("1") ? "## Notes\n\n" : "")
                .append(note.number())
                .append(". ")
                .append(note.text())
                .append("\n");
      }
    }
    return out.toString();
  }

  private static String pipes(Part.Table table) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < table.rows().size(); i++) {
      out.append("| ").append(String.join(" | ", table.rows().get(i))).append(" |\n");
      out.append(i == 0 ? "| --- | --- | --- |\n" : "");
    }
    return out.toString();
  }

  static String plain() {
    StringBuilder out = new StringBuilder();
    for (Part part : SpecimenText.PARTS) {
      String text = plain(part);
      out.append(text).append(part instanceof Part.Item ? "\n" : "\n\n");
    }
    return out.toString();
  }

  private static String plain(Part part) {
    return switch (part) {
      case Part.Title title -> title.text();
      case Part.Heading heading -> heading.text();
      case Part.Paragraph p -> p.text().replace("{1}", "¹").replace("{2}", "²");
      case Part.Item item -> "- " + item.text();
      case Part.Table table ->
          String.join("\n", table.rows().stream().map(row -> String.join("\t", row)).toList());
      case Part.Note note ->
          (note.number().equals("1") ? "Notes\n\n" : "") + note.number() + " " + note.text();
    };
  }

  /**
   * As out of a PDF: wrapped, with running heads and page numbers between the lines, words parted
   * at line ends.
   */
  static String wrapped() {
    List<String> lines = new ArrayList<>();
    for (Part part : SpecimenText.PARTS) {
      if (!(part instanceof Part.Table)) {
        for (String block : plain(part).split("\n\n", -1)) {
          lines.addAll(List.of(lines(block, "").split("\n", -1)));
        }
      }
    }
    StringBuilder out = new StringBuilder();
    int page = 1;
    for (int i = 0; i < lines.size(); i++) {
      out.append(lines.get(i)).append('\n');
      if (i % 17 == 16) {
        out.append('\n').append(SpecimenText.HEAD).append('\n').append(page++).append("\n\n\n");
      }
    }
    return out.append('\n')
        .append(SpecimenText.HEAD)
        .append('\n')
        .append(page)
        .append('\n')
        .toString();
  }

  /** Wraps; long words are parted. */
  private static String lines(String text, String indent) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() + 1 > WIDTH) {
        out.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
      }
      line.append(line.isEmpty() || line.toString().equals(indent) ? "" : " ").append(word);
    }
    return out.append(line).append('\n').toString();
  }

  static String html() {
    StringBuilder out = new StringBuilder();
    String title = ((Part.Title) SpecimenText.PARTS.getFirst()).text();
    out.append("<!doctype html>\n<html lang=en><head><meta charset=utf-8><title>").append(title);
    out.append(
        " | Foreign Office of Arvenia</title><meta property=article:published_time"
            + " content=2014-05-12T10:00:00Z></head><body>\n");
    out.append(
        "<nav><a href=/>Home</a> <a href=/visits>Visits</a> <a href=/treaties>Treaties of"
            + " partnership</a></nav>\n"
            + "<main>\n");
    boolean list = false;
    for (Part part : SpecimenText.PARTS) {
      if (list && !(part instanceof Part.Item)) {
        out.append("</ul>\n");
      }
      out.append(!list && part instanceof Part.Item ? "<ul>\n" : "");
      list = part instanceof Part.Item;
      out.append(html(part)).append('\n');
    }
    return out.append(
            "</main>\n"
                + "<footer>Copyright Foreign Office of Arvenia. <a"
                + " href=/imprint>Imprint</a></footer></body></html>\n")
        .toString();
  }

  private static String html(Part part) {
    return switch (part) {
      case Part.Title title ->
          "<h1>" + title.text() + "</h1><p class=share>Share: Letter | Pigeon | Print</p>";
      case Part.Heading heading -> "<h2>" + heading.text() + "</h2>";
      case Part.Paragraph p ->
          "<p>"
              + p.text().replaceAll("\\{(\\d)\\}", "<sup><a href=\"#fn$1\">$1</a></sup>")
              + "</p>";
      case Part.Item item -> "<li>" + item.text() + "</li>";
      case Part.Table table -> table(table);
      case Part.Note note ->
          "<p id=fn" + note.number() + ">" + note.number() + ". " + note.text() + "</p>";
    };
  }

  private static String table(Part.Table table) {
    StringBuilder out = new StringBuilder("<table>");
    for (int i = 0; i < table.rows().size(); i++) {
      String tag = i == 0 ? "th" : "td";
      out.append("<tr>");
      for (String cell : table.rows().get(i)) {
        out.append('<').append(tag).append('>').append(cell).append("</").append(tag).append('>');
      }
      out.append("</tr>");
    }
    return out.append("</table>").toString();
  }
}
