package org.tunsh.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.model.PartyNames;
import org.tunsh.render.JsonText;
import org.tunsh.render.OfficeZip;

/** A comparison as a workbook: the tables on one sheet, each value with who says it on another. */
final class Workbook {
  private static final int LETTER = 256;
  private static final int WIDE = 34;
  private static final int NARROW = 16;

  /** Letters of a column that its lines leave free: at the edges, and where a word goes over. */
  private static final int MARGIN = 3;

  /** Of a row, in points, by the format. */
  private static final float HIGHEST = 409;

  private static final DataFormatter FORMATTER = new DataFormatter(Locale.ROOT);

  private final Comparison comparison;
  private final PartyNames names;

  /** Of a cell, by the format. */
  private static final int MOST_LETTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  Workbook(Comparison comparison, PartyNames names) {
    this.comparison = comparison;
    this.names = names;
  }

  byte[] bytes() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Look look = look(book);
      tables(book.createSheet("Tables"), look);
      evidence(book.createSheet("Evidence"), look);
      book.getProperties()
          .getCoreProperties()
          .setTitle("The partnerships of " + names.name(comparison.state()));
      book.getProperties().getCoreProperties().setCreator("Tunsh");
      book.getPackage()
          .getPackageProperties()
          .setCreatedProperty(Optional.of(new Date(OfficeZip.TIME)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return OfficeZip.settled(out.toByteArray());
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException(
          "Making the workbook of '" + comparison.state() + "' failed", e);
    }
  }

  /** How cells look. */
  private record Look(CellStyle head, CellStyle text) {}

  private static Look look(XSSFWorkbook book) {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle head = book.createCellStyle();
    head.setFont(bold);
    CellStyle text = book.createCellStyle();
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    return new Look(head, text);
  }

  private void tables(Sheet sheet, Look look) {
    head(sheet, Stream.concat(Stream.of("partner"), Comparison.ROWS.stream()).toList(), look);
    int number = 1;
    for (String partner : comparison.partners()) {
      Row row = sheet.createRow(number++);
      text(row, 0, names.name(partner), look);
      for (int column = 0; column < Comparison.ROWS.size(); column++) {
        List<String> values =
            comparison.cell(partner, Comparison.ROWS.get(column)).stream()
                .map(Cell::value)
                .toList();
        text(row, column + 1, String.join("\n", values), look);
      }
    }
    widths(sheet, Comparison.ROWS.size() + 1, WIDE);
    settle(sheet);
  }

  private void evidence(Sheet sheet, Look look) {
    head(sheet, CsvTable.COLUMNS, look);
    int number = 1;
    for (Cell cell : comparison.cells()) {
      Row row = sheet.createRow(number++);
      text(row, 0, cell.partner(), look);
      text(row, 1, cell.row(), look);
      number(row, 2, cell.order(), look);
      text(row, 3, cell.value(), look);
      if (!cell.value().isEmpty()) {
        number(row, 4, JsonText.rounded(cell.confidence()), look);
      }
      number(row, 5, cell.documents(), look);
      text(row, 6, String.join(";", cell.evidence()), look);
      text(row, 7, cell.reason(), look);
    }
    widths(sheet, CsvTable.COLUMNS.size(), NARROW);
    sheet.setColumnWidth(7, 4 * WIDE * LETTER / 2);
    settle(sheet);
  }

  private static void head(Sheet sheet, List<String> names, Look look) {
    Row row = sheet.createRow(0);
    for (int column = 0; column < names.size(); column++) {
      row.createCell(column).setCellValue(names.get(column));
      row.getCell(column).setCellStyle(look.head());
    }
    sheet.createFreezePane(1, 1);
  }

  /** Text is stored as text: no value begins a formula; and what no cell can hold is cut. */
  private static void text(Row row, int column, String text, Look look) {
    boolean fits = text.length() <= MOST_LETTERS;
    row.createCell(column).setCellValue(fits ? text : text.substring(0, MOST_LETTERS - 1) + "…");
    row.getCell(column).setCellStyle(look.text());
  }

  private static void number(Row row, int column, double number, Look look) {
    row.createCell(column).setCellValue(number);
    row.getCell(column).setCellStyle(look.text());
  }

  private static void widths(Sheet sheet, int columns, int letters) {
    for (int column = 0; column < columns; column++) {
      sheet.setColumnWidth(column, letters * LETTER);
    }
  }

  /**
   * Makes each row as high as its text, which LibreOffice does not by itself, and a page as wide as
   * the sheet.
   */
  private static void settle(Sheet sheet) {
    for (Row row : sheet) {
      int lines = 1;
      for (var cell : row) {
        int letters = sheet.getColumnWidth(cell.getColumnIndex()) / LETTER - MARGIN;
        lines = Math.max(lines, lines(FORMATTER.formatCellValue(cell), letters));
      }
      row.setHeightInPoints(Math.min(lines * sheet.getDefaultRowHeightInPoints(), HIGHEST));
    }
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
  }

  /** How many lines a text takes: words are kept whole, so that a line is seldom full. */
  private static int lines(String text, int letters) {
    return text.lines().mapToInt(line -> 1 + line.length() / letters).sum();
  }
}
