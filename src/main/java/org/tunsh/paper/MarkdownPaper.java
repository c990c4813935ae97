package org.tunsh.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.tunsh.paper.Part.Sentence;

/** A paper as Markdown with footnotes, as pandoc and GitHub read them. */
final class MarkdownPaper {
  private static final Pattern MEANING = Pattern.compile("([\\\\`*_\\[\\]<>|#])");

  private final Paper paper;
  private final NoteWords words;

  MarkdownPaper(Paper paper) {
    this.paper = paper;
    this.words = new NoteWords(paper);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(escaped(paper.title())).append("\n\n");
    text.append('*').append(escaped(paper.subtitle())).append("*\n");
    int tables = 0;
    int figures = 0;
    for (Part part : paper.body()) {
      text.append('\n');
      switch (part) {
        case Part.Heading heading ->
            text.append("#".repeat(heading.level())).append(' ').append(escaped(heading.text()));
        case Part.Paragraph paragraph -> text.append(joined(paragraph.sentences()));
        case Part.Items items ->
            items.sentences().forEach(s -> text.append("- ").append(sentence(s)).append('\n'));
        case Part.Table table -> table(text, table, ++tables);
        case Part.Figure figure ->
            text.append(paper.label("figure"))
                .append(' ')
                .append(++figures)
                .append(". ")
                .append(escaped(figure.caption()))
                .append(": ")
                .append(escaped(figure.alternative()));
      }
      text.append('\n');
    }
    bibliography(text);
    words(text);
    return text.toString();
  }

  private void bibliography(StringBuilder text) {
    text.append("\n## ").append(paper.label("bibliography")).append("\n\n");
    int number = 0;
    for (String entry : paper.bibliography()) {
      text.append('[').append(++number).append("] ").append(escaped(entry)).append("\n\n");
    }
  }

  private void words(StringBuilder text) {
    for (Note note : paper.notes().keySet()) {
      text.append("[^").append(words.number(note)).append("]: ");
      text.append(escaped(words.plain(note))).append("\n");
    }
  }

  private void table(StringBuilder text, Part.Table table, int number) {
    text.append(paper.label("table")).append(' ').append(number).append(". ");
    text.append(escaped(table.caption())).append("\n\n");
    text.append("| ").append(String.join(" | ", table.head())).append(" |\n");
    text.append("|---".repeat(table.head().size())).append("|\n");
    for (List<List<Sentence>> row : table.rows()) {
      List<String> cells =
          row.stream()
              .map(cell -> String.join("<br>", cell.stream().map(this::sentence).toList()))
              .toList();
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
  }

  private String joined(List<Sentence> sentences) {
    return String.join(" ", sentences.stream().map(this::sentence).toList());
  }

  private String sentence(Sentence sentence) {
    StringBuilder text = new StringBuilder(escaped(sentence.text()));
    sentence.notes().forEach(note -> text.append("[^").append(words.number(note)).append(']'));
    return text.toString();
  }

  private static String escaped(String text) {
    return MEANING.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$1");
  }
}
