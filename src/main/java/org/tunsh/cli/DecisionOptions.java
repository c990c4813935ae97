package org.tunsh.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.render.JsonText;
import org.tunsh.review.Decision;
import org.tunsh.review.Reviewer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of every command that decides something. */
final class DecisionOptions {
  @Mixin private Places places = new Places();

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "Who decides (default: the variable TUNSH_REVIEWER).")
  private String reviewer = "";

  @Option(names = "--note", description = "Why, for whoever asks later.")
  private String note = "";

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  /** Decides at a desk, knowing what was decided before. */
  @FunctionalInterface
  interface Deciding {
    List<Decision> decide(ReviewDesk desk, Reviewer reviewer, List<Decision> earlier)
        throws Exception;
  }

  private Reviewer reviewer() throws Exception {
    String name =
        reviewer.isEmpty()
            ? Map.copyOf(System.getenv()).getOrDefault("TUNSH_REVIEWER", "")
            : reviewer;
    if (name.isBlank()) {
      throw new UsageException("Say who decides, with --reviewer NAME or TUNSH_REVIEWER");
    }
    return new Reviewer(name, note, Clock.systemUTC());
  }

  int decide(CommandSpec spec, Deciding deciding) throws Exception {
    Reviewer person = reviewer();
    try (ReviewDesk desk = ReviewDesk.open(places.workspace(), spec.commandLine().getErr())) {
      List<Decision> kept =
          desk.desk()
              .log()
              .add(
                  earlier -> {
                    try {
                      return deciding.decide(desk, person, earlier);
                    } catch (RuntimeException | java.io.IOException e) {
                      throw e;
                    } catch (Exception e) {
                      throw new org.tunsh.review.ReviewException(String.valueOf(e.getMessage()));
                    }
                  });
      print(spec.commandLine().getOut(), kept, desk);
    }
    return ExitCode.DONE;
  }

  private void print(PrintWriter out, List<Decision> kept, ReviewDesk desk) {
    if (json) {
      out.print(
          JsonText.document(
              kept.stream()
                  .map(
                      d ->
                          JsonText.fields()
                              .put("decision", d.id())
                              .put("kind", d.kind().code())
                              .put("when", d.when())
                              .put("reviewer", d.reviewer()))
                  .toList()));
    } else {
      kept.forEach(d -> out.printf("Decision %s (%s) is kept%n", d.id(), d.kind().code()));
      out.printf("in '%s'; 'tunsh refresh' brings it into the dataset%n", desk.desk().log().file());
    }
    out.flush();
  }

  /** Fields as typed, {@code level=strategic}; parties may be given by name. */
  static Map<String, String> fields(List<String> typed, Gazetteers gazetteers)
      throws UsageException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String each : typed) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        throw new UsageException("--set '" + each + "' is no field; write level=strategic");
      }
      String name = each.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      String value = each.substring(equals + 1);
      fields.put(name, name.equals("parties") ? codes(value, gazetteers) : value);
    }
    return fields;
  }

  private static String codes(String value, Gazetteers gazetteers) throws UsageException {
    StringBuilder codes = new StringBuilder();
    for (String party : value.split("[;,]")) {
      if (!party.isBlank()) {
        codes.append(codes.isEmpty() ? "" : ";");
        codes.append(PartyArgument.code(party.strip(), gazetteers));
      }
    }
    return codes.toString();
  }
}
