package org.tunsh.pipeline;

import java.util.List;
import org.tunsh.gazetteer.Addition;
import org.tunsh.model.Assertion;

/**
 * What an addition to a list would change, before it changes anything.
 *
 * @param notes what somebody should know beside
 * @param holding how many documents hold the phrase
 * @param tried how many of them were read with it; fewer where there are very many
 * @param effects on those documents of which other things would be said
 * @param state of the list: it differs once somebody else has added to it
 */
public record Preview(
    Addition addition,
    List<String> notes,
    int holding,
    int tried,
    List<Effect> effects,
    String state) {
  public Preview {
    notes = List.copyOf(notes);
    effects = List.copyOf(effects);
  }

  /**
   * What would be said otherwise of one document.
   *
   * @param document its id
   * @param described what would change of its description, in words
   * @param more what would be said besides
   * @param less what would be said no more
   */
  public record Effect(
      String document,
      String file,
      List<String> described,
      List<Assertion> more,
      List<Assertion> less) {
    public Effect {
      described = List.copyOf(described);
      more = List.copyOf(more);
      less = List.copyOf(less);
    }

    boolean isNone() {
      return described.isEmpty() && more.isEmpty() && less.isEmpty();
    }
  }

  /** How many assertions would be made besides. */
  public int more() {
    return effects.stream().mapToInt(e -> e.more().size()).sum();
  }

  /** How many would be made no more. */
  public int less() {
    return effects.stream().mapToInt(e -> e.less().size()).sum();
  }
}
