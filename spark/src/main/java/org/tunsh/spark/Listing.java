package org.tunsh.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Lists the files below paths of any file system that Hadoop knows, by name. */
final class Listing {
  private final Configuration hadoop;

  Listing(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * All files.
   *
   * @throws java.io.FileNotFoundException where a path is not there
   */
  List<Item> of(List<String> paths) throws IOException {
    List<Item> items = new ArrayList<>();
    for (String each : paths) {
      Path path = new Path(each);
      FileSystem system = path.getFileSystem(hadoop);
      FileStatus status = system.getFileStatus(path);
      if (status.isFile()) {
        items.add(new Item(status.getPath().toString(), path.getName(), status.getLen(), true));
      } else {
        below(system, status.getPath(), items);
      }
    }
    items.sort(Comparator.comparing(Item::name).thenComparing(Item::path));
    return items;
  }

  private static void below(FileSystem system, Path root, List<Item> items) throws IOException {
    String prefix = root.toUri().getPath();
    int from = prefix.endsWith("/") ? prefix.length() : prefix.length() + 1;
    RemoteIterator<LocatedFileStatus> files = system.listFiles(root, true);
    while (files.hasNext()) {
      LocatedFileStatus file = files.next();
      String name = file.getPath().toUri().getPath().substring(from);
      items.add(new Item(file.getPath().toString(), name, file.getLen(), false));
    }
  }
}
