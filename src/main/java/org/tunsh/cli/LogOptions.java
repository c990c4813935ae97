package org.tunsh.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.pipeline.LastRun;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunMetrics;
import org.tunsh.pipeline.RunReport;
import org.tunsh.pipeline.WholeFile;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of commands that run unattended: how they log and what they leave for monitors. */
final class LogOptions {
  /** What log lines look like. */
  enum Form {
    TEXT,
    JSON
  }

  @Option(
      names = "--log",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "Log on standard error as 'text' or 'json' (a line of JSON an event).")
  private Form form = Form.TEXT;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "Write figures of this run for Prometheus into FILE, whole or not at all.")
  private @Nullable Path metrics;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  boolean isJson() {
    return form == Form.JSON;
  }

  Progress progress(boolean quiet) {
    if (isJson()) {
      return new JsonLog(spec.commandLine().getErr(), Clock.systemUTC(), quiet);
    }
    return quiet ? Progress.NONE : ProgressPrinter.forTerminal();
  }

  /** Tells, as JSON lines, how a run ended. */
  void ended(RunReport report) {
    JsonLog log = new JsonLog(spec.commandLine().getErr(), Clock.systemUTC(), false);
    if (!report.unchanged()) {
      for (SetAside aside : report.setAside()) {
        log.setAside(aside);
      }
    }
    log.ended(report);
  }

  /** Leaves the figures of the last run, whether it failed or not. */
  void leaveMetrics(Workspace workspace) throws IOException {
    if (metrics != null) {
      Optional<LastRun> last = LastRun.read(workspace);
      String text = last.map(RunMetrics::text).orElse("");
      WholeFile.write(metrics.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
