package org.tunsh.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.answer.CsvAnswers;
import org.tunsh.answer.JsonAnswers;
import org.tunsh.answer.TextAnswers;
import org.tunsh.index.Collocation;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh collocations}: the company that words keep. */
@Command(
    name = "collocations",
    mixinStandardHelpOptions = true,
    description = "Lists the words that stand near those of a query more often than by chance.",
    footer = {
      "",
      "Weighed by the log-likelihood ratio (Dunning 1993). The query is that of 'tunsh search'.",
      "",
      "Example:",
      "  tunsh collocations 'neighbour' --span 4 --limit 25"
    })
final class CollocationsCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private QueryOptions asked = new QueryOptions();

  @Option(
      names = "--span",
      paramLabel = "N",
      description = "Words to look at on either side (default: ${DEFAULT-VALUE}).")
  private int span = 5;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int limit = 30;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Form form = asked.form();
    List<Collocation> found =
        new IndexDesk(places.workspace(), spec.commandLine().getErr())
            .ask((index, names) -> index.concordance().collocations(asked.query(), span, limit));
    spec.commandLine().getOut().print(write(found, form));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private static String write(List<Collocation> found, Form form) {
    return switch (form) {
      case JSON -> JsonText.line(JsonAnswers.collocations(found));
      case CSV -> CsvAnswers.collocations(found);
      case TEXT -> new TextAnswers(Terminal.colours()).collocations(found);
    };
  }
}
