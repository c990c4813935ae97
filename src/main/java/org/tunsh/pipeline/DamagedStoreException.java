package org.tunsh.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was kept of the documents cannot be read any more. Nothing that people made is lost: it can
 * be made again from the documents, and the next run does that.
 */
final class DamagedStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String trouble;

  DamagedStoreException(Path file, String trouble, @Nullable Throwable cause) {
    super(
        "'%s', which keeps what was read of the documents, is damaged (%s). Run 'tunsh refresh' or the last 'tunsh run' again: it is made anew from the documents then; the output is as it was"
            .formatted(file, trouble),
        cause);
    this.trouble = trouble;
  }

  /** What is wrong with the file, in a few words. */
  String trouble() {
    return trouble;
  }
}
