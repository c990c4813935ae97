package org.tunsh.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.tunsh.render.OfficeZip;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of an output as one workbook (ISO/IEC 29500): a sheet for each table of its data
 * package, and one that tells each column.
 */
public final class DatasetWorkbook {
  private static final int WINDOW = 200;
  private static final int LETTER = 256;
  private static final int WIDTH = 18;

  /** What a cell of this format may hold at most, and a sheet. */
  private static final int LONGEST = 32_767;

  private static final int MOST_ROWS = 1_048_576;
  private static final String CUT = " \u2026 [cut]";
  private static final Set<String> NUMBERS = Set.of("integer", "number");

  private final Path output;
  private final CellStyle head;
  private final CellStyle text;
  private final SXSSFWorkbook book;

  private DatasetWorkbook(Path output, SXSSFWorkbook book) {
    this.output = output;
    this.book = book;
    Font bold = book.createFont();
    bold.setBold(true);
    head = book.createCellStyle();
    head.setFont(bold);
    text = book.createCellStyle();
    // Whoever edits the cell sees an apostrophe, and no text becomes a formula.
    text.setQuotePrefixed(true);
  }

  /**
   * The workbook of an output.
   *
   * @throws IOException where the data package cannot be read
   */
  public static byte[] of(Path output) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW)) {
      // The sizes of entries stand before them then, as who reads a stream needs.
      book.setZip64Mode(Zip64Mode.Never);
      new DatasetWorkbook(output, book).fill();
      var properties = book.getXSSFWorkbook();
      properties.getProperties().getCoreProperties().setTitle("Declared partnerships of states");
      properties.getProperties().getCoreProperties().setCreator("Tunsh");
      properties
          .getPackage()
          .getPackageProperties()
          .setCreatedProperty(Optional.of(new Date(OfficeZip.TIME)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return OfficeZip.settled(out.toByteArray());
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("Making the workbook of '" + output + "' failed", e);
    }
  }

  private void fill() throws IOException {
    JsonNode tables = descriptor().path("resources");
    for (JsonNode table : tables) {
      sheet(table);
    }
    codebook(tables);
  }

  private JsonNode descriptor() throws IOException {
    try {
      return JsonMapper.builder()
          .build()
          .readTree(Files.readString(output.resolve("datapackage.json")));
    } catch (JacksonException e) {
      throw new IOException("'" + output.resolve("datapackage.json") + "' is no JSON", e);
    }
  }

  private void sheet(JsonNode table) throws IOException {
    Sheet sheet = book.createSheet(table.path("name").asString(""));
    Set<Integer> numbers = numbers(table.path("schema").path("fields"));
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(output.resolve(table.path("path").asString("")))) {
      int number = 0;
      for (CsvRecord line : csv) {
        if (number == MOST_ROWS) {
          break;
        }
        Row row = sheet.createRow(number);
        for (int column = 0; column < line.getFieldCount(); column++) {
          cell(row.createCell(column), line.getField(column), number, numbers.contains(column));
        }
        number++;
      }
      frame(sheet, number == 0 ? 1 : sheet.getRow(number - 1).getLastCellNum());
    }
  }

  private static Set<Integer> numbers(JsonNode fields) {
    Set<Integer> numbers = new HashSet<>();
    int column = 0;
    for (JsonNode field : fields) {
      if (NUMBERS.contains(field.path("type").asString(""))) {
        numbers.add(column);
      }
      column++;
    }
    return numbers;
  }

  private void cell(Cell cell, String value, int row, boolean number) {
    if (row == 0) {
      cell.setCellValue(value);
      cell.setCellStyle(head);
    } else if (number && !value.isEmpty()) {
      cell.setCellValue(Double.parseDouble(value));
    } else {
      String whole = bare(value);
      cell.setCellValue(
          whole.length() > LONGEST ? whole.substring(0, LONGEST - CUT.length()) + CUT : whole);
      cell.setCellStyle(text);
    }
  }

  /** Without the apostrophe that guards the cell in CSV: here its style does. */
  private static String bare(String value) {
    return value.length() > 1 && value.charAt(0) == '\'' && "=+-@\t\r".indexOf(value.charAt(1)) >= 0
        ? value.substring(1)
        : value;
  }

  private static void frame(Sheet sheet, int columns) {
    sheet.createFreezePane(0, 1);
    for (int column = 0; column < columns; column++) {
      sheet.setColumnWidth(column, WIDTH * LETTER);
    }
  }

  private void codebook(JsonNode tables) {
    Sheet sheet = book.createSheet("codebook");
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("table", "column", "type", "meaning", "codes"));
    for (JsonNode table : tables) {
      String name = table.path("name").asString("");
      lines.add(List.of(name, "", "", table.path("description").asString(""), ""));
      for (JsonNode field : table.path("schema").path("fields")) {
        lines.add(
            List.of(
                name,
                field.path("name").asString(""),
                field.path("type").asString(""),
                field.path("description").asString(""),
                codes(field)));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      Row row = sheet.createRow(i);
      for (int column = 0; column < lines.get(i).size(); column++) {
        cell(row.createCell(column), lines.get(i).get(column), i, false);
      }
    }
    frame(sheet, lines.getFirst().size());
  }

  private static String codes(JsonNode field) {
    List<String> codes = new ArrayList<>();
    field.path("constraints").path("enum").forEach(code -> codes.add(code.asString("")));
    return String.join(", ", codes);
  }
}
