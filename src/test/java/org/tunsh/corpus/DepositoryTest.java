package org.tunsh.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.model.Metadata;

class DepositoryTest {
  @TempDir private Path folder;

  /** Who may read it is what the system says of new files, as of the sidecar. */
  @Test
  void whoeverMayReadTheSidecarMayReadTheOriginal() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = Files.writeString(folder.resolve("talks.txt"), "Talks in Ulaanbaatar.\n");
    Metadata none = new Metadata("", "", "", "", "", "", "", "2026-01-02", List.of());
    Deposit deposit =
        new Depository(folder.resolve("corpus"))
            .add(file, new Sidecar("talks.txt", none, "", "talks.txt"));
    Path kept = folder.resolve("corpus/documents/" + deposit.sha256() + ".txt");
    assertEquals(
        Files.getPosixFilePermissions(Sidecar.beside(kept)), Files.getPosixFilePermissions(kept));
    assertEquals(Files.getPosixFilePermissions(file), Files.getPosixFilePermissions(kept));
  }
}
