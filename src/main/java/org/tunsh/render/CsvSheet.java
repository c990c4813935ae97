package org.tunsh.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as CSV (RFC 4180 but for its line ends, which are '\n').
 *
 * <p>Spreadsheets run cells that begin with {@code = + - @}, a tab or a carriage return as
 * formulas; such a cell gets an apostrophe before it (OWASP, CSV injection).
 */
public final class CsvSheet {
  private static final String DANGEROUS = "=+-@\t\r";

  private final int width;
  private final List<List<String>> rows = new ArrayList<>();

  public CsvSheet(List<String> header) {
    this.width = header.size();
    rows.add(List.copyOf(header));
  }

  public CsvSheet row(String... cells) {
    return row(List.of(cells));
  }

  /** Adds a row; it must be as wide as the header. */
  public CsvSheet row(List<String> cells) {
    if (cells.size() != width) {
      throw new IllegalArgumentException(
          "A row of " + cells.size() + " cells does not fit " + width + " columns: " + cells);
    }
    rows.add(cells.stream().map(CsvSheet::guarded).toList());
    return this;
  }

  public String text() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing CSV to memory failed", e);
    }
    return text.toString();
  }

  static String guarded(String cell) {
    return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
