package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tunsh.annotate.Annotator;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.Explainer;
import org.tunsh.pipeline.Explanation;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh explain}: the whole way of a value. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tells the whole way of a value: file and its hash, source, parser, page, the sentence with"
          + " the",
      "\u00bbquote\u00ab marked, what was recognised in it, the rule, and what reconciliation made"
          + " of it.",
      "ID is that of an assertion (assertions.jsonl), of an event (partnerships.csv) or of a row of"
          + " the",
      "other tables; its beginning is enough where only one begins so."
    },
    footer = {
      "",
      "Exit code 0: done; 1: the id is unknown.",
      "",
      "Example:",
      "  tunsh explain 3f2a9c0d11e54b77"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int HINTS = 3;

  @Mixin private Places places = new Places();

  @Parameters(paramLabel = "ID", description = "Id of an assertion, an event or a row.")
  private String id = "";

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    try (Archive archive = Archive.open(workspace)) {
      Findings findings = Findings.of(archive, workspace);
      Annotator annotator = new Annotator(findings.gazetteers(), Runner.words(workspace));
      Explainer explainer = new Explainer(archive, findings, annotator);
      Optional<Explanation> explanation = explainer.explain(id);
      if (explanation.isEmpty()) {
        spec.commandLine()
            .getErr()
            .println(
                "tunsh: Nothing has the id '"
                    + id
                    + "'; nearest are "
                    + String.join(", ", explainer.nearest(id, HINTS))
                    + ". Ids stand in assertions.jsonl and in the CSV tables");
        return ExitCode.LOOK;
      }
      PrintWriter out = spec.commandLine().getOut();
      out.print(
          json
              ? ExplanationForms.json(explanation.get())
              : ExplanationForms.text(explanation.get()));
      out.flush();
      return ExitCode.DONE;
    }
  }
}
