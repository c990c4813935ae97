package org.tunsh.cli;

import java.util.concurrent.Callable;
import org.tunsh.answer.CsvAnswers;
import org.tunsh.answer.JsonAnswers;
import org.tunsh.answer.TextAnswers;
import org.tunsh.index.Concordance;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh concordance}: every place of a word, in its context, under each other. */
@Command(
    name = "concordance",
    mixinStandardHelpOptions = true,
    description = "Shows every place where the words of a query stand, in their context.",
    footer = {
      "",
      "The query is that of 'tunsh search'.",
      "",
      "Example:",
      "  tunsh concordance '\"third neighbour\"' --width 40 --sort right"
    })
final class ConcordanceCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private QueryOptions asked = new QueryOptions();

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Characters of context on either side (default: ${DEFAULT-VALUE}).")
  private int width = 50;

  @Option(names = "--sort", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Concordance.Order sort = Concordance.Order.DATE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many lines (default: ${DEFAULT-VALUE}).")
  private int limit = 100;

  @Option(names = "--offset", paramLabel = "N", description = "How many lines to leave out first.")
  private int offset;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (width < 0 || limit < 0 || offset < 0) {
      throw new UsageException("--width, --limit and --offset are not negative");
    }
    Form form = asked.form();
    Concordance.Lines lines =
        new IndexDesk(places.workspace(), spec.commandLine().getErr())
            .ask(
                (index, names) ->
                    index.concordance().lines(asked.query(), width, sort, offset, limit));
    spec.commandLine().getOut().print(write(lines, form));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private String write(Concordance.Lines lines, Form form) {
    return switch (form) {
      case JSON -> JsonText.line(JsonAnswers.concordance(lines));
      case CSV -> CsvAnswers.concordance(lines);
      case TEXT -> new TextAnswers(Terminal.colours()).concordance(lines, width);
    };
  }
}
