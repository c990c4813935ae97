package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.tunsh.pipeline.ListDesk;
import org.tunsh.pipeline.Workspace;
import org.tunsh.render.JsonText;
import org.tunsh.review.Decision;
import org.tunsh.review.Doubt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh review}: what needs a person first. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what needs a person first, each with its sentence.",
      "Decisions whose words are gone or that tie tellings no more, conflicts, files set aside,",
      "phrases that no list knows, values read unsurely. The subcommands decide; every decision is"
          + " kept in",
      "corpus/reviews.jsonl, can be undone, and outlasts a new version of the program, another",
      "rendition and a rebuilt corpus."
    },
    footer = {
      "",
      "Example:",
      "  tunsh review --kind conflict",
      "  tunsh review correct 3f2a9c0d11e54b77 --set date=2019-05 --reviewer 'A. Bold' --note 'see"
          + " p. 2'"
    },
    subcommands = {
      ReviewAcceptCommand.class,
      ReviewRejectCommand.class,
      ReviewCorrectCommand.class,
      ReviewAddCommand.class,
      ReviewMergeCommand.class,
      ReviewSplitCommand.class,
      ReviewUndoCommand.class,
      ReviewLogCommand.class,
      ReviewGoldCommand.class
    })
final class ReviewCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(
      names = "--kind",
      split = ",",
      description = "Only these: unplaced, without-effect, conflict, set-aside, unknown, doubtful.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--below",
      paramLabel = "C",
      description = "Values read less surely than this, from 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double below = 0.7;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show at most so many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    List<String> known =
        java.util.Arrays.stream(Doubt.Kind.values()).map(Doubt.Kind::code).toList();
    for (String kind : kinds) {
      if (!known.contains(kind)) {
        throw new UsageException(
            "--kind '" + kind + "' is unknown; there are " + String.join(", ", known));
      }
    }
    Workspace workspace = places.workspace();
    try (ReviewDesk desk = ReviewDesk.open(workspace, spec.commandLine().getErr())) {
      List<Doubt> doubts = new ArrayList<>(desk.desk().doubts(below));
      if (kinds.isEmpty() || kinds.contains(Doubt.Kind.UNKNOWN.code())) {
        new ListDesk(workspace)
            .unknown(desk.archive(), desk.desk().refusedPhrases())
            .forEach(phrase -> doubts.add(phrase.doubt()));
      }
      List<Doubt> wanted =
          doubts.stream()
              .filter(d -> kinds.isEmpty() || kinds.contains(d.kind().code()))
              .sorted(java.util.Comparator.comparing(Doubt::kind))
              .toList();
      print(wanted, desk.desk().waiting());
    }
    return ExitCode.DONE;
  }

  private void print(List<Doubt> doubts, List<Decision> waiting) {
    PrintWriter out = spec.commandLine().getOut();
    List<Doubt> shown = doubts.stream().limit(limit).toList();
    if (json) {
      out.print(
          JsonText.document(
              JsonText.fields()
                  .put("total", doubts.size())
                  .put("waiting", waiting.stream().map(Decision::id).toList())
                  .put("doubts", shown.stream().map(ReviewCommand::fields).toList())));
    } else {
      shown.forEach(doubt -> print(doubt, out));
      Map<String, Integer> counts = new TreeMap<>();
      doubts.forEach(d -> counts.merge(d.kind().code(), 1, Integer::sum));
      out.println(doubts.isEmpty() ? "Nothing waits for a person." : total(counts, shown.size()));
      if (!waiting.isEmpty()) {
        out.printf(
            "%d decisions are not in the dataset yet; 'tunsh refresh' brings them in%n",
            waiting.size());
      }
    }
    out.flush();
  }

  private static String total(Map<String, Integer> counts, int shown) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<String> kinds =
        counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList();
    return "%d to look at (%s), %d shown".formatted(all, String.join(", ", kinds), shown);
  }

  private static void print(Doubt doubt, PrintWriter out) {
    out.printf(
        "%s %s  %s%n", doubt.kind().code().toUpperCase(Locale.ROOT), doubt.id(), doubt.title());
    out.printf("    %s%s%n", doubt.why(), remedy(doubt));
    if (!doubt.quote().isEmpty()) {
      out.printf("    \u201c%s\u201d%n", doubt.quote().replaceAll("\\s+", " "));
    }
    if (!doubt.file().isEmpty()) {
      out.printf("    in %s%n", doubt.file());
    }
    if (doubt.assertions().size() > 1) {
      out.printf("    assertions %s%n", String.join(" ", doubt.assertions()));
    }
    out.println();
  }

  /** What can be typed, where it is not what is typed of a value. */
  private static String remedy(Doubt doubt) {
    return doubt.kind() == Doubt.Kind.UNKNOWN
        ? "; 'tunsh gazetteer add' puts it into a list, 'tunsh review reject' says that it"
            + " belongs in none"
        : "";
  }

  private static JsonText.Fields fields(Doubt doubt) {
    return JsonText.fields()
        .put("kind", doubt.kind().code())
        .put("id", doubt.id())
        .put("title", doubt.title())
        .put("why", doubt.why())
        .put("file", doubt.file())
        .put("quote", doubt.quote())
        .put("assertions", doubt.assertions());
  }
}
