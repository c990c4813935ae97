package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Testimonies;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunReport;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import org.tunsh.publish.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh refresh}: brings the output up to date with the corpus and says what changed. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "Brings the output up to date with the corpus and says what changed. Costs what changed.",
    },
    footer = {
      "",
      "Exit code 0: done; 1: done, but a document was set aside or could not be fetched; 2: wrong",
      "usage or gazetteer; 3: failed, locked or out of time, and nothing changed.",
      "",
      "Example:",
      "  tunsh refresh --home ~/archive --max-time 30m",
      "  tunsh refresh --home ~/archive --fetch --quiet --log json"
    })
final class RefreshCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Mixin private Places places = new Places();
  @Mixin private LogOptions logging = new LogOptions();
  @Mixin private CatalogueFetch fetch = new CatalogueFetch();

  @Option(names = "--quiet", description = "No progress and no summary; faults only.")
  private boolean quiet;

  @Option(names = "--strict", description = "Exit code 1 also where sources are in conflict.")
  private boolean strict;

  @Option(
      names = "--max-time",
      paramLabel = "D",
      converter = DurationReader.class,
      description =
          "Begin no further document after this time ('90s', '30m', '2h'); what was read is kept.")
  private @Nullable Duration limit;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    Clock clock = Clock.systemUTC();
    Instant deadline = limit == null ? Instant.MAX : clock.instant().plus(limit);
    Progress progress = logging.progress(quiet);
    RunSettings settings =
        new RunSettings(false, clock, deadline)
            .withWorkers(WorkerOptions.settings())
            .expectingChanges(Launch.foundChanges());
    try {
      boolean all = fetch.run(workspace, logging, quiet, limit);
      int code = ended(new Runner(workspace, progress, settings).run(List.of()), workspace);
      return code == ExitCode.DONE && !all ? ExitCode.LOOK : code;
    } finally {
      logging.leaveMetrics(workspace);
    }
  }

  private int ended(RunReport report, Workspace workspace) throws Exception {
    ReportPrinter printer = new ReportPrinter(spec.commandLine());
    if (!quiet) {
      printer.summary(report, workspace);
      if (!report.unchanged()) {
        changes(workspace);
      }
      new SavedNews(workspace, spec.commandLine().getOut(), spec.commandLine().getErr()).tell();
    }
    if (logging.isJson()) {
      logging.ended(report);
    } else {
      printer.setAside(report);
    }
    boolean look = !report.setAside().isEmpty() || strict && report.conflicts() > 0;
    return look ? ExitCode.LOOK : ExitCode.DONE;
  }

  private void changes(Workspace workspace) throws IOException, PipelineException {
    Path file = workspace.output().resolve("changes.jsonl");
    List<Change> changes = Change.read(file);
    PrintWriter out = spec.commandLine().getOut();
    if (changes.isEmpty()) {
      out.println("Changes against the last output: none.");
      return;
    }
    Map<String, Integer> counts = new TreeMap<>();
    changes.forEach(c -> counts.merge(c.what() + "s " + c.change(), 1, Integer::sum));
    out.println("Changes against the last output (all in " + file + "):");
    counts.forEach((what, count) -> out.printf("  %,6d %s%n", count, what));
    Testimonies testimonies;
    try (Archive archive = Archive.open(workspace)) {
      testimonies = Testimonies.of(archive.facts());
    }
    changes.stream().limit(SHOWN).forEach(c -> out.println("  " + words(c, testimonies)));
    if (changes.size() > SHOWN) {
      out.println("  \u2026");
    }
    out.flush();
  }

  private static String words(Change change, Testimonies testimonies) {
    String said =
        testimonies
            .find(change.id())
            .map(t -> " (" + AssertionWords.of(t.assertion()) + ")")
            .orElse("");
    String values =
        change.change().equals("changed")
            ? ": " + change.before() + " \u2192 " + change.after()
            : "";
    String rule = change.rule().isEmpty() ? "" : ", rule " + change.rule();
    String because = change.because().isEmpty() ? "" : ": " + change.because() + rule;
    return change.what() + " " + change.id() + " " + change.change() + values + said + because;
  }
}
