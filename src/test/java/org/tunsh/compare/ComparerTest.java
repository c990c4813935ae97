package org.tunsh.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.model.Facts;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.reconcile.Reconciler;

class ComparerTest {
  private static final PartyNames NAMES = code -> code.equals("QMA") ? "Mareland" : code;

  private static final List<Facts> DOCUMENTS =
      List.of(
          document("a.md", "original")
              .dated("2019-07-31")
              .tells("QMA+QMB strategic declared 2019-07-31")
              .tells("QMA+QMB comprehensive declared 2004")
              .tells("QMA+QMB strategic declared 2022")
              .tells("QMA+QMB comprehensive-strategic upgraded 2024-02")
              .areas("QMA+QMB", "headings", "political", "health+education", "economy")
              .commitment("QMA+QMB", "core", "democracy-rights", Status.ASSERTED)
              .facts(),
          document("b.md", "study")
              .cell("QMA+QMB strategic declared 2018")
              .tells("QMA+QMC partnership reaffirmed")
              .tells("QMA+QMD comprehensive declared 2001")
              .facts());

  private static Comparison comparison() {
    return new Comparer(Reconciler.reconcile(DOCUMENTS, RANKING), Testimonies.of(DOCUMENTS))
        .compare("QMA");
  }

  @Test
  void partnersAreThoseWithADatedTierTheHighestFirst() {
    assertEquals(List.of("QMB", "QMD"), comparison().partners());
  }

  @Test
  void theYearComesFromTheDeclarationNotFromTheTable() {
    List<Cell> years = comparison().cell("QMB", "years");
    assertEquals(
        List.of(
            "strategic:2019-07-31",
            "comprehensive-strategic:2024-02",
            "strategic:2022",
            "comprehensive:2004"),
        years.stream().map(Cell::value).toList());
    assertTrue(years.getFirst().reason().contains("sources disagree"), years.getFirst().reason());
    assertEquals(2, years.getFirst().documents());
  }

  @Test
  void areasOfOneRankMakeOneValue() {
    assertEquals(
        List.of("political", "health+education", "economy"),
        comparison().cell("QMB", "areas").stream().map(Cell::value).toList());
  }

  @Test
  void everyRowIsThereAndAnEmptyOneSaysWhy() {
    Comparison comparison = comparison();
    for (String partner : comparison.partners()) {
      for (String row : Comparison.ROWS) {
        List<Cell> cell = comparison.cell(partner, row);
        assertTrue(!cell.isEmpty(), partner + " " + row);
        cell.forEach(value -> assertTrue(!value.reason().isEmpty(), partner + " " + row));
      }
    }
    assertEquals("", comparison.cell("QMD", "defence").getFirst().value());
  }

  @Test
  void csvHasTheColumnsOfTheReference() {
    String csv = ComparisonFormat.CSV.render(comparison(), NAMES);
    assertTrue(
        csv.startsWith(
            "partner,row,order,value,confidence,documents,evidence,reason\n"
                + "QMB,years,1,strategic:2019-07-31,0.9,2,"),
        csv);
  }

  @Test
  void theWorkbookHasEveryValueAndTheSameBytesTwice() throws IOException {
    byte[] bytes = ComparisonFormat.XLSX.bytes(comparison(), NAMES);
    assertArrayEquals(bytes, ComparisonFormat.XLSX.bytes(comparison(), NAMES));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertEquals(comparison().cells().size(), book.getSheet("Evidence").getLastRowNum());
      assertEquals(
          "strategic:2019-07-31",
          book.getSheet("Evidence").getRow(1).getCell(3).getStringCellValue());
      assertEquals(2, book.getSheet("Tables").getLastRowNum());
    }
  }

  @Test
  void rowsOfTheWorkbookAreAsHighAsTheirText() throws IOException {
    byte[] bytes = ComparisonFormat.XLSX.bytes(comparison(), NAMES);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var tables = book.getSheet("Tables");
      long lines = tables.getRow(1).getCell(1).getStringCellValue().lines().count();
      assertTrue(lines > 1, "several years in one cell");
      assertTrue(
          tables.getRow(1).getHeightInPoints() >= lines * tables.getDefaultRowHeightInPoints());
      assertTrue(tables.getFitToPage());
    }
  }

  @Test
  void noCellOfTheWorkbookIsAFormulaAndNoneIsTooLong() throws IOException {
    for (String name : List.of("=cmd|' /C calc'!A0", "@SUM(A1)", "x".repeat(40_000))) {
      byte[] bytes = ComparisonFormat.XLSX.bytes(comparison(), code -> name);
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        book.forEach(
            sheet ->
                sheet.forEach(
                    row ->
                        row.forEach(
                            cell -> assertNotEquals(CellType.FORMULA, cell.getCellType()))));
        String shown = book.getSheet("Tables").getRow(1).getCell(0).getStringCellValue();
        assertTrue(name.startsWith(shown.replace("…", "")), shown);
      }
    }
  }

  @Test
  void theChartsTellInWordsWhatTheyShow() {
    Chart tiers = new TierChart(comparison(), NAMES).draw(List.of("QMB", "QMD"));
    assertTrue(
        tiers
            .alternative()
            .startsWith(
                "QMB: comprehensive since 2004, strategic since 2019-07-31, comprehensive strategic"
                    + " since 2024-02"),
        tiers.alternative());
    assertTrue(tiers.svg().startsWith("<svg ") && tiers.svg().endsWith("</svg>"));
    SubjectChart subjects = new SubjectChart(comparison(), NAMES, code -> code);
    assertEquals(List.of("QMB"), subjects.partners());
    assertEquals(
        "QMB: 1 political, 2 health, 2 education, 3 economy",
        subjects.draw(subjects.partners()).alternative());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
  void everyFormatNamesThePartnersAndIsTheSameTwice(ComparisonFormat format) {
    String text = format.render(comparison(), NAMES);
    assertTrue(text.contains("QMB") && text.contains("strategic:2019-07-31"), text);
    assertEquals(text, format.render(comparison(), NAMES));
  }
}
