package org.tunsh.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tunsh.model.Span;

/**
 * Passages of texts of which a person has told what they are on.
 *
 * <p>A table with tabs names them: the text's file in a folder, where the passage begins and ends
 * (offsets in UTF-16 code units), and its labels with blanks between them, none where it has none.
 * Further columns are not read; nor is the first line.
 */
public final class LabelledPassages {
  private static final int COLUMNS = 4;

  /**
   * @param file the document, as the table names it
   */
  public record Labelled(String file, Span passage, Set<String> labels) {
    public Labelled {
      labels = Set.copyOf(labels);
    }
  }

  private LabelledPassages() {}

  /**
   * @throws IOException where the table cannot be read, or a line of it is none
   */
  public static List<Labelled> read(Path table) throws IOException {
    List<Labelled> passages = new ArrayList<>();
    List<String> lines = Files.readAllLines(table);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length < COLUMNS) {
        throw wrong(table, i, lines.get(i), null);
      }
      try {
        Span passage = new Span(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
        String labels = cells[3].strip();
        passages.add(
            new Labelled(
                cells[0], passage, labels.isEmpty() ? Set.of() : Set.of(labels.split(" +"))));
      } catch (IllegalArgumentException e) {
        throw wrong(table, i, lines.get(i), e);
      }
    }
    return passages;
  }

  private static IOException wrong(
      Path table, int line, String found, @org.jspecify.annotations.Nullable Exception cause) {
    return new IOException(
        "%s, line %d: a file, two offsets and labels were expected, with tabs between them, but '%s' was found"
            .formatted(table, line + 1, found),
        cause);
  }
}
