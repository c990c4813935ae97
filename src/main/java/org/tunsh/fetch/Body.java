package org.tunsh.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Takes the bytes of an answer into a file, no more and no longer than is allowed. */
final class Body {
  private static final int BUFFER = 1 << 14;

  private final long most;
  private final long deadline;
  private final Duration time;

  /**
   * A body.
   *
   * @param most bytes after unpacking
   * @param time from now on
   */
  Body(long most, Duration time) {
    this.most = most;
    this.time = time;
    this.deadline = System.nanoTime() + time.toNanos();
  }

  /** The answer is larger or slower than is allowed. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
      super(message);
    }
  }

  /** Whether an encoding can be undone here. */
  static boolean knows(String encoding) {
    return encoding.isEmpty() || encoding.equals("identity") || isGzip(encoding);
  }

  private static boolean isGzip(String encoding) {
    return encoding.equals("gzip") || encoding.equals("x-gzip");
  }

  /**
   * Writes the bytes.
   *
   * @param already how many the file has, which the answer goes on from
   */
  void into(Path file, InputStream answer, String encoding, long already) throws IOException {
    OpenOption how = already > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    String coding = encoding.toLowerCase(Locale.ROOT);
    try (InputStream in = isGzip(coding) ? new GZIPInputStream(answer) : answer;
        OutputStream out =
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      byte[] buffer = new byte[BUFFER];
      long count = already;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count += read;
        if (count > most) {
          throw new TooMuchException(
              "it is larger than " + (most >> 20) + " MB (" + most + " bytes)");
        }
        if (System.nanoTime() > deadline) {
          throw new TooMuchException("it took longer than " + time.toSeconds() + " seconds");
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
