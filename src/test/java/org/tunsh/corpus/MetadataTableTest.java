package org.tunsh.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @Test
  void semicolonsAndTabsPartColumnsToo() throws IOException {
    for (String separator : List.of(",", ";", "\t")) {
      Path table = folder.resolve("metadata.csv");
      Files.writeString(
          table,
          "file,title,parties\none.txt,\"Talks, long; and short\",MNG JPN\n"
              .replace(",", separator)
              .replace("Talks" + separator, "Talks,"));
      Sidecar row = MetadataTable.read(table, "2026-01-02").get("one.txt");
      assertEquals("Talks, long; and short", row == null ? "" : row.metadata().title(), separator);
    }
  }

  @Test
  void aTableThatIsNoUtf8IsRefusedWithTheRemedy() throws IOException {
    Path table = folder.resolve("metadata.csv");
    Files.write(
        table, "file;title\none.txt;Erkl\u00e4rung\n".getBytes(StandardCharsets.ISO_8859_1));
    IOException refused =
        assertThrows(IOException.class, () -> MetadataTable.read(table, "2026-01-02"));
    assertTrue(String.valueOf(refused.getMessage()).contains("CSV UTF-8"), refused.getMessage());
  }
}
