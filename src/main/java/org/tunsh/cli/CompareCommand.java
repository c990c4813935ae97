package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.compare.Comparer;
import org.tunsh.compare.Comparison;
import org.tunsh.compare.ComparisonFormat;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.ReducedDate;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh compare}: the partnerships of a state side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Sets the partnerships of a state side by side.",
      "Row by row as the study's tables do: years by tier, issue areas in their order, specifics,"
          + " core,",
      "defence. Codes and names are understood."
    },
    footer = {
      "",
      "Exit code 0: done; 1: the dataset knows no partnership of the state; 2: there is no such"
          + " state.",
      "",
      "Example:",
      "  tunsh compare Mongolia --partners IND,JPN,USA --format md",
      "  tunsh compare --powers CHN RUS USA IND JPN"
    })
final class CompareCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private FileResult result = new FileResult();

  @Parameters(paramLabel = "STATE", arity = "0..1", description = "Code or name.")
  private String state = "";

  @Option(
      names = "--powers",
      arity = "1..*",
      paramLabel = "STATE",
      description =
          "Instead: how these states use the names of partnerships, and where they differ.")
  private List<String> powers = new ArrayList<>();

  @Option(names = "--partners", split = ",", description = "Only these, in this order.")
  private List<String> partners = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "As it stood then: what was signed later, or is told by a later document, is left out.")
  private String asOf = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: table).")
  private ComparisonFormat format = ComparisonFormat.TABLE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    if (!asOf.isEmpty() && !ReducedDate.isDate(asOf)) {
      throw new UsageException(
          "--as-of '" + asOf + "' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    if (!powers.isEmpty()) {
      return powers(workspace, gazetteers);
    }
    if (state.isEmpty()) {
      throw new UsageException("Name a state, or some after --powers");
    }
    String code = PartyArgument.code(state, gazetteers);
    List<String> wanted = new ArrayList<>();
    for (String partner : partners) {
      wanted.add(PartyArgument.code(partner, gazetteers));
    }
    Findings all = findings(workspace, gazetteers);
    Comparison comparison = compare(known(all), code, wanted);
    if (comparison.partners().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              NothingKnown.of(
                  all.testimonies(), "dated partnership", code, gazetteers.name(code), asOf));
      return ExitCode.LOOK;
    }
    if (format.isText()) {
      result.text(format.render(comparison, gazetteers::name), spec.commandLine().getOut());
    } else {
      result.bytes(format.bytes(comparison, gazetteers::name), format.name());
    }
    return ExitCode.DONE;
  }

  private int powers(Workspace workspace, Gazetteers gazetteers) throws Exception {
    PowersDesk desk = PowersDesk.of(powers, format, gazetteers);
    String written = desk.written(known(findings(workspace, gazetteers)));
    if (written.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "tunsh: The documents of this output date no partnership of " + desk.whom() + ".");
      return ExitCode.LOOK;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(written);
    out.flush();
    return ExitCode.DONE;
  }

  private static Findings findings(Workspace workspace, Gazetteers gazetteers) throws Exception {
    try (Archive archive = Archive.open(workspace)) {
      return Findings.of(archive, workspace, gazetteers);
    }
  }

  private Findings known(Findings all) {
    return asOf.isEmpty() ? all : all.until(new ReducedDate(asOf));
  }

  private static Comparison compare(Findings findings, String code, List<String> wanted) {
    Comparer comparer = new Comparer(findings.dataset(), findings.testimonies());
    return wanted.isEmpty() ? comparer.compare(code) : comparer.compare(code, wanted);
  }
}
