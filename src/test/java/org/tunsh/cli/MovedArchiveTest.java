package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that was copied to another folder, or moved there. */
class MovedArchiveTest {
  private static final String STATE = ".output.tunsh/inputs.json";

  @TempDir Path folder;
  private Path home;
  private Path moved;

  @BeforeEach
  void keepsADocument() throws IOException {
    home = folder.resolve("home");
    moved = folder.resolve("moved");
    Path statement =
        Files.writeString(
            folder.resolve("statement.md"),
            "Mongolia and Japan established a Strategic Partnership on 14 March 2017.\n");
    assertEquals(0, CommandRun.of("add", statement, "--home", home).code());
    CommandRun refreshed = CommandRun.of("refresh", "--quiet", "--home", home);
    assertEquals(0, refreshed.code(), refreshed.err());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void verifiesOneFile(Path home) {
    CommandRun run = CommandRun.of("verify", "--home", home);
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().startsWith("1 files hashed"), run.out());
    assertFalse(run.out().contains("not read yet"), run.out());
  }

  @Test
  void aCopyIsVerifiedWithoutTheFilesOfTheOldPlace() throws IOException {
    copy(home, moved);
    verifiesOneFile(moved);
  }

  @Test
  void aMovedOneIsVerifiedBeforeAndAfterARefresh() throws IOException {
    Files.move(home, moved);
    verifiesOneFile(moved);
    assertEquals(0, CommandRun.of("refresh", "--quiet", "--home", moved).code());
    verifiesOneFile(moved);
  }

  @Test
  void theStateOfAnEarlierVersionThatNamesAbsolutePathsIsUnderstood() throws IOException {
    Path state = home.resolve(STATE);
    String paths = Files.readString(state);
    assertTrue(paths.contains("\"corpus/documents/"), paths);
    Files.writeString(
        state, paths.replace("\"corpus/documents/", "\"" + home + "/corpus/documents/"));
    Files.move(home, moved);
    verifiesOneFile(moved);
  }

  @Test
  void anOriginalThatIsGoneFromTheNewPlaceIsMissed() throws IOException {
    copy(home, moved);
    try (Stream<Path> files = Files.list(moved.resolve("corpus/documents"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    CommandRun run = CommandRun.of("verify", "--home", moved);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("'corpus/documents/") && run.out().contains("gone"), run.out());
  }

  @Test
  void anArchiveBehindALinkIsNotCountedTwice() throws IOException {
    verifiesOneFile(Files.createSymbolicLink(folder.resolve("link"), home));
  }

  @Test
  void pathsThatARunWasGivenAreFoundAtTheNewPlace() throws IOException {
    String given = "corpus/regesta/given.md";
    Path file = home.resolve(given);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, "Mongolia and Japan established a Strategic Partnership in 2017.\n");
    CommandRun run = CommandRun.of("run", file, "--home", home, "--output", home.resolve("output"));
    assertEquals(0, run.code(), run.err());
    Files.move(home, moved);
    CommandRun status = CommandRun.of("status", "--home", moved);
    assertTrue(status.out().contains(moved.resolve(given).toString()), status.out());
  }
}
