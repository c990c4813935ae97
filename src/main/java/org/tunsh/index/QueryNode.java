package org.tunsh.index;

import java.util.List;
import java.util.Optional;

/**
 * A query as typed: what its signs mean, not yet what the index holds. {@code at} is a node's place
 * in the query.
 */
sealed interface QueryNode {
  int at();

  /** Text of which no sign means anything; the analyzer says which words it holds. */
  record Words(int at, String text) implements QueryNode {}

  /** Words that begin or go on anyhow: {@code mongol*}, {@code m?ngol}. */
  record Wildcard(int at, String pattern) implements QueryNode {}

  /** Words like this one but for some letters. */
  record Fuzzy(int at, String word, int edits) implements QueryNode {}

  /** A word or phrase with what the gazetteers hold for the same. */
  record Synonyms(int at, String text) implements QueryNode {}

  /**
   * Words side by side, or with some words between.
   *
   * @param slop by how many places they may be moved
   */
  record Phrase(int at, String text, int slop) implements QueryNode {}

  /** One after the other, with at most so many words between. */
  record Then(int at, QueryNode first, QueryNode second, int gap) implements QueryNode {}

  /** Both within one sentence or paragraph; without a second, the first alone within one. */
  record Within(int at, QueryNode first, Unit unit, Optional<QueryNode> second)
      implements QueryNode {}

  /** What is sought in one field. */
  record In(int at, Field field, QueryNode value) implements QueryNode {}

  record All(int at, List<QueryNode> parts) implements QueryNode {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(int at, List<QueryNode> parts) implements QueryNode {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(int at, QueryNode part) implements QueryNode {}

  /** A stretch of text in which words can stand together. */
  enum Unit {
    SENTENCE,
    PARAGRAPH
  }
}
