package org.tunsh.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.publish.DataTable.Column;
import org.tunsh.publish.DataTable.ValueType;

class DatasetWorkbookTest {
  private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"look\")";

  @TempDir private Path output;

  @BeforeEach
  void publish() throws IOException {
    DataTable table =
        new DataTable(
            "instruments",
            "instruments.csv",
            "An instrument",
            List.of(
                Column.of("id", ValueType.TEXT, "Its id"),
                Column.of("title", ValueType.TEXT, "As named"),
                new Column("kind", ValueType.TEXT, "What it is", List.of("treaty", "other")),
                Column.of("confidence", ValueType.NUMBER, "How sure")),
            List.of("id"),
            List.of(),
            List.of(
                List.of("007", FORMULA, "treaty", "0.75"),
                List.of("1e5", "Treaty of \u201cfriendship\u201d\nin two lines", "other", ""),
                List.of("x", "y".repeat(40_000), "other", "1"),
                List.of("'quoted", "-5 degrees", "other", "0")));
    Files.writeString(output.resolve("instruments.csv"), table.csv());
    Files.writeString(output.resolve("datapackage.json"), PackageDescriptor.json(List.of(table)));
  }

  private XSSFWorkbook book() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(DatasetWorkbook.of(output)));
  }

  @Test
  void everyCellIsWhatTheTableHasAndNoneIsAFormula() throws IOException {
    try (XSSFWorkbook book = book()) {
      Sheet sheet = book.getSheet("instruments");
      for (Row row : sheet) {
        for (Cell cell : row) {
          assertTrue(cell.getCellType() != CellType.FORMULA, String.valueOf(cell));
        }
      }
      assertEquals("title", text(sheet, 0, 1));
      assertEquals("007", text(sheet, 1, 0), "an id of digits stays text");
      assertEquals(FORMULA, text(sheet, 1, 1));
      assertTrue(sheet.getRow(1).getCell(1).getCellStyle().getQuotePrefixed());
      assertEquals(0.75, sheet.getRow(1).getCell(3).getNumericCellValue());
      assertEquals("1e5", text(sheet, 2, 0));
      assertEquals("Treaty of \u201cfriendship\u201d\nin two lines", text(sheet, 2, 1));
      assertTrue(text(sheet, 3, 1).endsWith("[cut]"));
      assertEquals("'quoted", text(sheet, 4, 0));
      assertEquals("-5 degrees", text(sheet, 4, 1));
    }
  }

  private static String text(Sheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getStringCellValue();
  }

  @Test
  void theCodebookTellsEveryColumn() throws IOException {
    try (XSSFWorkbook book = book()) {
      Sheet sheet = book.getSheet("codebook");
      assertEquals("An instrument", text(sheet, 1, 3));
      assertEquals("kind", text(sheet, 4, 1));
      assertEquals("treaty, other", text(sheet, 4, 4));
      assertEquals(5, sheet.getLastRowNum());
    }
  }

  @Test
  void theSameOutputGivesTheSameBytes() throws IOException {
    assertArrayEquals(DatasetWorkbook.of(output), DatasetWorkbook.of(output));
  }

  @Test
  void aFolderWithoutADataPackageIsRefused() throws IOException {
    Files.writeString(output.resolve("datapackage.json"), "{");
    IOException refused = assertThrows(IOException.class, () -> DatasetWorkbook.of(output));
    assertTrue(String.valueOf(refused.getMessage()).contains("datapackage.json"));
  }
}
