package org.tunsh.spark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Goes through an archive from its beginning to its end, one entry in memory at a time. */
final class Entries implements Iterator<Entry>, AutoCloseable {
  private static final int XZ_KILOBYTES = 256 << 10;

  private final Item archive;
  private final long mostBytes;
  private final boolean last;
  private @Nullable TarArchiveInputStream tar;
  private @Nullable TarArchiveEntry next;
  private @Nullable IOException fault;
  private int read;

  /**
   * @param last whether nobody will try again: then the fault is the last thing that comes
   */
  Entries(Item archive, Configuration hadoop, long mostBytes, boolean last) {
    this.archive = archive;
    this.mostBytes = mostBytes;
    this.last = last;
    try {
      Path path = new Path(archive.path());
      TarArchiveInputStream opened =
          new TarArchiveInputStream(
              unpacked(new BufferedInputStream(path.getFileSystem(hadoop).open(path), 1 << 16)),
              "UTF-8");
      tar = opened;
      next = following(opened);
    } catch (IOException e) {
      fault = e;
    }
  }

  private InputStream unpacked(InputStream in) throws IOException {
    String name = archive.name().toLowerCase(Locale.ROOT);
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
  private static @Nullable TarArchiveEntry following(TarArchiveInputStream tar) throws IOException {
    TarArchiveEntry entry;
    do {
      entry = tar.getNextEntry();
    } while (entry != null && !(entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()));
    return entry;
  }

  @Override
  public boolean hasNext() {
    return next != null || fault != null;
  }

  @Override
  public Entry next() {
    TarArchiveEntry entry = next;
    TarArchiveInputStream from = tar;
    if (fault != null) {
      return broken(fault);
    }
    if (entry == null || from == null) {
      throw new NoSuchElementException();
    }
    try {
      Entry document = read(bare(entry.getName()), from);
      read++;
      step(from);
      return document;
    } catch (IOException e) {
      return broken(e);
    }
  }

  /** What stood before the fault is whole. */
  private void step(TarArchiveInputStream from) {
    try {
      next = following(from);
    } catch (IOException e) {
      next = null;
      fault = e;
    }
  }

  private Entry broken(IOException e) {
    if (!last) {
      throw new UncheckedIOException("The archive '" + archive.path() + "' cannot be read on", e);
    }
    next = null;
    fault = null;
    return Entry.broken(archive, read, e);
  }

  private static String bare(String name) {
    return name.startsWith("./") ? name.substring(2) : name;
  }

  private Entry read(String name, TarArchiveInputStream tar) throws IOException {
    MessageDigest digest = Sha256.digest();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int count = tar.read(buffer); count >= 0; count = tar.read(buffer)) {
      digest.update(buffer, 0, count);
      size += count;
      if (size <= mostBytes) {
        kept.write(buffer, 0, count);
      } else {
        kept = new ByteArrayOutputStream(0);
      }
    }
    byte[] bytes = size <= mostBytes ? kept.toByteArray() : new byte[0];
    String hash = HexFormat.of().formatHex(digest.digest());
    return new Entry(archive.path() + "!" + name, archive.nameOf(name), size, hash, bytes, "");
  }

  @Override
  public void close() throws IOException {
    if (tar != null) {
      tar.close();
    }
  }
}
