package org.tunsh.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunReport;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh run}: all steps over a corpus. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs all steps: reads the documents, draws out what they declare, reconciles, checks, writes"
          + " the output.",
      "Without a PATH the whole corpus is read, with paths just those files and folders."
    },
    footer = {
      "",
      "Exit code 0: done; 1: done, but a document was set aside (see set-aside.csv); 2: wrong usage"
          + " or gazetteer;",
      "3: failed or locked, and nothing changed.",
      "",
      "Example:",
      "  tunsh run ~/declarations --output ~/declarations-out"
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private LogOptions logging = new LogOptions();

  @Parameters(paramLabel = "PATH", description = "Files and folders to read.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--quiet", description = "No progress and no summary; faults only.")
  private boolean quiet;

  @Option(
      names = "--annotate-all",
      description =
          "Annotate every paragraph, not only those that a first pass marks (slow; a yardstick).")
  private boolean annotateAll;

  @Option(names = "--strict", description = "Exit code 1 also where sources are in conflict.")
  private boolean strict;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UsageException("There is no file or folder '" + path + "'");
      }
    }
    Workspace workspace = places.workspace();
    Progress progress = logging.progress(quiet);
    RunSettings settings =
        new RunSettings(annotateAll, Clock.systemUTC(), Instant.MAX)
            .withWorkers(WorkerOptions.settings())
            .expectingChanges(Launch.foundChanges());
    try {
      return ended(new Runner(workspace, progress, settings).run(paths), workspace);
    } finally {
      logging.leaveMetrics(workspace);
    }
  }

  private int ended(RunReport report, Workspace workspace) {
    ReportPrinter printer = new ReportPrinter(spec.commandLine());
    if (!quiet) {
      printer.summary(report, workspace);
    }
    if (logging.isJson()) {
      logging.ended(report);
    } else {
      printer.setAside(report);
    }
    boolean look = !report.setAside().isEmpty() || strict && report.conflicts() > 0;
    return look ? ExitCode.LOOK : ExitCode.DONE;
  }
}
