package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tunsh.pipeline.PipelineException.Fault;

/** Copies an output as a snapshot that can be cited: with checksums and how to cite it. */
public final class Snapshot {
  private static final String SUMS = "sha256sums.txt";
  private static final int VERSION_LENGTH = 12;

  private Snapshot() {}

  /**
   * What was written.
   *
   * @param version made of the content's fingerprint
   * @param files how many files were copied
   */
  public record Copy(String version, int files) {}

  /**
   * Copies all but the search index, which can be made again.
   *
   * @param to a folder that is absent or empty
   * @param day of the snapshot, for its citation
   */
  public static Copy write(Workspace workspace, Path to, LocalDate day)
      throws PipelineException, IOException {
    OutputMarker.refuseNewer(workspace.output());
    OutputMarker marker = OutputMarker.read(workspace.output());
    if (marker.format() == 0) {
      throw new PipelineException(
          Fault.USAGE,
          "There is no output at '" + workspace.output() + "'; run 'tunsh refresh' first");
    }
    refuseFull(to);
    List<Path> files = files(workspace.output());
    List<String> sums = new ArrayList<>();
    for (Path file : files) {
      Path target = to.resolve(workspace.output().relativize(file).toString());
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.copy(file, target);
      sums.add(sum(to, target));
    }
    String version =
        marker.inputs().substring(0, Math.min(VERSION_LENGTH, marker.inputs().length()));
    Path citation = to.resolve("CITATION.cff");
    Files.writeString(citation, citation(version, day));
    sums.add(sum(to, citation));
    Files.writeString(to.resolve(SUMS), String.join("", sums.stream().sorted().toList()));
    return new Copy(version, files.size());
  }

  static void refuseFull(Path to) throws PipelineException, IOException {
    if (!Files.exists(to)) {
      return;
    }
    boolean folder = Files.isDirectory(to);
    try (Stream<Path> entries = folder ? Files.list(to) : Stream.of(to)) {
      if (entries.findAny().isPresent()) {
        throw new PipelineException(
            Fault.USAGE, "--to '" + to + "' is not empty; name a folder that is absent or empty");
      }
    }
  }

  private static List<Path> files(Path output) throws IOException {
    Path index = output.resolve(IndexStep.FOLDER);
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(index))
          .sorted()
          .toList();
    }
  }

  /** A line that {@code sha256sum --check} understands. */
  private static String sum(Path folder, Path file) throws IOException {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return Inputs.sha256(file) + "  " + name + "\n";
  }

  private static String citation(String version, LocalDate day) {
    return String.join(
        "\n",
        "cff-version: 1.2.0",
        "type: dataset",
        "message: Please cite this snapshot with its version and date.",
        "title: Partnerships declared by states, drawn out of documents by Tunsh",
        "version: \"" + version + "\"",
        "date-released: \"" + day + "\"",
        "authors:",
        "  - name: The users of Tunsh who gathered its documents",
        "keywords: [partnership, diplomacy, joint statements]",
        "");
  }
}
