package org.tunsh.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes documents into a corpus, byte for byte, under their hash.
 *
 * <p>The bytes are written beside, forced to disk and renamed, the sidecar before the document: a
 * process that is killed leaves no half document and none without what is known of it.
 */
public final class Depository {
  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");
  private static final int BUFFER = 1 << 16;

  private final Path corpus;
  private final Path documents;

  /**
   * The depository of a corpus, which is made with the first document.
   *
   * @param corpus the folder with {@code documents/} and {@code regesta/}
   */
  public Depository(Path corpus) {
    this.corpus = corpus;
    this.documents = corpus.resolve("documents");
  }

  /** Keeps a document with what is known of it, unless the corpus has the same bytes already. */
  public Deposit add(Path file, Sidecar sidecar) throws IOException {
    Files.createDirectories(documents);
    // No temporary file of the platform: only its owner may read it, and a group shares archives.
    Path beside = documents.resolve(".adding-" + UUID.randomUUID() + ".part");
    try {
      String sha256 = copy(file, beside);
      Optional<Deposit> known = known(beside, sha256);
      if (known.isPresent()) {
        return known.get();
      }
      Path place = documents.resolve(sha256 + extension(file));
      writeSidecar(Sidecar.beside(place), sidecar);
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      force(documents);
      return new Deposit.Added(place, sha256);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static String copy(Path from, Path to) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        write(out, ByteBuffer.wrap(buffer, 0, read));
      }
      out.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  /** A document of the same hash, or a regest of the same bytes. */
  private Optional<Deposit> known(Path copy, String sha256) throws IOException {
    try (Stream<Path> kept = Files.list(documents)) {
      Optional<Path> same =
          kept.filter(file -> file.getFileName().toString().startsWith(sha256))
              .filter(file -> !Sidecar.isSidecar(file) && Files.isRegularFile(file))
              .findFirst();
      if (same.isPresent()) {
        return Optional.of(new Deposit.Known(same.get(), sha256, name(same.get())));
      }
    }
    Path regesta = corpus.resolve("regesta");
    if (!Files.isDirectory(regesta)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(regesta)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(file) == Files.size(copy) && Files.mismatch(file, copy) < 0) {
          String name = "regesta/" + regesta.relativize(file);
          return Optional.of(new Deposit.Known(file, sha256, name));
        }
      }
    }
    return Optional.empty();
  }

  private static String name(Path document) throws IOException {
    Path sidecar = Sidecar.beside(document);
    return Files.exists(sidecar)
        ? Sidecar.read(sidecar).originalName()
        : document.getFileName().toString();
  }

  /** Only what every file system takes; what a file is, its bytes tell. */
  private static String extension(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf('.') >= 0 && EXTENSION.matcher(ending).matches() ? "." + ending : "";
  }

  private static void writeSidecar(Path place, Sidecar sidecar) throws IOException {
    Path beside = place.resolveSibling("." + place.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      write(out, ByteBuffer.wrap(sidecar.toJson().getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
    Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel in = FileChannel.open(folder, StandardOpenOption.READ)) {
      in.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
