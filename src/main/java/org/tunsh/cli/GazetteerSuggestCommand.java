package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tunsh.annotate.Suggester;
import org.tunsh.annotate.Suggester.Example;
import org.tunsh.annotate.Suggester.Sort;
import org.tunsh.annotate.Suggester.Suggestion;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.ListDesk;
import org.tunsh.pipeline.Workspace;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh gazetteer suggest}: phrases that look like a list's and stand in none. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = {
      "Lists phrases that look like names and stand in no list.",
      "Names of tiers, areas, parties or offices, with counts and examples from the documents of",
      "the output; changes nothing. 'tunsh gazetteer add' adds one."
    },
    footer = {
      "",
      "Example:",
      "  tunsh gazetteer suggest tier --at-least 3",
      "  tunsh gazetteer suggest area party --json"
    })
final class GazetteerSuggestCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Parameters(
      paramLabel = "SORT",
      arity = "0..*",
      description = "tier, area, party, office (default: all of them).")
  private List<String> sorts = List.of();

  @Option(
      names = "--at-least",
      paramLabel = "N",
      description = "Only what stands in so many documents (default: ${DEFAULT-VALUE}).")
  private int least = 1;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many of each sort (default: ${DEFAULT-VALUE}).")
  private int limit = 40;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    Set<Sort> wanted = wanted();
    Suggester suggester;
    try (Archive archive = Archive.open(workspace)) {
      suggester = new ListDesk(workspace).suggest(archive, wanted);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(
          JsonText.document(
              wanted.stream()
                  .flatMap(sort -> often(suggester, sort).stream().limit(limit))
                  .map(GazetteerSuggestCommand::fields)
                  .toList()));
    } else {
      wanted.forEach(sort -> print(sort, often(suggester, sort), out));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private Set<Sort> wanted() throws UsageException {
    Set<Sort> wanted = EnumSet.noneOf(Sort.class);
    for (String typed : sorts) {
      wanted.add(
          Arrays.stream(Sort.values())
              .filter(sort -> sort.code().equals(typed.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageException(
                          "'"
                              + typed
                              + "' is no sort of phrase; there are "
                              + String.join(
                                  ", ", Arrays.stream(Sort.values()).map(Sort::code).toList()))));
    }
    return wanted.isEmpty() ? EnumSet.allOf(Sort.class) : wanted;
  }

  private List<Suggestion> often(Suggester suggester, Sort sort) {
    return suggester.suggestions(sort).stream().filter(s -> s.documents() >= least).toList();
  }

  private void print(Sort sort, List<Suggestion> suggestions, PrintWriter out) {
    int shown = Math.min(limit, suggestions.size());
    out.printf(
        "%s: %,d phrases that no list knows%s; in how many documents, phrase, places%n",
        sort.code(), suggestions.size(), shown < suggestions.size() ? ", " + shown + " shown" : "");
    suggestions.stream().limit(limit).forEach(s -> print(s, out));
  }

  private static void print(Suggestion suggestion, PrintWriter out) {
    out.printf("%5d  %s%n", suggestion.documents(), suggestion.phrase());
    for (Example example : suggestion.examples()) {
      out.printf("       \u2026%s\u2026 (%s)%n", example.words(), example.file());
    }
  }

  private static JsonText.Fields fields(Suggestion suggestion) {
    return JsonText.fields()
        .put("sort", suggestion.sort().code())
        .put("phrase", suggestion.phrase())
        .put("count", suggestion.count())
        .put("documents", suggestion.documents())
        .put(
            "examples",
            suggestion.examples().stream()
                .map(
                    e ->
                        JsonText.fields()
                            .put("words", e.words())
                            .put("file", e.file())
                            .put("document", e.document()))
                .toList());
  }
}
