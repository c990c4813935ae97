package org.tunsh.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tunsh.pipeline.Examination;
import org.tunsh.pipeline.Examination.Finding;
import org.tunsh.pipeline.Examination.Health;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh doctor}: whether everything works on this machine. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks whether everything works on this machine.",
      "Java, memory, Tesseract, gazetteers; and reads the specimens, one of each format."
    },
    footer = {
      "",
      "Exit code 0: everything works; 1: something does not, the rest does; 3: nothing will run.",
      "",
      "Example:",
      "  tunsh doctor"
    })
final class DoctorCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    RunSettings settings = RunSettings.of(Clock.systemUTC()).withWorkers(WorkerOptions.settings());
    List<Finding> findings = new Examination(places.workspace(), settings).examine();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.document(findings.stream().map(DoctorCommand::fields).toList()));
    } else {
      findings.forEach(finding -> print(finding, out));
    }
    out.flush();
    if (findings.stream().anyMatch(f -> f.health() == Health.FAILS)) {
      return ExitCode.FAILED;
    }
    return findings.stream().allMatch(f -> f.health() == Health.WORKS)
        ? ExitCode.DONE
        : ExitCode.LOOK;
  }

  private static void print(Finding finding, PrintWriter out) {
    out.printf("%-11s %-8s %s%n", finding.thing(), word(finding), finding.says());
    if (!finding.remedy().isEmpty()) {
      out.printf("%-11s %-8s remedy: %s%n", "", "", finding.remedy());
    }
  }

  private static String word(Finding finding) {
    return finding.health().name().toLowerCase(Locale.ROOT);
  }

  private static JsonText.Fields fields(Finding finding) {
    return JsonText.fields()
        .put("thing", finding.thing())
        .put("health", word(finding))
        .put("says", finding.says())
        .put("remedy", finding.remedy());
  }
}
