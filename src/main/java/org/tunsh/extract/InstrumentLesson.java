package org.tunsh.extract;

import java.util.List;

/**
 * A phrase that may name an instrument, for {@link InstrumentTrainer} to learn from.
 *
 * @param found whether the rules take it for one
 * @param features what is to be seen of it
 */
public record InstrumentLesson(String kind, String title, boolean found, List<String> features) {
  public InstrumentLesson {
    features = List.copyOf(features);
  }
}
