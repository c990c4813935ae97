package org.tunsh.publish;

import java.util.stream.Stream;
import org.tunsh.model.Reviews;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.render.JsonText;

/** A line of JSON for each decision of a person, with what became of it. */
final class ReviewLines {
  private ReviewLines() {}

  static Stream<String> of(Reviews reviews) {
    return reviews.decisions().stream().map(ReviewLines::line);
  }

  private static String line(Replayed decision) {
    return JsonText.line(
        JsonText.fields()
            .put("decision", decision.decision())
            .put("kind", decision.kind())
            .put("when", decision.when())
            .put("reviewer", decision.reviewer())
            .put("note", decision.note())
            .put("file", decision.file())
            .put("quote", decision.quote())
            .put("assertions", decision.assertions())
            .put("outcome", decision.outcome().code())
            .put("because", decision.because()));
  }
}
