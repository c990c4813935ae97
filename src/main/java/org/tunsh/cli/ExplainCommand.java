package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.List;
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
      "Tells the whole way of a value, from a file to the dataset.",
      "File and its hash, source, parser, page, the sentence with the \u00bbquote\u00ab marked,"
          + " what was",
      "recognised in it, the rule, and what reconciliation made of it.",
      "ID is that of an assertion (assertions.jsonl), of an event (partnerships.csv) or of a row of"
          + " the",
      "other tables; its beginning is enough where only one begins so."
    },
    footer = {
      "",
      "Exit code 0: done; 1: the id is unknown.",
      "",
      "Example:",
      "  tunsh explain 3f2a9c0d11e54b77",
      "  tunsh explain 3f2a9c0d11e54b77 --prov > way.jsonld"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int HINTS = 3;

  @Mixin private Places places = new Places();

  @Parameters(paramLabel = "ID", description = "Id of an assertion, an event or a row.")
  private String id = "";

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Option(names = "--prov", description = "As a PROV graph (W3C PROV-O) in JSON-LD.")
  private boolean prov;

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
        List<String> nearest = explainer.nearest(id, HINTS);
        String hint = nearest.isEmpty() ? "" : "; nearest are " + String.join(", ", nearest);
        spec.commandLine()
            .getErr()
            .println(
                "tunsh: Nothing has the id '%s'%s. Ids stand in assertions.jsonl and in the CSV tables"
                    .formatted(id, hint));
        return ExitCode.LOOK;
      }
      PrintWriter out = spec.commandLine().getOut();
      if (prov) {
        out.print(new ProvenanceForm(archive.reviews()).json(explanation.get()));
      } else {
        out.print(
            json
                ? ExplanationForms.json(explanation.get())
                : ExplanationForms.text(explanation.get()));
      }
      out.flush();
      return ExitCode.DONE;
    }
  }
}
