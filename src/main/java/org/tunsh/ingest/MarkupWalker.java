package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.tunsh.model.BlockKind;

/**
 * Walks markup (a page's article, rendered Markdown, what Tika makes of office files) and drafts
 * its blocks.
 */
final class MarkupWalker {
  private static final int DEEPEST = 300;
  private static final Set<String> BLOCKS =
      Set.of(
          ("p div section article main body blockquote ul ol li dl dt dd table "
                  + "figure figcaption pre address center header footer aside nav hr "
                  + "fieldset form details summary caption h1 h2 h3 h4 h5 h6 tr td th tbody "
                  + "thead")
              .split(" "));
  private static final Set<String> SILENT =
      Set.of(
          ("script style noscript template svg iframe button select input textarea "
                  + "object canvas audio video head title img math")
              .split(" "));
  private static final Pattern NOTE_ID =
      Pattern.compile(
          "(?i)^(?:_?(?:ftn|edn)|fn:?|footnote-?|endnote-?|cite_?note-?|note-?)(\\w{1,6})$");
  private static final Pattern NOTE_LINK =
      Pattern.compile("(?i)#_?(?:ftn|edn|fn|footnote|endnote|cite_?note|note)[-:_]?\\w");
  private static final Pattern BACK_LINK = Pattern.compile("(?i)#.*(?:ref|back|call)");
  private static final Pattern CALL =
      Pattern.compile("\\[?\\(?\\s*(\\d{1,3}|[*†‡§]{1,3}|[ivx]{1,4}|[a-z])\\s*\\)?\\]?");
  private static final Pattern NUMBER = Pattern.compile("^\\s*\\[?(\\d{1,3})\\]?[.)]?\\s*");

  private static final int LONGEST_HEADING = 160;

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder inline = new StringBuilder();
  private BlockKind kind = BlockKind.PARAGRAPH;
  private int level;
  private String label = "";
  private String printed = "";
  private int bold;
  private int boldLetters;
  private int letters;
  private int emphasis;
  private int lineLetters;
  private int lineEmphasised;
  private int headings;
  private int tables;
  private int depth;

  /**
   * A line up to a line break or the block's end.
   *
   * @param emphasised whether all of it is bold or italic
   */
  private record Line(String text, boolean emphasised) {}

  List<Draft> drafts() {
    flush();
    return drafts;
  }

  int headings() {
    return headings;
  }

  void walk(Element root) {
    if (depth > DEEPEST) {
      inline.append(' ').append(root.text());
      return;
    }
    depth++;
    for (Node node : root.childNodes()) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
    depth--;
  }

  private void append(String text) {
    inline.append(text);
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    letters += count;
    boldLetters += bold > 0 ? count : 0;
    lineLetters += count;
    lineEmphasised += bold + emphasis > 0 ? count : 0;
  }

  private void element(Element element) {
    String name = element.normalName();
    if (SILENT.contains(name)) {
      return;
    }
    if (BLOCKS.contains(name)) {
      flush();
      block(element, name);
      flush();
    } else {
      inline(element, name);
    }
  }

  private void inline(Element element, String name) {
    switch (name) {
      case "br" -> breakLine();
      case "b", "strong" -> {
        bold++;
        walk(element);
        bold--;
      }
      case "i", "em" -> {
        emphasis++;
        walk(element);
        emphasis--;
      }
      case "sup" -> raised(element);
      case "a" -> link(element);
      default -> walk(element);
    }
  }

  private void raised(Element element) {
    Matcher matcher = CALL.matcher(element.text().strip());
    String before = inline.length() > 0 ? inline.substring(Math.max(0, inline.length() - 4)) : "";
    boolean unit = before.matches("(?s).*(?:^|[\\s\\d])[ckdm]?m$");
    if (matcher.matches() && !unit) {
      inline.append(Callouts.mark(matcher.group(1)));
    } else {
      walk(element);
    }
  }

  private void link(Element element) {
    String target = element.attr("href");
    Matcher matcher = CALL.matcher(element.text().strip());
    if (!target.startsWith("#") || !matcher.matches()) {
      walk(element);
    } else if (BACK_LINK.matcher(target).find() && inline.toString().isBlank()) {
      noteBegins(matcher.group(1));
    } else if (NOTE_LINK.matcher(target).find()) {
      inline.append(Callouts.mark(matcher.group(1)));
    } else {
      walk(element);
    }
  }

  private void noteBegins(String number) {
    kind = BlockKind.NOTE;
    label = number;
  }

  private void breakLine() {
    boolean emphasised = lineLetters > 0 && lineEmphasised >= lineLetters * 0.95;
    lines.add(new Line(inline.toString(), emphasised));
    inline.setLength(0);
    lineLetters = 0;
    lineEmphasised = 0;
  }

  private void block(Element element, String name) {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        within(element, BlockKind.HEADING, name.charAt(1) - '0', "");
      }
      case "table" -> table(element);
      case "li" -> item(element);
      case "dt" -> within(element, BlockKind.HEADING, 5, "");
      case "pre" -> drafts.addAll(TextReader.drafts(Callouts.cleared(element.wholeText())));
      default -> other(element);
    }
  }

  private void other(Element element) {
    String note = noteLabel(element);
    if (note.isEmpty()) {
      walk(element);
    } else {
      within(element, BlockKind.NOTE, 0, note);
    }
  }

  private void within(Element element, BlockKind inner, int innerLevel, String innerLabel) {
    BlockKind outer = kind;
    int outerLevel = level;
    kind = inner;
    level = innerLevel;
    label = innerLabel;
    walk(element);
    flush();
    kind = outer;
    level = outerLevel;
    label = "";
  }

  private void item(Element element) {
    String note = noteLabel(element);
    if (!note.isEmpty()) {
      within(element, BlockKind.NOTE, 0, note);
      return;
    }
    printed = element.attr(MarkdownReader.PRINTED);
    int nesting = 0;
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      nesting += parent.nameIs("ul") || parent.nameIs("ol") ? 1 : 0;
    }
    within(element, BlockKind.LIST_ITEM, Math.max(1, nesting), itemLabel(element));
    printed = "";
  }

  private static String itemLabel(Element element) {
    Element list = element.parent();
    if (list == null || !list.nameIs("ol")) {
      return "";
    }
    int number = list.attr("start").matches("\\d{1,5}") ? Integer.parseInt(list.attr("start")) : 1;
    for (Element before = element.previousElementSibling();
        before != null;
        before = before.previousElementSibling()) {
      number += before.nameIs("li") ? 1 : 0;
    }
    return Integer.toString(number);
  }

  private static String noteLabel(Element element) {
    if (element.hasAttr("data-note")) {
      return element.attr("data-note");
    }
    Matcher matcher = NOTE_ID.matcher(element.id());
    if (element.id().isEmpty() || !matcher.matches()) {
      return "";
    }
    Matcher number = NUMBER.matcher(element.text());
    return number.find() && !element.nameIs("li") ? number.group(1) : matcher.group(1);
  }

  private void table(Element table) {
    if (MarkupTable.isLayout(table)) {
      walk(table);
      return;
    }
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      within(caption, BlockKind.PARAGRAPH, 0, "");
    }
    Grid grid = MarkupTable.grid(table);
    if (!grid.isEmpty()) {
      drafts.addAll(grid.drafts(tables++));
    }
  }

  private void flush() {
    breakLine();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.isBlank() || Letters.fold(text).isEmpty()) {
        // An empty line between two line breaks parts paragraphs.
        if (!pieces.isEmpty() && i + 1 < lines.size()) {
          emit(pieces);
        }
      } else if (isHeadingLine(i)) {
        emit(pieces);
        heading(text.strip());
      } else {
        if (!pieces.isEmpty() && parts(pieces.getLast().text(), text)) {
          emit(pieces);
        }
        pieces.add(Piece.of(text.strip()));
      }
    }
    emit(pieces);
    lines.clear();
    boldLetters = 0;
    letters = 0;
  }

  /** A short line in bold or italics over the other lines of its paragraph. */
  private boolean isHeadingLine(int index) {
    String text = lines.get(index).text().strip();
    boolean over = index + 1 < lines.size() && !lines.get(index + 1).text().isBlank();
    return kind == BlockKind.PARAGRAPH
        && over
        && lines.get(index).emphasised()
        && !lines.get(index + 1).emphasised()
        && text.length() <= LONGEST_HEADING
        && !text.endsWith(".")
        && !text.endsWith(",");
  }

  private void heading(String text) {
    List<Piece> pieces = new ArrayList<>(List.of(Piece.of(text)));
    drafts.add(new Draft(BlockKind.HEADING, 3, "", 0, null, pieces));
    headings++;
  }

  /**
   * After a line break: a new paragraph when the line before ended as one and the next begins as
   * one.
   */
  private static boolean parts(String before, String after) {
    String next = after.strip();
    return (Shapes.endsClause(before.strip()) && !Shapes.startsLow(next))
        || Shapes.label(next).length() > 0
        || !Shapes.division(next).isEmpty();
  }

  private void emit(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    if (!printed.isEmpty()) {
      pieces.set(0, Piece.of(printed + " " + pieces.getFirst().text()));
      printed = "";
    }
    Draft draft = new Draft(kind, level, label, 0, null, pieces);
    drafts.add(
        kind == BlockKind.PARAGRAPH && isBoldHeading(draft)
            ? draft.as(BlockKind.HEADING, 3)
            : draft);
    headings += drafts.getLast().is(BlockKind.HEADING) ? 1 : 0;
    if (kind == BlockKind.NOTE) {
      label = "";
    }
    pieces.clear();
  }

  private boolean isBoldHeading(Draft draft) {
    String text = draft.text();
    return boldLetters > 0
        && boldLetters >= letters * 0.95
        && text.length() <= LONGEST_HEADING
        && !text.endsWith(".")
        && !text.endsWith(";")
        && !text.endsWith(",");
  }
}
