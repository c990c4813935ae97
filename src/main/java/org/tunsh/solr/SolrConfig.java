package org.tunsh.solr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The configuration (configset) of a collection that Tunsh can feed and ask. */
public final class SolrConfig {
  private static final List<String> FILES = List.of("schema.xml", "solrconfig.xml", "gaps.txt");

  private SolrConfig() {}

  /** Writes its files into {@code DIR/conf}; those that are there are replaced. */
  public static List<Path> write(Path folder) throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    for (String name : FILES) {
      try (InputStream in = SolrConfig.class.getResourceAsStream(name)) {
        Path half = conf.resolve("." + name + ".part");
        Files.write(half, Objects.requireNonNull(in, name).readAllBytes());
        Files.move(
            half,
            conf.resolve(name),
            java.nio.file.StandardCopyOption.ATOMIC_MOVE,
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return FILES.stream().map(conf::resolve).toList();
  }
}
