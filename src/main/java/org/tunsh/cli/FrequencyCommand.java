package org.tunsh.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.answer.CsvAnswers;
import org.tunsh.answer.JsonAnswers;
import org.tunsh.answer.TextAnswers;
import org.tunsh.index.YearFrequency;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tunsh frequency}: how often words were used, year by year. */
@Command(
    name = "frequency",
    mixinStandardHelpOptions = true,
    description = "Counts the places of a query by year, also for each 10,000 words of that year.",
    footer = {
      "",
      "The query is that of 'tunsh search'.",
      "",
      "Example:",
      "  tunsh frequency 'strategic' --csv"
    })
final class FrequencyCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private QueryOptions asked = new QueryOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Form form = asked.form();
    List<YearFrequency> years =
        new IndexDesk(places.workspace(), spec.commandLine().getErr())
            .ask((index, names) -> index.concordance().frequency(asked.query()));
    spec.commandLine().getOut().print(write(years, form));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private static String write(List<YearFrequency> years, Form form) {
    return switch (form) {
      case JSON -> JsonText.line(JsonAnswers.frequency(years));
      case CSV -> CsvAnswers.frequency(years);
      case TEXT -> new TextAnswers(Terminal.colours()).frequency(years);
    };
  }
}
