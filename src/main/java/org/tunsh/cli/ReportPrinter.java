package org.tunsh.cli;

import java.io.PrintWriter;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.pipeline.RunReport;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine;

/** Prints how a run ended. */
final class ReportPrinter {
  private final PrintWriter out;
  private final PrintWriter err;

  ReportPrinter(CommandLine command) {
    this.out = command.getOut();
    this.err = command.getErr();
  }

  void summary(RunReport report, Workspace workspace) {
    if (report.unchanged()) {
      out.println("Nothing has changed since the last run; the output stands as it is.");
    }
    out.printf("Documents read:    %,d (%,d anew)%n", report.documents(), report.computed());
    out.printf("Assertions:        %,d%n", report.assertions());
    out.printf("Pairs of parties:  %,d%n", report.pairs());
    out.printf("Conflicts kept:    %,d%n", report.conflicts());
    if (report.alike() > 0) {
      out.printf("Read alike:        %,d, see duplicates.csv%n", report.alike());
    }
    out.println("Check of tables:   " + Verdicts.text(report.verdicts()));
    out.printf("Set aside:         %,d%n", report.setAside().size());
    out.println();
    out.println(
        "Look next at " + workspace.output().resolve("report.html") + " and check.html beside it.");
    out.flush();
  }

  /** Each file that could not be read, unless the last run said so already. */
  void setAside(RunReport report) {
    if (report.unchanged()) {
      return;
    }
    for (SetAside aside : report.setAside()) {
      err.println(
          "set aside: '"
              + aside.file()
              + "': "
              + aside.cause()
              + (aside.passing() ? "; the next run tries it again" : "")
              + "; remedy: "
              + aside.remedy());
    }
  }
}
