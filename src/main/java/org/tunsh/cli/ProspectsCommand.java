package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.category.CategoryJson;
import org.tunsh.category.CategoryText;
import org.tunsh.category.Profiler;
import org.tunsh.category.Prospect;
import org.tunsh.category.Prospect.Outcome;
import org.tunsh.category.Prospects;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh prospects}: tiers that documents hope for. */
@Command(
    name = "prospects",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the tiers that documents hope for or agree on in principle.",
      "Since when, who says so, what became of it, and which features of that category are shown"
          + " already.",
      "It describes what is written and forecasts nothing."
    },
    footer = {
      "",
      "Exit code 0: done; 1: the documents speak of none; 2: there is no such state or scheme.",
      "",
      "Example:",
      "  tunsh prospects Mongolia --open"
    })
final class ProspectsCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private AsOf asOf = new AsOf();

  @Parameters(paramLabel = "STATE", arity = "0..1", description = "Code or name (default: all).")
  private String state = "";

  @Option(names = "--open", description = "Only those of which nothing has come yet.")
  private boolean open;

  @Option(
      names = "--scheme",
      paramLabel = "CODE",
      description = "By whose categories (default: the first of gazetteers/categories.yaml).")
  private String scheme = "";

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    String code = state.isEmpty() ? "" : PartyArgument.code(state, gazetteers);
    Findings findings = asOf.findings(workspace, gazetteers);
    Prospects prospects =
        new Prospects(
            new Profiler(findings.dataset(), findings.testimonies(), findings.least()),
            findings.testimonies(),
            CategoriesCommand.scheme(workspace, gazetteers, scheme));
    List<Prospect> found =
        (code.isEmpty() ? prospects.all() : prospects.of(code))
            .stream().filter(each -> !open || each.outcome() == Outcome.OPEN).toList();
    if (found.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "tunsh: The documents of this output speak of no such prospect"
                  + (code.isEmpty() ? "" : " of " + gazetteers.name(code))
                  + asOf.words(findings));
      return ExitCode.LOOK;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? new CategoryJson(gazetteers::name).prospects(found)
            : new CategoryText(gazetteers::name).prospects(found));
    out.flush();
    return ExitCode.DONE;
  }
}
