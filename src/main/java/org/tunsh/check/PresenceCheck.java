package org.tunsh.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Status;
import org.tunsh.model.Testimony;

/**
 * Checks values of which only the presence counts: what a partnership is bound to, and defence
 * items.
 */
final class PresenceCheck {
  private final List<Testimony> told;
  private final Function<Assertion, String> code;

  /**
   * A check over the testimonies of one pair.
   *
   * @param told the testimonies of the pair
   * @param code what each is about
   */
  PresenceCheck(List<Testimony> told, Function<Assertion, String> code) {
    this.told = told;
    this.code = code;
  }

  Finding check(String value) {
    List<Testimony> about = about(value);
    List<Testimony> positive =
        about.stream().filter(t -> t.assertion().status() != Status.DENIED).toList();
    if (!positive.isEmpty()) {
      return new Finding(
          Verdict.MATCH,
          List.of(value),
          "Told independently of the table by " + Words.passages(positive) + ".",
          positive);
    }
    if (!about.isEmpty()) {
      return new Finding(
          Verdict.CONFLICT, List.of(), "It is denied by " + Words.passages(about) + ".", about);
    }
    return Finding.missing("No independent passage of the pair tells of '" + value + "'.");
  }

  List<Testimony> about(String value) {
    return told.stream().filter(t -> code.apply(t.assertion()).equals(value)).toList();
  }

  /** What is told beyond the table's values. */
  Stream<Finding> extra(List<String> known) {
    Map<String, List<Testimony>> beyond = new LinkedHashMap<>();
    told.stream()
        .filter(t -> t.assertion().status() != Status.DENIED)
        .filter(t -> !known.contains(code.apply(t.assertion())))
        .forEach(
            t -> beyond.computeIfAbsent(code.apply(t.assertion()), k -> new ArrayList<>()).add(t));
    return beyond.entrySet().stream()
        .map(
            entry ->
                new Finding(
                    Verdict.EXTRA,
                    List.of(entry.getKey()),
                    "Not in the table; told by " + Words.passages(entry.getValue()) + ".",
                    entry.getValue()));
  }
}
