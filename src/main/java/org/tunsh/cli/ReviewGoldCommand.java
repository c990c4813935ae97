package org.tunsh.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.pipeline.ReviewedGold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh review gold}: what people confirmed, as annotations to measure against. */
@Command(
    name = "gold",
    mixinStandardHelpOptions = true,
    description = {
      "Writes documents that were reviewed whole as hand-made annotations.",
      "Those whose partnerships a person has all confirmed, corrected, added or rejected;",
      "'tunsh evaluate DIR' measures against them. Kind, date and parties are written where the",
      "document was accepted itself; instruments, areas and defence where all of those were",
      "looked at."
    },
    footer = {
      "",
      "Exit code 0: done; 1: no document is reviewed whole.",
      "",
      "Example:",
      "  tunsh review gold --to reviewed-gold"
    })
final class ReviewGoldCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "A folder that is absent or empty.")
  private Path to = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    List<String> written = ReviewedGold.write(places.workspace(), to);
    PrintWriter out = spec.commandLine().getOut();
    written.forEach(file -> out.printf("  %s%n", file));
    out.printf("%d documents written to '%s'%n", written.size(), to);
    out.flush();
    return written.isEmpty() ? ExitCode.LOOK : ExitCode.DONE;
  }
}
