package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tunsh.gazetteer.CategoryList;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tunsh gazetteer check}: whether every list can be read. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads every list; a wrong line is told with file, line and what was expected.",
    footer = {
      "",
      "Exit code 0: every list can be read; 2: a line is wrong.",
      "",
      "Example:",
      "  tunsh gazetteer check"
    })
final class GazetteerCheckCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    Runner.words(workspace);
    CategoryList.read(workspace.gazetteers(), gazetteers.codes());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "The lists in '%s' can be read: %,d parties, %d classes of sources%n",
        workspace.gazetteers(), gazetteers.codes().size(), gazetteers.rankings().classes().size());
    out.println("Fingerprint: " + gazetteers.fingerprint());
    out.flush();
    return ExitCode.DONE;
  }
}
