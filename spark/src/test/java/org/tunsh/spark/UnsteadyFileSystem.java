package org.tunsh.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The disk under the scheme 'unsteady': the first attempt to open a file fails, and every attempt
 * where its name says 'gone'.
 */
public final class UnsteadyFileSystem extends RawLocalFileSystem {
  /** How often each file was to be opened, in all instances. */
  static final Map<String, Integer> OPENED = new ConcurrentHashMap<>();

  @Override
  public URI getUri() {
    return URI.create("unsteady:///");
  }

  @Override
  public String getScheme() {
    return "unsteady";
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    int times = OPENED.merge(path.toUri().getPath(), 1, Integer::sum);
    if (times == 1 || path.getName().contains("gone")) {
      throw new IOException("the storage does not answer");
    }
    return super.open(path, bufferSize);
  }
}
