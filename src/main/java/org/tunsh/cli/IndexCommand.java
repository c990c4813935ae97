package org.tunsh.cli;

import java.util.concurrent.Callable;
import org.tunsh.pipeline.IndexRebuilder;
import org.tunsh.pipeline.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh index}: the index made anew. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the index of an output anew from the texts that the last run kept.",
      "A run keeps the index up to date by itself; this mends one that was damaged."
    },
    footer = {"", "Example:", "  tunsh index --output ~/declarations-out"})
final class IndexCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(names = "--quiet", description = "No progress; faults only.")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Progress progress = quiet ? Progress.NONE : ProgressPrinter.forTerminal();
    int documents = new IndexRebuilder(places.workspace(), progress).rebuild();
    if (!quiet) {
      spec.commandLine().getOut().printf("Documents indexed: %,d%n", documents);
      spec.commandLine().getOut().flush();
    }
    return ExitCode.DONE;
  }
}
