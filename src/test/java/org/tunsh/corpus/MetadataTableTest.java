package org.tunsh.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataTableTest {
  @TempDir private Path folder;

  @Test
  void theMarkThatASpreadsheetWritesBeforeTheFirstColumnIsSkipped() throws IOException {
    Path table = folder.resolve("metadata.csv");
    Files.writeString(
        table, "\uFEFFfile,title\r\none.txt,\u0425\u0430\u0440\u0438\u043b\u0446\u0430\u0430\r\n");
    Map<String, Sidecar> rows = MetadataTable.read(table, "2026-01-02");
    assertEquals(1, rows.size());
    assertEquals(
        "\u0425\u0430\u0440\u0438\u043b\u0446\u0430\u0430",
        rows.values().iterator().next().metadata().title());
  }
}
