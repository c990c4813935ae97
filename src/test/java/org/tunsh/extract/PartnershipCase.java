package org.tunsh.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Span;

/**
 * A text and what the rules must make of it, as {@code src/test/resources/rules/partnerships/}
 * holds them.
 *
 * @param why what the case is about
 * @param date of the document
 * @param kind of the document
 * @param parties of the document
 * @param expected entries such as {@code MNG RUS strategic declared 2009 asserted [special]},
 *     sorted; {@code -} stands for no date
 */
record PartnershipCase(
    String id,
    String why,
    String date,
    String kind,
    List<String> parties,
    String text,
    TreeSet<String> expected) {

  /** The cases of every file of a folder, in the order of files and lines. */
  static List<PartnershipCase> readAll(Path folder) throws IOException {
    List<PartnershipCase> cases = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        cases.addAll(read(file));
      }
    }
    return cases;
  }

  private static List<PartnershipCase> read(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    List<PartnershipCase> cases = new ArrayList<>();
    if (new Load(settings).loadFromString(Files.readString(file)) instanceof List<?> entries) {
      for (Object entry : entries) {
        cases.add(of((Map<?, ?>) entry));
      }
    }
    return cases;
  }

  private static PartnershipCase of(Map<?, ?> entry) {
    TreeSet<String> expected = new TreeSet<>();
    texts(entry, "expect").forEach(e -> expected.add(normal(e)));
    return new PartnershipCase(
        text(entry, "id"),
        text(entry, "why"),
        text(entry, "date"),
        text(entry, "kind"),
        texts(entry, "parties"),
        text(entry, "text").strip(),
        expected);
  }

  /**
   * An entry with its parties in the order of the alphabet, so that a case may list them in the
   * order of its text.
   */
  private static String normal(String entry) {
    List<String> parties = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String word : entry.strip().split("\\s+")) {
      boolean party = rest.isEmpty() && word.matches("[A-Z0-9]+");
      (party ? parties : rest).add(word);
    }
    parties.sort(null);
    parties.addAll(rest);
    return String.join(" ", parties);
  }

  private static String text(Map<?, ?> entry, String key) {
    return Objects.toString(entry.get(key), "");
  }

  private static List<String> texts(Map<?, ?> entry, String key) {
    return entry.get(key) instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * The case as a document: a line that others follow is its heading, every further line a
   * paragraph.
   */
  Document document() {
    String[] lines = text.split("\n");
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      BlockKind block = i == 0 && lines.length > 1 ? BlockKind.HEADING : BlockKind.PARAGRAPH;
      if (!lines[i].isBlank()) {
        blocks.add(Block.of(block, new Span(start, start + lines[i].length())));
      }
      start += lines[i].length() + 1;
    }
    Metadata metadata = new Metadata("", "", date, "en", kind, "", "", "", parties);
    return new Document(
        id, id + ".txt", id, "text/plain", metadata, text, blocks, List.of(), List.of(), 0, "case");
  }
}
