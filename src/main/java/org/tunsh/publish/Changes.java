package org.tunsh.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tunsh.render.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an output has that the one before it had not, lacked or had otherwise. */
final class Changes {
  private static final String DOCUMENTS = "documents.jsonl";
  private static final String ASSERTIONS = "assertions.jsonl";
  private static final String CHECK = "check.json";
  private static final int REASONS = 3;

  /** A line of the file. */
  private record Line(
      String what,
      String change,
      String id,
      String before,
      String after,
      String rule,
      String because) {}

  private static final List<LineField<Line>> FIELDS =
      List.of(
          LineField.code(
              "what",
              "What changed: a document, an assertion, a verdict of the check",
              List.of("document", "assertion", "verdict"),
              Line::what),
          LineField.code("change", "How", List.of("added", "dropped", "changed"), Line::change),
          LineField.text(
              "id",
              "A document's file, an assertion's id, or table/row/column/order of a verdict",
              Line::id),
          LineField.text(
              "before",
              "A document's SHA-256, an assertion's confidence or the verdict before; empty where"
                  + " there was none",
              Line::before),
          LineField.text("after", "The same now; empty where there is none", Line::after),
          LineField.text("rule", "The rule of an assertion", Line::rule),
          LineField.text("because", "Why, in words", Line::because));

  /** What the file holds. */
  static final LineFile FILE =
      LineFile.of(
          "changes.jsonl",
          "What this run changed against the output before it; of all files it alone depends on"
              + " that one",
          FIELDS);

  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * Lines of what changed between two folders; none where there is no earlier one.
   *
   * @param lists the lists that changed between the two
   */
  String between(Optional<Path> earlier, Path now, List<String> lists) throws IOException {
    if (earlier.isEmpty()) {
      return "";
    }
    Path then = earlier.get();
    StringBuilder lines = new StringBuilder();
    DocumentChanges documents =
        TouchedDocuments.between(then.resolve(DOCUMENTS), now.resolve(DOCUMENTS)).changes(lists);
    for (DocumentChanges.Step step : documents.steps()) {
      String change = change(step.before(), step.after());
      lines.append(
          line(
              new Line(
                  "document",
                  change,
                  step.file(),
                  step.before(),
                  step.after(),
                  "",
                  step.because())));
    }
    DecisionChanges decisions = DecisionChanges.between(then, now);
    Map<String, String> reasons = new HashMap<>();
    Differing where = Differing.between(then.resolve(ASSERTIONS), now.resolve(ASSERTIONS));
    Set<String> linesThen = OutputLines.texts(then.resolve(ASSERTIONS), where.from(), where.then());
    Set<String> linesNow = OutputLines.texts(now.resolve(ASSERTIONS), where.from(), where.now());
    compare(
        lines,
        "assertion",
        assertions(linesThen, linesNow),
        assertions(linesNow, linesThen),
        (id, before, after) -> {
          Held held = after == Held.NOTHING ? before : after;
          String reason = decisions.behind(id).orElseGet(() -> documents.behind(held.document()));
          reasons.put(id, reason);
          return reason;
        });
    compare(
        lines,
        "verdict",
        verdicts(then),
        verdicts(now),
        (id, before, after) -> behind(before, after, reasons));
    return lines.toString();
  }

  /**
   * What an output has under an id.
   *
   * @param evidence ids of the assertions that a verdict rests on
   */
  private record Held(String value, String document, String rule, List<String> evidence) {
    static final Held NOTHING = new Held("", "", "", List.of());
  }

  /** Says why something is not what it was. */
  private interface Because {
    String of(String id, Held before, Held after);
  }

  /** A verdict changes with the assertions that it rested on or rests on now. */
  private static String behind(Held before, Held after, Map<String, String> reasons) {
    TreeSet<String> all = new TreeSet<>();
    Stream.concat(before.evidence().stream(), after.evidence().stream())
        .forEach(id -> all.add(reasons.getOrDefault(id, "")));
    all.remove("");
    String more = all.size() > REASONS ? "; \u2026" : "";
    return all.stream().limit(REASONS).collect(Collectors.joining("; ")) + more;
  }

  private static String change(String before, String after) {
    return before.isEmpty() ? "added" : after.isEmpty() ? "dropped" : "changed";
  }

  private static String line(Line line) {
    return JsonText.line(LineField.fields(FIELDS, line));
  }

  private static void compare(
      StringBuilder lines,
      String what,
      Map<String, Held> before,
      Map<String, Held> after,
      Because because) {
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String id : ids) {
      Held heldThen = before.getOrDefault(id, Held.NOTHING);
      Held heldNow = after.getOrDefault(id, Held.NOTHING);
      Held held = after.containsKey(id) ? heldNow : heldThen;
      String old = heldThen.value();
      String fresh = heldNow.value();
      if (!old.equals(fresh)) {
        lines.append(
            line(
                new Line(
                    what,
                    change(old, fresh),
                    id,
                    old,
                    fresh,
                    held.rule(),
                    because.of(id, heldThen, heldNow))));
      }
    }
  }

  /** The assertions of one output that the other does not have just so. */
  private static Map<String, Held> assertions(Set<String> lines, Set<String> others) {
    Map<String, Held> found = new LinkedHashMap<>();
    OutputLines.eachWithout(
        lines,
        others,
        node ->
            found.put(
                node.path("id").asString(""),
                new Held(
                    node.path("confidence").asString(""),
                    node.path("document").asString(""),
                    node.path("rule").asString(""),
                    List.of())));
    return found;
  }

  private Map<String, Held> verdicts(Path folder) throws IOException {
    Map<String, Held> found = new LinkedHashMap<>();
    Path file = folder.resolve(CHECK);
    if (!Files.exists(file)) {
      return found;
    }
    for (JsonNode value : json.readTree(Files.readString(file)).path("values")) {
      String id =
          String.join(
              "/",
              value.path("table").asString(""),
              value.path("row").asString(""),
              value.path("column").asString(""),
              value.path("order").asString(""));
      List<String> evidence = new ArrayList<>();
      value.path("evidence").forEach(each -> evidence.add(each.asString("")));
      found.put(id, new Held(value.path("verdict").asString(""), "", "", evidence));
    }
    return found;
  }
}
