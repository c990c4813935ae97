package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that puts a result into a file, which appears at once or not at all. */
final class FileResult {
  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Write there instead of to standard output.")
  private @Nullable Path to;

  /** Whether a file was named. */
  boolean named() {
    return to != null;
  }

  /** Writes text to the file, or prints it. */
  void text(String text, PrintWriter out) throws IOException {
    Path file = to;
    if (file != null) {
      write(file, text.getBytes(StandardCharsets.UTF_8));
    } else {
      out.print(text);
      out.flush();
    }
  }

  /**
   * Writes bytes to the file, or to standard output where that is no terminal.
   *
   * @throws UsageException where a terminal would have to show them
   */
  void bytes(byte[] bytes, String format) throws IOException, UsageException {
    Path file = to;
    if (file != null) {
      write(file, bytes);
      return;
    }
    if (Boolean.getBoolean("tunsh.terminal.out")) {
      throw new UsageException(
          "A terminal cannot show " + format + "; name a file with --to, or redirect the output");
    }
    PrintStream out = System.out;
    out.write(bytes);
    out.flush();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(
          "'" + file + "' cannot be written: there is no folder '" + folder + "'");
    }
    if (Files.isDirectory(file)) {
      throw new IOException("'" + file + "' is a folder; name a file with --to");
    }
    // No temporary file of the platform, which only its owner may read.
    Path beside = folder.resolve(".tunsh-" + UUID.randomUUID() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
