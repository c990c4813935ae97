package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.gazetteer.Gazetteers;

/** The file of names beside an index tells the same as the gazetteers do. */
final class NameTableTest {
  private static Gazetteers gazetteers;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws Exception {
    gazetteers =
        Gazetteers.load(Path.of(System.getProperty("tunsh.root", ".")).resolve("gazetteers"));
  }

  @Test
  void everyNameFindsItsPartyInTheFileAsInTheGazetteers() throws IOException {
    NameTable.write(folder, gazetteers);
    NameTable whole = NameTable.of(gazetteers);
    NameTable read = NameTable.read(folder);
    int parties = 0;
    for (Gazetteers.Named named : gazetteers.named()) {
      assertEquals(whole.party(named.code()), read.party(named.code()), named.code());
      for (String name : named.names()) {
        assertEquals(whole.party(name), read.party(name), name);
        assertEquals(whole.party("The " + name), read.party("The " + name), name);
        assertEquals(whole.party(name + "x"), read.party(name + "x"), name);
      }
      assertEquals(whole.synonyms(named.code()), read.synonyms(named.code()), named.code());
      assertEquals(whole.names(named.code()), read.names(named.code()), named.code());
      parties += read.party(named.code()).isPresent() ? 1 : 0;
    }
    assertTrue(parties > 200, parties + " parties were found");
    assertEquals(whole.partyCodes(), read.partyCodes());
    for (String none : List.of("", " ", "\t", "\n", "zzzz", "\u0000", "\uffff", "parties")) {
      assertEquals(whole.party(none), read.party(none), none);
    }
  }

  @Test
  void aFileWithoutKeysIsReadByItsNames() throws IOException {
    NameTable.write(folder, gazetteers);
    Path file = folder.resolve("tunsh-index.names");
    List<String> lines =
        Files.readAllLines(file).stream().filter(line -> line.split("\t").length > 2).toList();
    Files.write(file, lines);
    assertFalse(lines.isEmpty());
    assertEquals(Optional.of("MNG"), NameTable.read(folder).party("Mongolia"));
  }

  @Test
  void keysThatAreNotWholeAreNotUsed() throws IOException {
    Path file = folder.resolve("tunsh-index.names");
    for (String head :
        List.of("keys\t99999\n", "keys\t3", "keys\t", "keys\t99999999999999999999\n")) {
      Files.writeString(file, head + "\nparties\tMNG\tMongolia\n");
      assertEquals(Optional.of("MNG"), NameTable.read(folder).party("the mongolia"), head);
    }
    Files.writeString(file, "");
    assertEquals(Optional.empty(), NameTable.read(folder).party("Mongolia"));
  }
}
