package org.tunsh.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.FactsBuilder;
import org.tunsh.house.OutsideProgram;

/** The workbook as LibreOffice Calc opens it: every sheet says what its table says. */
class WorkbookInCalcTest {
  private static final int PATIENCE = 180;

  /** Comma, quotes, UTF-8, all cells as shown, formulas as formulas, every sheet. */
  private static final String FORM =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

  @TempDir private Path folder;

  @Test
  void everySheetSaysWhatItsTableSaysAndNothingIsCalculated() throws Exception {
    Path program = OutsideProgram.LIBREOFFICE.required();
    Path output = folder.resolve("out");
    Publication made = MadeUp.publication(3);
    Publisher.publish(
        new Publication(
            List.of(
                FactsBuilder.document("=1+1.md", "official")
                    .tells("IND+MNG strategic declared 2015")
                    .facts()),
            made.setAside(),
            made.dataset(),
            made.independent(),
            made.reference(),
            made.check(),
            made.least(),
            made.names()),
        output,
        Optional.empty());
    Path sheets = Files.createDirectories(folder.resolve("sheets"));
    Files.write(sheets.resolve("dataset.xlsx"), DatasetWorkbook.of(output));
    convert(program, sheets);
    Assumptions.assumeTrue(
        Files.exists(sheets.resolve("dataset-codebook.csv")),
        "skipped for want of Calc: 'apt-get install libreoffice-calc'");
    for (Path table : tables(output)) {
      List<List<String>> wanted = rows(table);
      List<List<String>> shown = rows(sheets.resolve("dataset-" + table.getFileName()));
      assertEquals(wanted, shown, table.getFileName().toString());
    }
    String aside = Files.readString(sheets.resolve("dataset-set-aside.csv"));
    assertTrue(aside.contains("=cmd.txt"), aside);
  }

  private void convert(Path program, Path sheets) throws Exception {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                FORM,
                "dataset.xlsx")
            .directory(sheets.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("calc.log").toFile())
            .start();
    try {
      assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "Calc did not end");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static List<Path> tables(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  /** The cells of a table; the apostrophe that keeps a spreadsheet from running CSV is no text. */
  private static List<List<String>> rows(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      return csv.stream()
          .map(row -> row.getFields().stream().map(WorkbookInCalcTest::bare).toList())
          .toList();
    }
  }

  private static String bare(String cell) {
    String text = cell.replaceFirst("^'(?=[=+@-])", "");
    return text.matches("[01](\\.\\d+)?") ? String.valueOf(Double.parseDouble(text)) : text;
  }
}
