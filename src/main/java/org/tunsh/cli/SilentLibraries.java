package org.tunsh.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Settings of the JDK's logging under which libraries say nothing: they report each oddity of a
 * broken file, and what matters of it stands in set-aside.csv. The JDK makes an object of this
 * class when somebody asks for the first log. Asking for it only to silence it would open every
 * library in search of services, which takes as long as a whole search.
 */
public final class SilentLibraries {
  private static final String CLASS = "java.util.logging.config.class";
  private static final String FILE = "java.util.logging.config.file";
  private static final String SETTINGS = ".level=OFF\n";

  /** Silences the logs that there are and those that will be. */
  public SilentLibraries() throws IOException {
    byte[] settings = SETTINGS.getBytes(StandardCharsets.ISO_8859_1);
    LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(settings));
  }

  /** Has the first log be made under these settings, unless others were asked for. */
  static void fromTheFirst() {
    if (System.getProperty(CLASS) == null && System.getProperty(FILE) == null) {
      System.setProperty(CLASS, SilentLibraries.class.getName());
    }
  }
}
