package org.tunsh.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.tunsh.corpus.Bag;
import org.tunsh.pipeline.CorpusBag;
import org.tunsh.pipeline.Snapshot;
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
      "Copies the output as a snapshot that can be cited, with sha256sums.txt (for 'sha256sum"
          + " --check')",
      "and CITATION.cff; the search index stays behind. With '--format bagit' the documents of the",
      "corpus, their sidecars and reviewers' decisions as a bag (RFC 8493), which 'tunsh import'"
          + " reads."
    },
    footer = {
      "",
      "Example:",
      "  tunsh export --to partnerships-2026-11",
      "  tunsh export --format bagit --to bag"
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
    BAGIT
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    if (format == Kind.BAGIT) {
      Bag bag = CorpusBag.write(places.workspace(), to, today);
      spec.commandLine()
          .getOut()
          .printf("%d files packed into the bag '%s'%n", bag.payload().size(), to);
      spec.commandLine().getOut().flush();
      return ExitCode.DONE;
    }
    Snapshot.Copy copy = Snapshot.write(places.workspace(), to, today);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%d files copied to '%s', version %s%n", copy.files(), to, copy.version());
    out.flush();
    return ExitCode.DONE;
  }
}
