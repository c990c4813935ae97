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

/** {@code tunsh review undo}: a decision is taken back. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = {"Takes decisions back; an undoing can itself be undone."},
    footer = {"", "Example:", "  tunsh review undo 9c1d2e3f4a5b6c7d --reviewer 'A. Bold'"})
final class ReviewUndoCommand implements Callable<Integer> {
  @Mixin private DecisionOptions options = new DecisionOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Ids of decisions (tunsh review log).")
  private List<String> ids = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return options.decide(
        spec,
        (desk, reviewer, earlier) -> {
          List<Decision> decisions = new ArrayList<>();
          for (String id : ids) {
            List<Decision> meant = earlier.stream().filter(d -> d.id().startsWith(id)).toList();
            if (meant.size() != 1) {
              throw new UsageException("No decision (or more than one) has the id " + id);
            }
            decisions.add(reviewer.undoes(meant.getFirst()));
          }
          return decisions;
        });
  }
}
