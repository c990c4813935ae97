package org.tunsh.index;

import java.util.List;
import org.tunsh.index.QueryNode.Unit;

/**
 * What is sought at places of a text: which words, in which order, how near each other. Each kind
 * of index turns it into queries of its own.
 */
sealed interface Stretch {
  /** A number of words between that is no bound. */
  int ANY = -1;

  /** One term of the text. */
  record One(String term) implements Stretch {}

  /** Any of them; none where the list is empty. */
  record Any(List<Stretch> parts) implements Stretch {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** One right after the other. */
  record Row(List<Stretch> parts) implements Stretch {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One after the other.
   *
   * @param gaps how many other words may stand between, or {@link #ANY}
   */
  record Ordered(List<Stretch> parts, int gaps) implements Stretch {
    public Ordered {
      parts = List.copyOf(parts);
    }
  }

  /**
   * All in any order.
   *
   * @param gaps how many other words may stand between, or {@link #ANY}
   */
  record Unordered(List<Stretch> parts, int gaps) implements Stretch {
    public Unordered {
      parts = List.copyOf(parts);
    }
  }

  /** What does not reach over the end of a sentence or paragraph. */
  record Inside(Stretch part, Unit unit) implements Stretch {}

  /** A word where it is written in its folded form, not in another that folds to it. */
  record Plain(String folded) implements Stretch {}
}
