package org.tunsh.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Reviews;
import tools.jackson.databind.JsonNode;

/**
 * The decisions of people that came between two outputs or were taken back between them. What stood
 * before and stands yet has changed nothing, though it may touch other values than it did: then
 * something else changed those.
 */
final class DecisionChanges {
  private static final Set<String> ON_ACTS = Set.of("merge", "split");

  /**
   * A decision that came or was taken back.
   *
   * @param was ids of the assertions that it confirmed, took the place of or took out
   * @param made ids of those that it left
   */
  private record Turn(JsonNode line, Set<String> was, Set<String> made) {
    boolean names(String assertion) {
      return was.contains(assertion) || made.contains(assertion);
    }

    /** Whether it brought an assertion or took it out. */
    boolean turns(String assertion) {
      return was.contains(assertion) != made.contains(assertion);
    }
  }

  /** By its id. */
  private final Map<String, Turn> turns = new LinkedHashMap<>();

  /** Those that had been taken back and hold again. */
  private final Set<String> again = new HashSet<>();

  private DecisionChanges() {}

  static DecisionChanges between(Path then, Path now) throws IOException {
    DecisionChanges changes = new DecisionChanges();
    Map<String, JsonNode> before = lines(then.resolve(ReviewLines.FILE.path()));
    Map<String, JsonNode> after = lines(now.resolve(ReviewLines.FILE.path()));
    before.forEach((id, line) -> changes.compare(id, line, after.get(id)));
    after.forEach((id, line) -> changes.compare(id, before.get(id), line));
    return changes;
  }

  private void compare(String id, @Nullable JsonNode before, @Nullable JsonNode after) {
    boolean held = before != null && !isUndone(before);
    boolean holds = after != null && !isUndone(after);
    JsonNode line = after == null ? before : after;
    if (held != holds && line != null && !ON_ACTS.contains(line.path("kind").asString(""))) {
      // A decision that was taken back touches nothing any more: its line of before tells what.
      JsonNode effect = holds || before == null ? line : before;
      if (holds && before != null) {
        again.add(id);
      }
      turns.put(id, new Turn(line, ids(effect, "was"), ids(effect, "assertions")));
    }
  }

  private static Set<String> ids(JsonNode line, String field) {
    Set<String> ids = new HashSet<>();
    line.path(field).forEach(each -> ids.add(each.asString("")));
    return ids;
  }

  private static Map<String, JsonNode> lines(Path file) throws IOException {
    Map<String, JsonNode> lines = new LinkedHashMap<>();
    OutputLines.each(file, node -> lines.put(node.path("decision").asString(""), node));
    return lines;
  }

  /** The last decision that brought an assertion or took it out; else the last that names it. */
  Optional<String> behind(String assertion) {
    return last(turn -> turn.turns(assertion))
        .or(() -> last(turn -> turn.names(assertion)))
        .map(
            each ->
                "decision %s (%s) of %s%s"
                    .formatted(
                        each.path("decision").asString(""),
                        each.path("kind").asString(""),
                        each.path("reviewer").asString(""),
                        after(each)));
  }

  /** What became of it between the two outputs: its line of now says who took it back. */
  private String after(JsonNode decision) {
    if (isUndone(decision)) {
      String because = decision.path("because").asString("");
      return ", which was taken back" + (because.isEmpty() ? "" : ": " + because);
    }
    return again.contains(decision.path("decision").asString("")) ? ", which holds again" : "";
  }

  private Optional<JsonNode> last(Predicate<Turn> touching) {
    return turns.values().stream()
        .filter(touching)
        .reduce((earlier, later) -> later)
        .map(Turn::line);
  }

  private static boolean isUndone(JsonNode decision) {
    return decision.path("outcome").asString("").equals(Reviews.Outcome.UNDONE.code());
  }
}
