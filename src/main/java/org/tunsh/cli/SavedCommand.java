package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.answer.JsonAnswers;
import org.tunsh.answer.TextAnswers;
import org.tunsh.index.Hit;
import org.tunsh.index.IndexException;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.index.SearchIndex;
import org.tunsh.index.SearchResult;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;
import org.tunsh.saved.News;
import org.tunsh.saved.SavedSearch;
import org.tunsh.saved.SavedSearches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh saved}: searches that are kept by name, and what is new to each. */
@Command(
    name = "saved",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the searches kept, and how many documents are new to each.",
      "'tunsh search QUERY --save NAME' keeps one. With a NAME, shows the new documents. They stay",
      "new until --seen. 'tunsh refresh' tells of them too."
    },
    footer = {
      "",
      "Exit code 0: done; 1: no search of this name is kept.",
      "",
      "Example:",
      "  tunsh search '\"third neighbour\"' --save third-neighbour",
      "  tunsh refresh",
      "  tunsh saved third-neighbour --seen"
    })
final class SavedCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Of a saved search; without, all are listed.")
  private String name = "";

  @Option(names = "--seen", description = "Take what is shown as seen.")
  private boolean markSeen;

  @Option(names = "--forget", description = "Keep this search no longer.")
  private boolean forget;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What is new to a search, with the passages where they were asked for. */
  private record Shown(News news, List<Hit> hits) {}

  @Override
  public Integer call() throws Exception {
    SavedSearches kept = new SavedSearches(places.workspace().searches());
    List<SavedSearch> wanted =
        name.isEmpty() ? kept.all() : kept.find(name).map(List::of).orElse(List.of());
    if (!name.isEmpty() && wanted.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("tunsh: no search '" + name + "' is kept; 'tunsh saved' lists those that are");
      return ExitCode.LOOK;
    }
    if (forget) {
      return forget(kept);
    }
    PrintWriter err = spec.commandLine().getErr();
    List<Shown> all =
        wanted.isEmpty()
            ? List.of()
            : new IndexDesk(places.workspace(), err).ask((index, names) -> news(wanted, index));
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? JsonText.line(fields(all)) : text(all));
    out.flush();
    if (markSeen) {
      for (Shown each : all) {
        kept.keep(each.news().seen());
      }
    }
    return ExitCode.DONE;
  }

  private int forget(SavedSearches kept) throws IOException, UsageException {
    if (name.isEmpty()) {
      throw new UsageException("--forget wants the NAME of a search; 'tunsh saved' lists them");
    }
    kept.forget(name);
    return ExitCode.DONE;
  }

  private List<Shown> news(List<SavedSearch> wanted, SearchIndex index)
      throws QuerySyntaxException, IndexException {
    List<Shown> all = new ArrayList<>();
    for (SavedSearch search : wanted) {
      News news = News.of(search, index);
      all.add(new Shown(news, name.isEmpty() ? List.of() : news.hits(index)));
    }
    return all;
  }

  private String text(List<Shown> all) {
    if (all.isEmpty()) {
      return "No search is kept yet; 'tunsh search QUERY --save NAME' keeps one.\n";
    }
    StringBuilder lines = new StringBuilder();
    for (Shown each : all) {
      News news = each.news();
      lines.append(news.search().name()).append(": ").append(news.fresh().size());
      lines.append(" new of ").append(news.found().size()).append("   ");
      lines.append(news.search().query()).append('\n');
      if (!name.isEmpty() && !each.hits().isEmpty()) {
        SearchResult result =
            new SearchResult(news.fresh().size(), each.hits(), java.util.Map.of(), false);
        lines.append(new TextAnswers(Terminal.colours()).search(result, 0));
      }
    }
    return lines.toString();
  }

  private static Fields fields(List<Shown> all) {
    return JsonText.fields().put("searches", all.stream().map(SavedCommand::fields).toList());
  }

  private static Fields fields(Shown each) {
    return JsonText.fields()
        .put("name", each.news().search().name())
        .put("query", each.news().search().query())
        .put("total", each.news().found().size())
        .put("new", each.news().fresh())
        .put("hits", each.hits().stream().map(JsonAnswers::hit).toList());
  }
}
