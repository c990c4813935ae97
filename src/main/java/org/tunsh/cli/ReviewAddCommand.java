package org.tunsh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.model.Facts;
import org.tunsh.review.Claim;
import org.tunsh.review.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh review add}: a person adds what was missed. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Adds what the program missed, with the words of the document that say it.",
      "The fields are those that 'tunsh review correct --help' names."
    },
    footer = {
      "",
      "Example:",
      "  tunsh review add statement.pdf --type partnership --set parties='Mongolia;Japan'",
      "    --set level=strategic --set action=declared --quote 'a strategic partnership' --reviewer"
          + " 'A. Bold'"
    })
final class ReviewAddCommand implements Callable<Integer> {
  @Mixin private DecisionOptions options = new DecisionOptions();

  @Parameters(paramLabel = "DOCUMENT", description = "Id of a document, its beginning, or a file.")
  private String document = "";

  @Option(
      names = "--type",
      required = true,
      description = "partnership, instrument, area, defence or commitment.")
  private String type = "";

  @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "What it says.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--quote",
      paramLabel = "WORDS",
      required = true,
      description = "The words of the document that say it.")
  private String quote = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return options.decide(
        spec,
        (desk, reviewer, earlier) -> {
          Claim claim =
              Claim.blank(type).with(DecisionOptions.fields(fields, desk.findings().gazetteers()));
          desk.codes().checked(Claim.blank(type), claim);
          Facts facts = desk.facts(document);
          Decision added = reviewer.adds(desk.place(facts, type, quote), claim);
          return List.of(desk.desk().once(facts, added, earlier));
        });
  }
}
