package org.tunsh.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.tunsh.corpus.Source;

/**
 * The contents of the files that a run reads, by hash; a file whose size and time are as the last
 * run saw them is not read again.
 */
final class Inputs {
  private static final int BUFFER = 1 << 16;

  /** What the last run saw of a file. */
  record Seen(String path, long size, long modified, String sha256) {
    Seen at(String place) {
      return new Seen(place, size, modified, sha256);
    }
  }

  private final Map<String, Seen> seen = new HashMap<>();

  Inputs(List<Seen> last) {
    last.forEach(s -> seen.put(s.path(), s));
  }

  /** The file's hash. */
  Seen look(Source source) throws IOException {
    String path = source.path().toAbsolutePath().normalize().toString();
    Seen last = seen.get(path);
    if (last != null && last.size() == source.size() && last.modified() == source.modified()) {
      return last;
    }
    return new Seen(path, source.size(), source.modified(), sha256(source.path()));
  }

  static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String sha256(List<String> lines) {
    MessageDigest digest = digest();
    for (String line : lines) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
