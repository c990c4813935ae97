package org.tunsh.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.tunsh.worker.WorkerCommand;

/**
 * What an executor needs and does not have: the lists, and how Hadoop's file systems are set up.
 *
 * @param lists the files of {@code gazetteers/} by name
 * @param hadoop the settings of the driver
 * @param heap of the processes that read PDFs and office files
 * @param version of the steps that look at one document
 */
record Kit(Map<String, byte[]> lists, Map<String, String> hadoop, String heap, String version)
    implements Serializable {
  static Kit of(Path program, Configuration hadoop, String heap, String version)
      throws IOException {
    Map<String, byte[]> lists = new TreeMap<>();
    try (Stream<Path> files = Files.list(program.resolve("gazetteers"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        lists.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    Map<String, String> settings = new TreeMap<>();
    hadoop.forEach(each -> settings.put(each.getKey(), each.getValue()));
    return new Kit(lists, settings, heap, version);
  }

  /** Lays the lists into a folder of this machine. */
  void unpack(Path program) throws IOException {
    Path folder = Files.createDirectories(program.resolve("gazetteers"));
    for (Map.Entry<String, byte[]> list : lists.entrySet()) {
      Files.write(folder.resolve(list.getKey()), list.getValue());
    }
  }

  Configuration configuration() {
    Configuration configuration = new Configuration(false);
    hadoop.forEach(configuration::set);
    return configuration;
  }

  /** How a process that reads documents is started on this machine. */
  List<String> worker() {
    return WorkerCommand.of(heap, "");
  }
}
