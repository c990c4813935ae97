package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tunsh.evaluate.Evaluation;
import org.tunsh.evaluate.Evaluation.CanonicalTexts;
import org.tunsh.evaluate.Miss;
import org.tunsh.evaluate.Reliability;
import org.tunsh.evaluate.Scores;
import org.tunsh.model.Document;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.TemporaryOutput;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh evaluate}: accuracy against annotations made by hand. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures accuracy against annotations made by hand.",
      "Field by field, with 95%% intervals over resampled documents. With --documents these are"
          + " read",
      "first, in an output of their own; without, the output's documents.jsonl is scored.",
      "Also whether confidence can be believed: shares right by confidence, and the expected",
      "calibration error (ECE)."
    },
    footer = {
      "",
      "Exit code 0: done; 1: documents of the gold have no line; 2: there is no such gold.",
      "",
      "Example:",
      "  tunsh evaluate gold/ --documents docs/ --errors"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final long SEED = 1991;

  @Mixin private Places places = new Places();

  @Parameters(
      paramLabel = "GOLD_DIR",
      description = "A folder of annotations, X.json for document X.")
  private Path gold = Path.of("");

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "The documents, to be read first.")
  private @Nullable Path documents;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Option(
      names = "--errors",
      description = "Tell each miss and each wrong value with its sentence.")
  private boolean errors;

  @Option(names = "--seed", description = "Of the resampling (default: ${DEFAULT-VALUE}).")
  private long seed = SEED;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    requireFolder(gold, "GOLD_DIR");
    Workspace workspace = places.workspace();
    if (documents == null) {
      return evaluate(workspace, null);
    }
    requireFolder(documents, "--documents");
    try (TemporaryOutput temporary = TemporaryOutput.of(workspace)) {
      new Runner(
              temporary.workspace(),
              ProgressPrinter.forTerminal(),
              RunSettings.of(Clock.systemUTC()).withWorkers(WorkerOptions.settings()))
          .run(List.of(documents));
      return evaluate(temporary.workspace(), documents);
    }
  }

  private static void requireFolder(Path folder, String what) throws UsageException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(what + " '" + folder + "' is no folder");
    }
  }

  private int evaluate(Workspace workspace, @Nullable Path texts)
      throws IOException, PipelineException, UsageException {
    Path lines = workspace.output().resolve("documents.jsonl");
    if (!Files.exists(lines)) {
      throw new UsageException(
          "There is no '" + lines + "' to score; run 'tunsh run' first, or give --documents");
    }
    Evaluation evaluation = Evaluation.of(gold, workspace.output(), texts);
    Scores scores = evaluation.scores(new SplittableRandom(seed));
    PrintWriter out = spec.commandLine().getOut();
    List<Miss> misses = errors ? misses(evaluation, workspace) : List.of();
    List<Reliability> reliability = Reliability.of(evaluation.claims());
    out.print(
        json
            ? ScoreForms.json(scores, reliability, misses, errors)
            : ScoreForms.text(scores) + ReliabilityForms.text(reliability));
    if (!json) {
      misses.forEach(miss -> out.print(ScoreForms.text(miss)));
    }
    out.flush();
    return ScoreForms.missing(scores) > 0 ? ExitCode.LOOK : ExitCode.DONE;
  }

  private static List<Miss> misses(Evaluation evaluation, Workspace workspace)
      throws IOException, PipelineException {
    try (Archive archive = Archive.open(workspace)) {
      CanonicalTexts texts =
          file ->
              archive.find(file).stream()
                  .findFirst()
                  .flatMap(archive::document)
                  .map(Document::text);
      return evaluation.misses(texts);
    }
  }
}
