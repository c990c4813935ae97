package org.tunsh.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The disk under the scheme 'unsteady', to be read alone: the first attempt to open a file fails,
 * and every attempt where its name says 'gone'.
 */
public final class UnsteadyFileSystem extends FileSystem {
  /** How often each file was to be opened, in all instances. */
  static final Map<String, Integer> OPENED = new ConcurrentHashMap<>();

  private final RawLocalFileSystem disk = new RawLocalFileSystem();

  @Override
  public void initialize(URI uri, Configuration configuration) throws IOException {
    super.initialize(uri, configuration);
    setConf(configuration);
    disk.initialize(URI.create("file:///"), configuration);
  }

  @Override
  public URI getUri() {
    return URI.create("unsteady:///");
  }

  private static Path within(Path path) {
    return new Path("file", null, path.toUri().getPath());
  }

  private static FileStatus outside(FileStatus status) {
    return new FileStatus(
        status.getLen(),
        status.isDirectory(),
        1,
        status.getBlockSize(),
        status.getModificationTime(),
        new Path("unsteady", "", status.getPath().toUri().getPath()));
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    int times = OPENED.merge(path.toUri().getPath(), 1, Integer::sum);
    if (times == 1 || path.getName().contains("gone")) {
      throw new IOException("the storage does not answer");
    }
    return disk.open(within(path), bufferSize);
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return outside(disk.getFileStatus(within(path)));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return Arrays.stream(disk.listStatus(within(path)))
        .map(UnsteadyFileSystem::outside)
        .toArray(FileStatus[]::new);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress) {
    throw new UnsupportedOperationException("create");
  }

  @Override
  public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
    throw new UnsupportedOperationException("append");
  }

  @Override
  public boolean rename(Path from, Path to) {
    throw new UnsupportedOperationException("rename");
  }

  @Override
  public boolean delete(Path path, boolean recursive) {
    throw new UnsupportedOperationException("delete");
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) {
    throw new UnsupportedOperationException("mkdirs");
  }

  @Override
  public void setWorkingDirectory(Path path) {
    throw new UnsupportedOperationException("setWorkingDirectory");
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path("unsteady:///");
  }
}
