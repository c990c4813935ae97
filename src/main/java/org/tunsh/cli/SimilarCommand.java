package org.tunsh.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tunsh.answer.CsvAnswers;
import org.tunsh.answer.JsonAnswers;
import org.tunsh.answer.TextAnswers;
import org.tunsh.index.SearchRequest;
import org.tunsh.index.SearchResult;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh similar}: documents that share the telling words of another. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Finds documents that share the telling words of a document.",
    footer = {
      "",
      "Exit code 1: there is no document of this id.",
      "",
      "Example:",
      "  tunsh similar 0123456789abcdef --limit 5"
    })
final class SimilarCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Parameters(paramLabel = "ID", description = "The document's id, as 'tunsh search' shows it.")
  private String id = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Option(names = "--csv", description = "Write CSV.")
  private boolean csv;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (limit < 0 || limit > SearchRequest.MOST_HITS) {
      throw new UsageException("--limit lies between 0 and " + SearchRequest.MOST_HITS);
    }
    Optional<SearchResult> alike =
        new IndexDesk(places.workspace(), spec.commandLine().getErr())
            .ask((index, names) -> index.similar(id, limit));
    if (alike.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("tunsh: there is no document '" + id + "'; 'tunsh search' shows the ids");
      return ExitCode.LOOK;
    }
    spec.commandLine().getOut().print(write(alike.get()));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private String write(SearchResult result) {
    if (json) {
      return JsonText.line(JsonAnswers.search(result));
    }
    return csv ? CsvAnswers.search(result) : new TextAnswers(Terminal.colours()).search(result, 0);
  }
}
