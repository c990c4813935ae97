package org.tunsh.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an executor gets is all that the rules and models are made of. */
class KitTest {
  @TempDir private Path folder;

  @Test
  void bringsListsAndModels() throws Exception {
    Path program = Path.of(System.getProperty("tunsh.root", "..")).normalize();
    Kit.of(program, new Configuration(false), "", "").unpack(folder);
    for (String name : List.of("gazetteers", "models")) {
      try (Stream<Path> files = Files.list(program.resolve(name))) {
        List<Path> all = files.filter(Files::isRegularFile).toList();
        assertFalse(all.isEmpty(), "nothing lies in '" + program.resolve(name) + "'");
        for (Path file : all) {
          Path copy = folder.resolve(name).resolve(file.getFileName());
          assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(copy), copy.toString());
        }
      }
    }
  }
}
