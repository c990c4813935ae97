package org.tunsh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.review.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh review accept}: a person confirms values. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = {
      "Confirms values as they stand.",
      "A document stands for its own kind, date and parties."
    },
    footer = {"", "Example:", "  tunsh review accept 3f2a9c0d11e54b77 --reviewer 'A. Bold'"})
final class ReviewAcceptCommand implements Callable<Integer> {
  @Mixin private DecisionOptions options = new DecisionOptions();

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of assertions or documents.")
  private List<String> ids = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return options.decide(
        spec,
        (desk, reviewer, earlier) -> {
          List<Decision> decisions = new ArrayList<>();
          for (String id : ids) {
            decisions.add(reviewer.accepts(desk.target(id)));
          }
          return decisions;
        });
  }
}
