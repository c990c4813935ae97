package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tunsh.evaluate.CalibrationFit;
import org.tunsh.evaluate.Claim;
import org.tunsh.evaluate.Evaluation;
import org.tunsh.evaluate.Reliability;
import org.tunsh.gazetteer.Calibration;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.TemporaryOutput;
import org.tunsh.pipeline.WholeFile;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh calibrate}: learns from annotations how sure each way of finding may be. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from annotations how sure each way of finding may be.",
      "Reads the documents of each set with the rules' own estimates of confidence, judges every",
      "assertion by the gold, and makes the table of shares right. Prints the reliability that",
      "such a table has on documents that it was not made from (ten folds of documents)."
    },
    footer = {
      "",
      "Exit code 0: done; 2: there is no such folder.",
      "",
      "Example:",
      "  tunsh calibrate gold/=docs/ more-gold/=more-docs/ --table gazetteers/calibration.csv"
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final String HEADER =
      """
      # How sure an assertion may be: the share of right ones among those of its type that were found in the same way, on
      # annotated documents, small groups drawn towards the larger ones above them. Made by 'tunsh calibrate', not by hand.
      #
      #   type        partnership, instrument, area, defence
      #   way         how it was found: the rule's name behind its stroke; empty for all of a type
      #   estimate    what the rule itself gave it; empty for all of a way
      #   seen, right how many were judged, and how many of them were right
      """;

  @Mixin private Places places = new Places();

  @Parameters(
      arity = "1..*",
      paramLabel = AnnotatedSet.FORM,
      description = "Annotations, X.json for document X, and the folder of the documents.")
  private List<String> sets = List.of();

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "Where the table is written; without, nothing is written.")
  private @Nullable Path table;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    List<Claim> claims = new ArrayList<>();
    for (String set : sets) {
      claims.addAll(claims(AnnotatedSet.parse(set)));
    }
    CalibrationFit fit = new CalibrationFit(Calibration::text);
    if (table != null) {
      WholeFile.write(table, text(fit.fit(claims)).getBytes(StandardCharsets.UTF_8));
    }
    List<Reliability> reliability = Reliability.of(fit.crossValidated(claims));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? JsonText.document(ReliabilityForms.fields(reliability))
            : claims.size() + " assertions judged\n" + ReliabilityForms.text(reliability));
    out.flush();
    return ExitCode.DONE;
  }

  private List<Claim> claims(AnnotatedSet set)
      throws IOException, PipelineException, UsageException {
    try (TemporaryOutput temporary = TemporaryOutput.of(places.workspace())) {
      new Runner(
              temporary.workspace(),
              ProgressPrinter.forTerminal(),
              RunSettings.uncalibrated(Clock.systemUTC()))
          .run(List.of(set.documents()));
      return Evaluation.of(set.gold(), temporary.workspace().output(), null).claims();
    }
  }

  private static String text(List<CalibrationFit.Row> rows) {
    StringBuilder text = new StringBuilder(HEADER);
    text.append(String.join(",", Calibration.COLUMNS)).append('\n');
    for (CalibrationFit.Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%d,%d,%.3f\n",
              row.type(),
              row.way(),
              row.estimate(),
              row.seen(),
              row.right(),
              row.confidence()));
    }
    return text.toString();
  }
}
