package org.tunsh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh review split}: tellings are an act of their own. */
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    description = {"Holds some tellings of an act for an act of their own."},
    footer = {"", "Example:", "  tunsh review split 5c3b115ac5b78ce8 --reviewer 'A. Bold'"})
final class ReviewSplitCommand implements Callable<Integer> {
  @Mixin private DecisionOptions options = new DecisionOptions();

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of assertions.")
  private List<String> ids = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return options.decide(
        spec,
        (desk, reviewer, earlier) -> {
          return List.of(reviewer.splits(desk.tellings(ids)));
        });
  }
}
