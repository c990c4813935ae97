package org.tunsh.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Passages of texts whose areas a person has told.
 *
 * <p>A table with tabs names them: the text's file in a folder, where the passage begins and ends
 * (offsets in UTF-16 code units of the file as it stands), and the codes of its areas with blanks
 * between them, none where it has none. Further columns are not read.
 */
public final class LabelledPassages {
  private static final int COLUMNS = 4;
  private static final long LARGEST = 16_000_000;

  /**
   * @param file the document, as the table names it
   */
  public record Labelled(String file, String text, Set<String> areas) {
    public Labelled {
      areas = Set.copyOf(areas);
    }
  }

  private LabelledPassages() {}

  /**
   * @throws IOException where a file cannot be read or is too large, or a line of the table is none
   */
  public static List<Labelled> read(Path table, Path folder) throws IOException {
    List<Labelled> passages = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    List<String> lines = Files.readAllLines(table);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length < COLUMNS) {
        throw wrong(table, i, lines.get(i), null);
      }
      String text = texts.get(cells[0]);
      if (text == null) {
        text = text(folder.resolve(cells[0]));
        texts.put(cells[0], text);
      }
      try {
        String passage = text.substring(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
        Set<String> areas = cells[3].isBlank() ? Set.of() : Set.of(cells[3].strip().split(" +"));
        passages.add(new Labelled(cells[0], passage, areas));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw wrong(table, i, lines.get(i), e);
      }
    }
    return passages;
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(
          "'" + file + "' has more than " + LARGEST + " bytes; give passages of shorter texts");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static IOException wrong(
      Path table, int line, String found, @org.jspecify.annotations.Nullable Exception cause) {
    return new IOException(
        "%s, line %d: a file, two offsets within it and codes were expected, with tabs between them, but '%s' was found"
            .formatted(table, line + 1, found),
        cause);
  }
}
