package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tunsh.model.Reviews.Outcome;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.pipeline.PublishedReviews;
import org.tunsh.pipeline.Workspace;
import org.tunsh.render.JsonText;
import org.tunsh.review.Claim;
import org.tunsh.review.Decision;
import org.tunsh.review.Replay;
import org.tunsh.review.ReviewLog;
import org.tunsh.review.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh review log}: every decision with what became of it. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = {
      "Lists every decision, the latest first, with what became of it.",
      "In the last run, that is: applied, superseded, undone, without-effect, unplaced, absent,",
      "not-understood; waiting before a run."
    },
    footer = {"", "Example:", "  tunsh review log --limit 10"})
final class ReviewLogCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show at most so many (default: ${DEFAULT-VALUE}).")
  private int limit = 100;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    List<Decision> decisions = new Replay(ReviewLog.in(workspace.corpus()).read()).decisions();
    Map<String, Replayed> outcomes = new HashMap<>();
    PublishedReviews.read(workspace.output())
        .decisions()
        .forEach(each -> outcomes.put(each.decision(), each));
    List<Decision> shown = decisions.reversed().stream().limit(limit).toList();
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Decision> byId = new HashMap<>();
    decisions.forEach(decision -> byId.put(decision.id(), decision));
    if (json) {
      out.print(JsonText.document(shown.stream().map(d -> fields(d, outcomes)).toList()));
    } else {
      shown.forEach(d -> print(d, byId, outcomes, out));
      out.printf("%d decisions, %d shown%n", decisions.size(), shown.size());
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static String outcome(Decision decision, Map<String, Replayed> outcomes) {
    Replayed replayed = outcomes.get(decision.id());
    return replayed == null ? "waiting" : replayed.outcome().code();
  }

  private static void print(
      Decision decision,
      Map<String, Decision> byId,
      Map<String, Replayed> outcomes,
      PrintWriter out) {
    out.printf(
        "%s  %s  %s  %s by %s%n",
        decision.id(),
        decision.when(),
        outcome(decision, outcomes),
        decision.kind().code(),
        decision.reviewer());
    for (Target target : decision.targets()) {
      String stood = target.stood().words();
      out.printf("    %s%s%n", target.file(), stood.isEmpty() ? "" : ": " + stood);
    }
    decision.stands().map(Claim::words).ifPresent(words -> out.printf("    now: %s%n", words));
    if (!decision.undoes().isEmpty()) {
      Decision undone = byId.get(decision.undoes());
      out.printf(
          "    undoes %s%n", undone == null ? "decision " + decision.undoes() : undone.told());
    }
    if (!decision.note().isEmpty()) {
      out.printf("    note: %s%n", decision.note());
    }
    Replayed replayed = outcomes.get(decision.id());
    // What it undid stands above.
    boolean told =
        replayed != null
            && decision.kind() == Decision.Kind.UNDO
            && replayed.outcome() == Outcome.APPLIED;
    if (replayed != null && !replayed.because().isEmpty() && !told) {
      out.printf("    %s%n", replayed.because());
    }
  }

  private static JsonText.Fields fields(Decision decision, Map<String, Replayed> outcomes) {
    Replayed replayed = outcomes.get(decision.id());
    return JsonText.fields()
        .put("decision", decision.id())
        .put("kind", decision.kind().code())
        .put("when", decision.when())
        .put("reviewer", decision.reviewer())
        .put("note", decision.note())
        .put("undoes", decision.undoes())
        .put("quote", decision.quote())
        .put("stands", decision.stands().map(Claim::words).orElse(""))
        .put("outcome", outcome(decision, outcomes))
        .put("because", replayed == null ? "" : replayed.because());
  }
}
