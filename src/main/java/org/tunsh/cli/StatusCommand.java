package org.tunsh.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tunsh.pipeline.LastRun;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh status}: when the last run was, how it ended, and whether it is stale. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Tells when the last run was and how it ended.",
      "Also what it found, and whether documents, gazetteers or the program have changed since."
    },
    footer = {
      "",
      "Exit code 0: up to date; 1: stale, failed or never run.",
      "",
      "Example:",
      "  tunsh status --home ~/archive"
    })
final class StatusCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    PrintWriter out = spec.commandLine().getOut();
    Optional<LastRun> last = LastRun.read(workspace);
    if (last.isEmpty()) {
      out.print(
          json
              ? JsonText.document(JsonText.fields().put("state", "never-run"))
              : "Nothing has run yet on '" + workspace.output() + "'.\n");
      out.flush();
      return ExitCode.LOOK;
    }
    boolean stale = stale(workspace, last.get());
    String state = last.get().failed() ? "failed" : stale ? "stale" : "current";
    out.print(json ? JsonText.document(fields(last.get(), state)) : text(last.get(), state));
    out.flush();
    return state.equals("current") ? ExitCode.DONE : ExitCode.LOOK;
  }

  private static boolean stale(Workspace workspace, LastRun last) throws Exception {
    RunSettings settings = new RunSettings(last.annotateAll(), Clock.systemUTC(), Instant.MAX);
    List<Path> paths = last.paths().stream().map(Path::of).toList();
    return new Runner(workspace, Progress.NONE, settings).stale(paths);
  }

  private static JsonText.Fields fields(LastRun last, String state) {
    return JsonText.fields()
        .put("state", state)
        .put("started", last.started())
        .put("ended", last.ended())
        .put("outcome", last.outcome())
        .put("message", last.message())
        .put("succeeded", last.succeeded())
        .put("paths", last.paths())
        .put("documents", last.documents())
        .put("computed", last.computed())
        .put("assertions", last.assertions())
        .put("pairs", last.pairs())
        .put("conflicts", last.conflicts())
        .put("alike", last.alike())
        .put("setAside", last.setAside())
        .put("verdicts", last.verdicts());
  }

  private static String text(LastRun last, String state) {
    StringBuilder text = new StringBuilder();
    text.append("State:      ").append(words(state)).append('\n');
    text.append("Last run:   ").append(last.ended()).append(", ").append(last.outcome());
    text.append(last.message().isEmpty() ? "" : ": " + last.message()).append('\n');
    if (last.failed()) {
      String when = last.succeeded().isEmpty() ? "never" : last.succeeded();
      text.append("Last well:  ").append(when).append('\n');
    }
    text.append("Read:       ");
    text.append(last.paths().isEmpty() ? "the whole corpus" : String.join(", ", last.paths()));
    text.append('\n');
    if (!last.failed()) {
      text.append("Documents:  %,d%n".formatted(last.documents()));
      text.append("Assertions: %,d%n".formatted(last.assertions()));
      text.append("Pairs:      %,d%n".formatted(last.pairs()));
      text.append("Conflicts:  %,d%n".formatted(last.conflicts()));
      text.append("Read alike: %,d".formatted(last.alike()));
      text.append(last.alike() == 0 ? "\n" : "; see duplicates.csv\n");
      text.append("Set aside:  %,d%n".formatted(last.setAside()));
      text.append("Check:      ").append(Verdicts.text(last.verdicts())).append('\n');
    }
    return text.toString();
  }

  private static String words(String state) {
    return switch (state) {
      case "current" -> "up to date";
      case "stale" -> "stale: something has changed since; 'tunsh refresh' reads it";
      default -> "the last run failed; the output is that of the run before";
    };
  }
}
