package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.check.CheckReport;
import org.tunsh.check.CheckReport.Checked;
import org.tunsh.check.CheckReport.Judged;
import org.tunsh.check.ClaimVerdict;
import org.tunsh.check.Verdict;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.Workspace;
import org.tunsh.publish.CheckJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh check}: published tables against the dataset, value by value. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Gives each value of the published tables a verdict.",
      "It is held against what independent passages say. With --json the form of check.json."
    },
    footer = {
      "",
      "Exit code 0: done; 1: with --strict, a value is in conflict.",
      "",
      "Example:",
      "  tunsh check --output out"
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Option(names = "--strict", description = "Exit code 1 where a value is in conflict.")
  private boolean strict;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    CheckReport report = Findings.read(workspace).check(workspace);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(CheckJson.of(report));
    } else {
      print(report, out);
    }
    out.flush();
    boolean conflict = report.values().stream().anyMatch(v -> v.verdict() == Verdict.CONFLICT);
    return strict && conflict ? ExitCode.LOOK : ExitCode.DONE;
  }

  private static void print(CheckReport report, PrintWriter out) {
    out.println(report.reference());
    String cell = "";
    for (Checked value : report.values()) {
      String next = value.table() + ", " + value.partner() + ", " + value.row();
      if (!next.equals(cell)) {
        out.println();
        out.println(next);
        cell = next;
      }
      out.printf(
          "  %-9s %-32s %s%n",
          value.verdict().code(),
          value.expected().isEmpty() ? "(not in the table)" : value.expected(),
          String.join(", ", value.found()));
      if (value.verdict() == Verdict.CONFLICT) {
        out.println("            " + value.reason());
      }
    }
    out.println();
    out.println(Verdicts.text(report.summary()));
    claims(report, out);
  }

  private static void claims(CheckReport report, PrintWriter out) {
    if (report.claims().isEmpty()) {
      return;
    }
    out.println();
    out.println("Claims of the prose");
    for (Judged claim : report.claims()) {
      out.println();
      out.println(
          "  " + claim.verdict().words() + ": " + claim.says() + " (p. " + claim.page() + ")");
      out.println("    " + claim.reason());
    }
    out.println();
    List<String> counts = new ArrayList<>();
    for (ClaimVerdict verdict : ClaimVerdict.values()) {
      counts.add(report.claims(verdict) + " " + verdict.words());
    }
    out.println(String.join(", ", counts));
  }
}
