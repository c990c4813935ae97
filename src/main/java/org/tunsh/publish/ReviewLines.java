package org.tunsh.publish;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tunsh.model.Reviews;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.render.JsonText;

/** A line of JSON for each decision of a person, with what became of it. */
final class ReviewLines {
  private static final List<LineField<Replayed>> FIELDS =
      List.of(
          LineField.text("decision", "Id of the decision", Replayed::decision),
          LineField.text(
              "kind",
              "What was decided: accept, correct, reject, add, merge, split or undo",
              Replayed::kind),
          LineField.text("when", "When, ISO 8601 in UTC", Replayed::when),
          LineField.text("reviewer", "Who", Replayed::reviewer),
          LineField.text("note", "Why", Replayed::note),
          LineField.text(
              "file", "The document that it was decided on, as it was called then", Replayed::file),
          LineField.text(
              "quote", "The words that it is about; empty of a whole document", Replayed::quote),
          LineField.list(
              "assertions", "Ids of the assertions that it touches now", Replayed::assertions),
          LineField.list(
              "was",
              "Ids of the assertions that it confirmed, took the place of or took out",
              Replayed::was),
          LineField.code(
              "outcome",
              "What became of it",
              Arrays.stream(Reviews.Outcome.values()).map(Reviews.Outcome::code).toList(),
              d -> d.outcome().code()),
          LineField.text("because", "Why that; empty where it holds", Replayed::because));

  /** What the file holds. */
  static final LineFile FILE =
      LineFile.of(
          "reviews.jsonl", "A decision of a person, with what became of it in this run", FIELDS);

  private ReviewLines() {}

  static Stream<String> of(Reviews reviews) {
    return reviews.decisions().stream()
        .map(decision -> JsonText.line(LineField.fields(FIELDS, decision)));
  }
}
