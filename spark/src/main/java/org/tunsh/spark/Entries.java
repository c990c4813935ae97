package org.tunsh.spark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Goes through an archive from its beginning to its end, one entry in memory at a time. */
final class Entries implements Iterator<Entry>, AutoCloseable {
  private static final int XZ_KILOBYTES = 256 << 10;

  private final Item archive;
  private final long mostBytes;
  private final TarArchiveInputStream tar;
  private TarArchiveEntry next;

  Entries(Item archive, Configuration hadoop, long mostBytes) throws IOException {
    this.archive = archive;
    this.mostBytes = mostBytes;
    Path path = new Path(archive.path());
    this.tar =
        new TarArchiveInputStream(
            unpacked(new BufferedInputStream(path.getFileSystem(hadoop).open(path), 1 << 16)),
            "UTF-8");
    forward();
  }

  private InputStream unpacked(InputStream in) throws IOException {
    String name = archive.name().toLowerCase(java.util.Locale.ROOT);
    if (name.endsWith("gz")) {
      return GzipCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .get();
    }
    return name.endsWith("xz")
        ? XZCompressorInputStream.builder()
            .setInputStream(in)
            .setDecompressConcatenated(true)
            .setMemoryLimitKiB(XZ_KILOBYTES)
            .get()
        : in;
  }

  /** Links, devices and folders hold no document. */
  private void forward() throws IOException {
    do {
      next = tar.getNextEntry();
    } while (next != null && !(next.isFile() && !next.isLink() && !next.isSymbolicLink()));
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Entry next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    try {
      Entry entry = read(bare(next.getName()));
      forward();
      return entry;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The archive '" + archive.path() + "' cannot be read on: " + e.getMessage(), e);
    }
  }

  private static String bare(String name) {
    return name.startsWith("./") ? name.substring(2) : name;
  }

  private Entry read(String name) throws IOException {
    MessageDigest digest = Sha256.digest();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
      digest.update(buffer, 0, read);
      size += read;
      if (size <= mostBytes) {
        kept.write(buffer, 0, read);
      } else {
        kept = new ByteArrayOutputStream(0);
      }
    }
    byte[] bytes = size <= mostBytes ? kept.toByteArray() : new byte[0];
    String path = archive.path() + "!" + name;
    return new Entry(path, name, size, HexFormat.of().formatHex(digest.digest()), bytes);
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
