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
 * What an executor needs and does not have: the lists, the models, and how Hadoop's file systems are
 * set up.
 *
 * @param lists the files of {@code gazetteers/} and {@code models/} by their paths below the program
 * @param hadoop the settings of the driver
 * @param heap of the processes that read PDFs and office files
 * @param version of the steps that look at one document
 */
record Kit(Map<String, byte[]> lists, Map<String, String> hadoop, String heap, String version)
    implements Serializable {
  /** Without the models the rules would decide alone, and the output would be another. */
  private static final List<String> FOLDERS = List.of("gazetteers", "models");

  static Kit of(Path program, Configuration hadoop, String heap, String version)
      throws IOException {
    Map<String, byte[]> lists = new TreeMap<>();
    for (String folder : FOLDERS) {
      if (Files.isDirectory(program.resolve(folder))) {
        try (Stream<Path> files = Files.list(program.resolve(folder))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            lists.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
          }
        }
      }
    }
    Map<String, String> settings = new TreeMap<>();
    hadoop.forEach(each -> settings.put(each.getKey(), each.getValue()));
    return new Kit(lists, settings, heap, version);
  }

  /** Lays the lists and models into a folder of this machine. */
  void unpack(Path program) throws IOException {
    for (Map.Entry<String, byte[]> list : lists.entrySet()) {
      Path file = program.resolve(list.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, list.getValue());
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
