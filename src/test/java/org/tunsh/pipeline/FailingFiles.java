package org.tunsh.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.apache.lucene.tests.mockfile.FilterOutputStream2;

/** The machine's file system, but its n-th change fails: a write, sync, rename, link or removal. */
final class FailingFiles extends FilterFileSystemProvider {
  private final int failing;
  private final boolean forGood;
  private final List<String> changes = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param failing which change fails, from 1; 0 for none
   * @param forGood whether all after it fail too, as on a disk that is full or gone
   */
  FailingFiles(int failing, boolean forGood) {
    super("failing://", FileSystems.getDefault());
    this.failing = failing;
    this.forGood = forGood;
  }

  Path path(Path real) {
    return wrapPath(real.toAbsolutePath());
  }

  /** What was done so far, a word and a name each. */
  List<String> changes() {
    return List.copyOf(changes);
  }

  private void change(String what, Path file) throws IOException {
    synchronized (changes) {
      changes.add(what + " " + file.getFileName());
      int number = changes.size();
      if (number == failing || forGood && failing > 0 && number > failing) {
        throw new FileSystemException(file.toString(), null, "No space left on device (made up)");
      }
    }
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    change("create", path);
    return new FilterOutputStream2(super.newOutputStream(path, options)) {
      @Override
      public void write(int b) throws IOException {
        change("write", path);
        super.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        change("write", path);
        super.write(bytes, from, length);
      }
    };
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (path.endsWith("index") && !options.contains(StandardOpenOption.WRITE)) {
      // Lucene goes on where its folder cannot be synced, and asserts, in tests, that it can.
      return super.newFileChannel(path, options, attributes);
    }
    if (options.contains(StandardOpenOption.WRITE)) {
      change("create", path);
    }
    return new FilterFileChannel(super.newFileChannel(path, options, attributes)) {
      @Override
      public int write(ByteBuffer bytes) throws IOException {
        change("write", path);
        return super.write(bytes);
      }

      @Override
      public int write(ByteBuffer bytes, long position) throws IOException {
        change("write", path);
        return super.write(bytes, position);
      }

      @Override
      public void force(boolean metadata) throws IOException {
        change("sync", path);
        super.force(metadata);
      }
    };
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    change("rename", to);
    super.move(from, to, options);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    change("link", link);
    super.createLink(link, existing);
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    change("folder", folder);
    super.createDirectory(folder, attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    change("delete", path);
    super.delete(path);
  }
}
