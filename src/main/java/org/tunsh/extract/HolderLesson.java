package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import org.tunsh.model.Level;
import org.tunsh.model.Span;

/**
 * A tier phrase and two parties who may hold the tier, to learn from.
 *
 * @param sentence where the phrase stands
 * @param said the words of the sentence
 * @param tier the phrase
 * @param pair codes, sorted
 * @param ruled whether the rules say that they hold it
 * @param features what is to be seen of them
 */
public record HolderLesson(
    Span sentence,
    String said,
    Span tier,
    Level level,
    List<String> pair,
    boolean ruled,
    Set<String> features) {
  /** The label of a pair that holds the tier. */
  public static final String HOLDS = "holds";

  public HolderLesson {
    pair = List.copyOf(pair);
    features = Set.copyOf(features);
  }
}
