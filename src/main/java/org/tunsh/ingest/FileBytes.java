package org.tunsh.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Reading.SetAside;

/** A file's bytes within the bound, or why they cannot be had. */
public final class FileBytes {
  private final byte[] bytes;
  private final @Nullable SetAside fault;

  private FileBytes(byte[] bytes, @Nullable SetAside fault) {
    this.bytes = bytes;
    this.fault = fault;
  }

  /** Reads a file as far as the bound goes; what is larger is refused. */
  public static FileBytes of(Path path, String name, IngestLimits limits) {
    try {
      long size = Files.size(path);
      return size > limits.bytes()
          ? tooLarge(name, size, limits)
          : new FileBytes(read(path, limits), null);
    } catch (NoSuchFileException gone) {
      return fault(name, "The file is no longer there", "Put it back, or run again without it");
    } catch (AccessDeniedException denied) {
      return fault(
          name, "The file may not be read", "Give the user who runs Tunsh the right to read it");
    } catch (IOException failed) {
      return fault(
          name,
          "The file could not be read: " + Causes.of(failed),
          "Check the disk or the share it lies on");
    }
  }

  private static byte[] read(Path path, IngestLimits limits) throws IOException {
    try (InputStream input = Files.newInputStream(path)) {
      return input.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1));
    }
  }

  private static FileBytes tooLarge(String name, long size, IngestLimits limits) {
    return fault(
        name,
        "The file has "
            + (size >> 20)
            + " MB, more than the "
            + (limits.bytes() >> 20)
            + " MB that are read",
        "Split it, or raise the limit if it really is one document");
  }

  private static FileBytes fault(String name, String cause, String remedy) {
    return new FileBytes(new byte[0], new SetAside(name, "", cause, remedy));
  }

  /** Why there are no bytes; empty where there are. */
  public Optional<SetAside> fault() {
    return Optional.ofNullable(fault);
  }

  public byte[] bytes() {
    return bytes;
  }
}
