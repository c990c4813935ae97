package org.tunsh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tunsh.review.Claim;
import org.tunsh.review.Decision;
import org.tunsh.review.Selector;
import org.tunsh.review.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh review correct}: a person sets fields of a value right, or its words. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = {
      "Sets fields of a value right, or the words that say it.",
      "A partnership has parties, level, qualifiers, action, date, status; an instrument parties,",
      "kind, title, action, date, status; an area parties, area, order, from, status; a defence"
          + " item",
      "parties, item, order, status; a commitment parties, by, aspect, subject, status; a document",
      "kind, date, parties. Lists are joined by ';'."
    },
    footer = {
      "",
      "Example:",
      "  tunsh review correct 3f2a9c0d11e54b77 --set date=2019-05 --set level=strategic --reviewer"
          + " 'A. Bold'"
    })
final class ReviewCorrectCommand implements Callable<Integer> {
  @Mixin private DecisionOptions options = new DecisionOptions();

  @Parameters(paramLabel = "ID", description = "Id of an assertion or a document.")
  private String id = "";

  @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "What is right instead.")
  private List<String> fields = new ArrayList<>();

  @Option(names = "--quote", paramLabel = "WORDS", description = "The words that say it rightly.")
  private String quote = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return options.decide(
        spec,
        (desk, reviewer, earlier) -> {
          Target target = desk.target(id);
          Optional<Decision> before = desk.correction(id, earlier);
          Claim stands =
              before
                  .flatMap(Decision::stands)
                  .orElse(target.stood())
                  .with(DecisionOptions.fields(fields, desk.findings().gazetteers()));
          desk.codes().checked(target.stood(), stands);
          Optional<Selector> moved =
              quote.isEmpty()
                  ? before.flatMap(Decision::moved)
                  : Optional.of(desk.words(target.sha256(), quote));
          return List.of(reviewer.corrects(target, stands, moved));
        });
  }
}
