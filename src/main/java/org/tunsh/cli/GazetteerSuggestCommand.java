package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.annotate.TierSuggester;
import org.tunsh.annotate.TierSuggester.Example;
import org.tunsh.annotate.TierSuggester.Suggestion;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh gazetteer suggest}: phrases that look like tiers and stand in no list. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = {
      "Lists words that stand before 'partnership' as the words of tiers do, but in no list.",
      "With counts and examples from the documents of the output; changes nothing."
    },
    footer = {"", "Example:", "  tunsh gazetteer suggest --at-least 3"})
final class GazetteerSuggestCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(
      names = "--at-least",
      paramLabel = "N",
      description = "Only what stands so often (default: ${DEFAULT-VALUE}).")
  private int least = 1;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit = 40;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    TierSuggester suggester =
        new TierSuggester(Runner.gazetteers(workspace), Runner.words(workspace));
    try (Archive archive = Archive.open(workspace)) {
      archive.documents().forEach(suggester::look);
    }
    List<Suggestion> suggestions =
        suggester.suggestions().stream().filter(s -> s.count() >= least).limit(limit).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(
          JsonText.document(suggestions.stream().map(GazetteerSuggestCommand::fields).toList()));
    } else {
      suggestions.forEach(s -> print(s, out));
      out.printf("%d phrases that no list knows%n", suggestions.size());
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static void print(Suggestion suggestion, PrintWriter out) {
    out.printf("%5d  %s%n", suggestion.count(), suggestion.phrase());
    for (Example example : suggestion.examples()) {
      out.printf("       \u2026%s\u2026 (%s)%n", example.words(), example.file());
    }
  }

  private static JsonText.Fields fields(Suggestion suggestion) {
    return JsonText.fields()
        .put("phrase", suggestion.phrase())
        .put("count", suggestion.count())
        .put(
            "examples",
            suggestion.examples().stream()
                .map(e -> JsonText.fields().put("words", e.words()).put("file", e.file()))
                .toList());
  }
}
