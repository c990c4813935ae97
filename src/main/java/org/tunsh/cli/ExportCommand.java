package org.tunsh.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.tunsh.model.Testimonies;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.CorpusBag;
import org.tunsh.pipeline.Snapshot;
import org.tunsh.pipeline.WholeFile;
import org.tunsh.pipeline.Workspace;
import org.tunsh.publish.DatasetWorkbook;
import org.tunsh.publish.WebAnnotations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh export}: a snapshot that can be cited. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the output as a snapshot that can be cited.",
      "With sha256sums.txt (for 'sha256sum --check') and CITATION.cff; the search index stays",
      "behind. With '--format bagit' the documents of the corpus, their sidecars and reviewers'",
      "decisions as a bag (RFC 8493), which 'tunsh import' reads; with 'xlsx' the tables as a",
      "workbook with a codebook, with 'annotations' every value as a W3C Web Annotation."
    },
    footer = {
      "",
      "Example:",
      "  tunsh export --to partnerships-2026-11",
      "  tunsh export --format bagit --to bag",
      "  tunsh export --format xlsx --to tables"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "A folder that is absent or empty.")
  private Path to = Path.of("");

  @Option(
      names = "--format",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Kind format = Kind.SNAPSHOT;

  /** What can be exported. */
  enum Kind {
    SNAPSHOT,
    BAGIT,
    ANNOTATIONS,
    XLSX
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Workspace workspace = places.workspace();
    String said =
        switch (format) {
          case BAGIT ->
              "%d files packed into the bag '%s'"
                  .formatted(CorpusBag.write(workspace, to, today).payload().size(), to);
          case ANNOTATIONS -> "Annotations written to '%s'".formatted(annotations(workspace));
          case XLSX -> "The tables written to '%s'".formatted(workbook(workspace));
          case SNAPSHOT -> {
            Snapshot.Copy copy = Snapshot.write(workspace, to, today);
            yield "%d files copied to '%s', version %s".formatted(copy.files(), to, copy.version());
          }
        };
    spec.commandLine().getOut().println(said);
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private Path free(String name) throws UsageException {
    Path file = to.resolve(name);
    if (Files.exists(file)) {
      throw new UsageException("'" + file + "' is there already; name another folder");
    }
    return file;
  }

  private Path workbook(Workspace workspace) throws Exception {
    Path file = free("dataset.xlsx");
    if (!Files.exists(workspace.output().resolve("datapackage.json"))) {
      throw new UsageException(
          "There is no output at '" + workspace.output() + "'; run 'tunsh refresh' first");
    }
    byte[] book = DatasetWorkbook.of(workspace.output());
    Files.createDirectories(to);
    WholeFile.write(file, book);
    return file;
  }

  private Path annotations(Workspace workspace) throws Exception {
    Path file = free("annotations.jsonl");
    try (Archive archive = Archive.open(workspace)) {
      Testimonies testimonies = Testimonies.of(archive.facts());
      Files.createDirectories(to);
      Files.write(
          file, WebAnnotations.of(testimonies, archive.reviews()).map(String::strip).toList());
    }
    return file;
  }
}
