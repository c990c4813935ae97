package org.tunsh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh review merge}: tellings are one act. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {"Holds the tellings of several acts for one act."},
    footer = {
      "",
      "Example:",
      "  tunsh review merge f4522fe45de9ef16 5bfff2d3aa4a2be7 --reviewer 'A. Bold'"
    })
final class ReviewMergeCommand implements Callable<Integer> {
  @Mixin private DecisionOptions options = new DecisionOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Ids of events, or of their assertions.")
  private List<String> ids = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return options.decide(
        spec,
        (desk, reviewer, earlier) -> {
          return List.of(reviewer.merges(desk.tellings(ids)));
        });
  }
}
