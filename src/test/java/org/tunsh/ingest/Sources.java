package org.tunsh.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;

/** Writes sources of tests into a folder and reads them. */
final class Sources {
  private final Path folder;
  private final Ingester ingester;

  Sources(Path folder) {
    this(folder, new Ingester(IngestLimits.DEFAULT));
  }

  Sources(Path folder, Ingester ingester) {
    this.folder = folder;
    this.ingester = ingester;
  }

  Reading reading(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name);
    Files.write(path, bytes);
    return ingester.read(path, name, Metadata.NONE);
  }

  Document document(String name, String text) throws IOException {
    return document(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Document document(String name, byte[] bytes) throws IOException {
    return switch (reading(name, bytes)) {
      case Reading.Ingested read -> read.document();
      case Reading.SetAside aside -> throw new AssertionError(aside.toString());
    };
  }

  Reading.SetAside setAside(String name, byte[] bytes) throws IOException {
    return switch (reading(name, bytes)) {
      case Reading.Ingested read -> throw new AssertionError("'" + name + "' was read: " + read);
      case Reading.SetAside aside -> aside;
    };
  }

  static List<String> texts(Document document, BlockKind kind) {
    return document.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> block.span().of(document.text()))
        .toList();
  }
}
