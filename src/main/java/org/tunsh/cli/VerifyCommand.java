package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tunsh.pipeline.Flaw;
import org.tunsh.pipeline.Verifier;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh verify}: whether everything is as it was kept. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Hashes every file of the corpus again, against its name and what the last run saw, and looks"
          + " for",
      "each quote of the output at its place in the text that was kept. Changes nothing."
    },
    footer = {
      "",
      "Exit code 0: everything is as it was kept; 1: something is not, named below.",
      "",
      "Example:",
      "  tunsh verify --home ~/archive"
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Verifier.Finding finding = new Verifier(places.workspace()).verify();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.document(fields(finding)));
    } else {
      print(finding, out);
    }
    out.flush();
    return finding.flaws().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
  }

  private static void print(Verifier.Finding finding, PrintWriter out) {
    for (Flaw flaw : finding.flaws()) {
      out.println("'" + flaw.file() + "': " + flaw.problem() + "; remedy: " + flaw.remedy());
    }
    out.printf(
        "%,d files hashed, %,d quotes looked for, %s%n",
        finding.files(),
        finding.quotes(),
        finding.flaws().isEmpty() ? "no fault" : "faults: " + finding.flaws().size());
    if (!finding.unread().isEmpty()) {
      out.printf(
          "%,d files were not read yet; 'tunsh refresh' reads them%n", finding.unread().size());
    }
  }

  private static JsonText.Fields fields(Verifier.Finding finding) {
    return JsonText.fields()
        .put("files", finding.files())
        .put("quotes", finding.quotes())
        .put("unread", finding.unread())
        .put(
            "faults",
            finding.flaws().stream()
                .map(
                    f ->
                        JsonText.fields()
                            .put("file", f.file())
                            .put("problem", f.problem())
                            .put("remedy", f.remedy()))
                .toList());
  }
}
