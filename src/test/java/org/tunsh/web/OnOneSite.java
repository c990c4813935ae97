package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one site, which is made once for all of them and must have met no fault at the end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnOneSite {
  MadeSite site;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    site = new MadeSite(folder);
  }

  @AfterAll
  void stop() throws Exception {
    site.close();
    assertTrue(site.faults.isEmpty(), () -> "faults: " + site.faults);
  }
}
