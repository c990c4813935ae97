package org.tunsh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator copies out of contrib must be right. */
class OperationsTest {
  private static final String INSTALLED = "/opt/tunsh/tunsh";

  @TempDir private Path folder;

  @Test
  void systemdFindsNothingWrongWithTheUnits() throws Exception {
    Path program = OutsideProgram.SYSTEMD_ANALYZE.required();
    unit("tunsh.service");
    unit("tunsh.timer");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "verify",
                folder.resolve("tunsh.service").toString(),
                folder.resolve("tunsh.timer").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  /** The program need not be installed where the unit has it. */
  private void unit(String name) throws IOException {
    Path installed = Checkout.root().resolve("tunsh");
    String unit = Files.readString(Checkout.root().resolve("contrib/systemd").resolve(name));
    String here = unit.replace(INSTALLED + " ", installed + " ");
    Files.writeString(folder.resolve(name), here);
  }
}
