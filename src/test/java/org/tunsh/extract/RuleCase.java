package org.tunsh.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.CellPosition;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Span;

/**
 * A case of {@code src/test/resources/rules}: a text with what is to be read out of it.
 *
 * <p>Each line of the text is a block: '= ' begins a title, '# ' a heading, '- ' a list item, '|' a
 * row of a table whose first row and column are heads; all else is a paragraph.
 */
record RuleCase(Map<String, Object> values) {
  static List<RuleCase> read(String file) throws IOException {
    Path path = Path.of("src/test/resources/rules", file);
    List<RuleCase> cases = new ArrayList<>();
    Object all =
        new Load(LoadSettings.builder().setLabel(file).build())
            .loadFromString(Files.readString(path));
    for (Object one : (List<?>) all) {
      Map<String, Object> values = new java.util.LinkedHashMap<>();
      ((Map<?, ?>) one).forEach((key, value) -> values.put(key.toString(), value));
      cases.add(new RuleCase(values));
    }
    return cases;
  }

  String text(String key) {
    return values.getOrDefault(key, "").toString();
  }

  List<String> expect() {
    return ((List<?>) values.getOrDefault("expect", List.of()))
        .stream().map(Object::toString).toList();
  }

  String name() {
    return text("id") + ": " + text("why");
  }

  Document document() {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    int row = 0;
    for (String line : text("text").split("\n")) {
      if (line.startsWith("|")) {
        String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
        for (int column = 0; column < cells.length; column++) {
          CellPosition position = new CellPosition(0, row, column, 1, 1, row == 0 || column == 0);
          blocks.add(
              new Block(BlockKind.CELL, 0, append(text, cells[column].strip()), 0, "", position));
        }
        row++;
      } else if (line.startsWith("= ")) {
        blocks.add(new Block(BlockKind.TITLE, 1, append(text, line.substring(2)), 0, "", null));
      } else if (line.startsWith("# ")) {
        blocks.add(new Block(BlockKind.HEADING, 2, append(text, line.substring(2)), 0, "", null));
      } else if (line.startsWith("- ")) {
        blocks.add(
            new Block(BlockKind.LIST_ITEM, 1, append(text, line.substring(2)), 0, "-", null));
      } else {
        blocks.add(Block.of(BlockKind.PARAGRAPH, append(text, line)));
      }
    }
    return new Document(
        "case",
        "case.txt",
        "0",
        "text/plain",
        new Metadata("", "", "", "", "", text("source"), "", "", List.of()),
        text.toString(),
        blocks,
        List.of(),
        List.of(),
        0,
        "test");
  }

  private static Span append(StringBuilder text, String words) {
    int start = text.length();
    text.append(words).append("\n\n");
    return new Span(start, start + words.length());
  }
}
