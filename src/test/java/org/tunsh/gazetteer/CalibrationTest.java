package org.tunsh.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
  private static final String HEAD = "type,way,estimate,seen,right,confidence\n";
  @TempDir Path folder;

  private Calibration read(String rows) throws Exception {
    Path file = folder.resolve("calibration.csv");
    Files.writeString(file, "# made\n" + HEAD + rows);
    return Calibration.read(file);
  }

  @Test
  void theNarrowestRowDecides() throws Exception {
    Calibration table =
        read("area,,,9,8,0.8\narea,headings,,9,8,0.9\narea,headings,0.93,9,8,0.97\n");
    assertEquals(0.97, table.of("area", "headings", 0.93));
    assertEquals(0.9, table.of("area", "headings", 0.5));
  }

  @Test
  void aWayNeverJudgedKeepsItsEstimateButNotAboveItsType() throws Exception {
    Calibration table = read("area,,,9,8,0.8\n");
    assertEquals(0.6, table.of("area", "guess", 0.6));
    assertEquals(0.8, table.of("area", "guess", 0.95));
    assertEquals(0.95, table.of("commitment", "core", 0.95));
  }

  @Test
  void withoutATableEstimatesStand() {
    assertEquals(0.7, Calibration.NONE.of("area", "headings", 0.7));
  }

  @Test
  void aShareBeyondOneIsRefusedWithItsLine() {
    GazetteerException wrong =
        assertThrows(GazetteerException.class, () -> read("area,,,9,8,1.8\n"));
    assertTrue(wrong.getMessage().contains("1.8"), wrong.getMessage());
    assertTrue(wrong.getMessage().contains("3"), wrong.getMessage());
  }

  @Test
  void aWordForANumberIsRefused() {
    GazetteerException wrong =
        assertThrows(GazetteerException.class, () -> read("area,,,9,8,high\n"));
    assertTrue(wrong.getMessage().contains("high"), wrong.getMessage());
  }
}
