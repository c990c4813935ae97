package org.tunsh.pipeline;

import java.nio.file.AccessDeniedException;
import java.util.Locale;

/** Says why a run failed and what can be done about it. */
final class RunFailure {
  private RunFailure() {}

  /** One sentence with the cause and, where it is known, a remedy. */
  static String words(Exception e) {
    return "The run failed and nothing was changed: "
        + e.getMessage()
        + " ("
        + e.getClass().getSimpleName()
        + ")"
        + remedy(e);
  }

  private static String remedy(Exception e) {
    Throwable cause =
        e instanceof java.io.UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (cause instanceof AccessDeniedException) {
      return "; give the user who runs Tunsh the right to read and write there, or choose another"
          + " folder with --output or --home";
    }
    // The system's own words are all that Java passes on of these two.
    if (message.contains("no space left") || message.contains("quota exceeded")) {
      return "; make room on that disk and run again";
    }
    if (message.contains("read-only file system")) {
      return "; choose a folder that can be written to with --output or --home";
    }
    return "";
  }
}
