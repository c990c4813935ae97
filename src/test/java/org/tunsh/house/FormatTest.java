package org.tunsh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds every Java file to google-java-format.
 *
 * <p>{@code -Dformat.write=true} rewrites the files that differ, and then fails, so that nobody
 * takes that run for a proof.
 */
class FormatTest {
  private static final Formatter FORMATTER = new Formatter();

  @Test
  void everyJavaFileIsFormatted() throws IOException {
    List<Path> files = new ArrayList<>(Checkout.files("src/main/java", ".java"));
    files.addAll(Checkout.files("src/test/java", ".java"));
    List<String> different =
        files.parallelStream().filter(FormatTest::differs).map(Checkout::name).toList();
    if (Boolean.getBoolean("format.write") && !different.isEmpty()) {
      fail(
          "rewrote "
              + different.size()
              + " files: look at them, and run again without -Dformat.write: "
              + different);
    }
    assertEquals(
        List.of(),
        different,
        "files that google-java-format would write otherwise; 'mvn test -Dtest=FormatTest"
            + " -Dformat.write=true' rewrites them");
  }

  private static boolean differs(Path file) {
    try {
      String text = Files.readString(file);
      String formatted = FORMATTER.formatSourceAndFixImports(text);
      if (!formatted.equals(text) && Boolean.getBoolean("format.write")) {
        Files.writeString(file, formatted);
      }
      return !formatted.equals(text);
    } catch (FormatterException e) {
      throw new IllegalStateException(
          "'" + Checkout.name(file) + "' cannot be formatted: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
