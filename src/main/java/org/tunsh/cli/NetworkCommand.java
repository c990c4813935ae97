package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Level;
import org.tunsh.network.Network;
import org.tunsh.network.NetworkFormat;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh network}: states and their partnerships as a graph. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    description = {
      "Writes states and their partnerships as a graph.",
      "Each tie has its tier, dates and the assertions that prove it. A tie is a name that"
          + " documents give,",
      "no measure of how close two states are."
    },
    footer = {
      "",
      "Exit code 0: done; 1: there is no tie to show; 2: there is no such state, tier or date.",
      "",
      "Examples:",
      "  tunsh network --as-of 2015 --tier strategic,comprehensive-strategic --format graphml",
      "  tunsh network --state MNG"
    })
final class NetworkCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private AsOf asOf = new AsOf();

  @Option(
      names = "--tier",
      split = ",",
      paramLabel = "TIER",
      description =
          "Only these: partnership, expanded, comprehensive, strategic, comprehensive-strategic.")
  private List<String> tiers = new ArrayList<>();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only this state, its partners and the ties among them.")
  private String state = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: table).")
  private NetworkFormat format = NetworkFormat.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    Set<Level> levels = levels();
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    String code = state.isEmpty() ? "" : PartyArgument.code(state, gazetteers);
    Findings findings = asOf.findings(workspace, gazetteers);
    Network whole = Network.of(findings.dataset(), findings.testimonies(), asOf.date(), levels);
    Network network = code.isEmpty() ? whole : whole.around(code);
    if (network.ties().isEmpty()) {
      String whose = code.isEmpty() ? "" : " of " + gazetteers.name(code);
      spec.commandLine()
          .getErr()
          .println(
              "tunsh: The documents of this output name no such partnership"
                  + whose
                  + asOf.words(findings));
      return ExitCode.LOOK;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print((json ? NetworkFormat.JSON : format).render(network, gazetteers::name));
    out.flush();
    return ExitCode.DONE;
  }

  private Set<Level> levels() throws UsageException {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (String tier : tiers) {
      try {
        levels.add(Level.parse(tier.strip()));
      } catch (IllegalArgumentException e) {
        throw new UsageException(
            "--tier '"
                + tier
                + "' is none; write partnership, expanded, comprehensive, strategic or"
                + " comprehensive-strategic");
      }
    }
    return levels.isEmpty() ? EnumSet.allOf(Level.class) : levels;
  }
}
