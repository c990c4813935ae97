package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.category.CategoryJson;
import org.tunsh.category.CategoryText;
import org.tunsh.category.Profile;
import org.tunsh.category.Profiler;
import org.tunsh.gazetteer.CategoryList;
import org.tunsh.gazetteer.CategoryScheme;
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

/** {@code tunsh categories}: what a partnership holds, against what its name claims. */
@Command(
    name = "categories",
    mixinStandardHelpOptions = true,
    description = {
      "Holds partnerships against a scheme of categories.",
      "Which features of each category documents show, since when, and whether the name of the tier"
          + " runs",
      "ahead of the content or the content ahead of the name. Schemes are data:"
          + " gazetteers/categories.yaml."
    },
    footer = {
      "",
      "Exit code 0: done; 1: the documents name no partnership of the parties; 2: there is no such"
          + " state or scheme.",
      "",
      "Examples:",
      "  tunsh categories MNG                     a line a partner",
      "  tunsh categories MNG JPN                 every feature of one pair, with its documents",
      "  tunsh categories MNG-RUS --scheme bold-ravdan"
    })
final class CategoriesCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private AsOf asOf = new AsOf();

  @Parameters(
      paramLabel = "STATE",
      arity = "1..2",
      description = "Code or name; two of them, or A-B, for one pair.")
  private List<String> parties = new ArrayList<>();

  @Option(
      names = "--scheme",
      paramLabel = "CODE",
      description = "The scheme to use (default: the first of gazetteers/categories.yaml).")
  private String scheme = "";

  @Option(names = "--json", description = "For machines; every feature of every pair.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    CategoryScheme chosen = scheme(workspace, gazetteers, scheme);
    List<String> codes = codes(gazetteers);
    Findings findings = asOf.findings(workspace, gazetteers);
    Profiler profiler = new Profiler(findings.dataset(), findings.testimonies(), findings.least());
    List<Profile> profiles =
        profiler.pairs(codes.getFirst()).stream()
            .filter(pair -> pair.containsAll(codes))
            .map(pair -> profiler.profile(pair, chosen))
            .toList();
    if (profiles.isEmpty()) {
      String whom = String.join(" and ", codes.stream().map(gazetteers::name).toList());
      spec.commandLine()
          .getErr()
          .println(
              "tunsh: The documents of this output name no partnership of "
                  + whom
                  + asOf.words(findings));
      return ExitCode.LOOK;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(written(profiles, codes.size() == 2, gazetteers));
    out.flush();
    return ExitCode.DONE;
  }

  private String written(List<Profile> profiles, boolean pair, Gazetteers gazetteers) {
    if (json) {
      return new CategoryJson(gazetteers::name).profiles(profiles);
    }
    CategoryText text = new CategoryText(gazetteers::name);
    return pair ? text.detail(profiles.getFirst()) : text.overview(profiles);
  }

  private List<String> codes(Gazetteers gazetteers) throws UsageException {
    List<String> typed = parties;
    if (parties.size() == 1 && parties.getFirst().matches("[A-Za-z]{2,8}-[A-Za-z]{2,8}")) {
      typed = List.of(parties.getFirst().split("-", -1));
    }
    List<String> codes = new ArrayList<>();
    for (String party : typed) {
      codes.add(PartyArgument.code(party, gazetteers));
    }
    return codes;
  }

  /** The scheme with a code; the first where the code is empty. */
  static CategoryScheme scheme(Workspace workspace, Gazetteers gazetteers, String code)
      throws Exception {
    List<CategoryScheme> all = CategoryList.read(workspace.gazetteers(), gazetteers.codes());
    return all.stream()
        .filter(each -> code.isEmpty() || each.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no scheme '"
                        + code
                        + "'; gazetteers/categories.yaml has "
                        + String.join(", ", all.stream().map(CategoryScheme::code).toList())));
  }
}
