package org.tunsh.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Reviews;
import tools.jackson.databind.JsonNode;

/** The decisions of people that one of two outputs does not have, or has with another outcome. */
final class DecisionChanges {
  /** By its id, as it stood before and as it stands now, where it does. */
  private final Map<String, List<JsonNode>> changed = new LinkedHashMap<>();

  private DecisionChanges() {}

  static DecisionChanges between(Path then, Path now) throws IOException {
    DecisionChanges changes = new DecisionChanges();
    Map<String, JsonNode> before = lines(then.resolve(ReviewLines.FILE.path()));
    Map<String, JsonNode> after = lines(now.resolve(ReviewLines.FILE.path()));
    before.forEach((id, line) -> changes.compare(id, line, after.get(id)));
    after.forEach((id, line) -> changes.compare(id, line, before.get(id)));
    return changes;
  }

  private void compare(String id, JsonNode line, @Nullable JsonNode other) {
    // What was decided and taken back since the output before has changed nothing.
    boolean idle = other == null && isUndone(line);
    if (!idle && !Objects.equals(line, other)) {
      changed.computeIfAbsent(id, any -> new ArrayList<>()).add(line);
    }
  }

  private static Map<String, JsonNode> lines(Path file) throws IOException {
    Map<String, JsonNode> lines = new LinkedHashMap<>();
    OutputLines.each(file, node -> lines.put(node.path("decision").asString(""), node));
    return lines;
  }

  /** The last decision that names an assertion; else the last one on its words. */
  Optional<String> behind(String assertion, String quote) {
    return last(each -> names(each, assertion))
        .or(() -> last(each -> isAbout(each, quote)))
        .map(
            each ->
                "decision %s (%s) of %s%s"
                    .formatted(
                        each.path("decision").asString(""),
                        each.path("kind").asString(""),
                        each.path("reviewer").asString(""),
                        isUndone(each) ? ", which was taken back" : ""));
  }

  private Optional<JsonNode> last(Predicate<JsonNode> touching) {
    return changed.values().stream()
        .filter(versions -> versions.stream().anyMatch(touching))
        .reduce((earlier, later) -> later)
        .map(List::getLast);
  }

  private static boolean isUndone(JsonNode decision) {
    return decision.path("outcome").asString("").equals(Reviews.Outcome.UNDONE.code());
  }

  private static boolean names(JsonNode decision, String assertion) {
    return Stream.of(decision.path("assertions"))
        .flatMap(JsonNode::valueStream)
        .anyMatch(id -> id.asString("").equals(assertion));
  }

  private static boolean isAbout(JsonNode decision, String quote) {
    return !quote.isEmpty() && decision.path("quote").asString("").equals(quote);
  }
}
