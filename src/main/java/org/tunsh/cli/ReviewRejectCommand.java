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

/** {@code tunsh review reject}: a person takes values out. */
@Command(
    name = "reject",
    mixinStandardHelpOptions = true,
    description = {
      "Takes values out of the dataset that no document says.",
      "Of a phrase that 'tunsh review' shows as unknown it says that it belongs in no list."
    },
    footer = {
      "",
      "Example:",
      "  tunsh review reject 3f2a9c0d11e54b77 --reviewer 'A. Bold' --note 'a bank, no state'",
      "  tunsh review reject 'party:Association of Southern Rivers' --reviewer 'A. Bold'"
    })
final class ReviewRejectCommand implements Callable<Integer> {
  @Mixin private DecisionOptions options = new DecisionOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Ids of assertions or of unknown phrases.")
  private List<String> ids = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return options.decide(
        spec,
        (desk, reviewer, earlier) -> {
          List<Decision> decisions = new ArrayList<>();
          for (String id : ids) {
            decisions.add(reviewer.rejects(desk.rejected(id)));
          }
          return decisions;
        });
  }
}
