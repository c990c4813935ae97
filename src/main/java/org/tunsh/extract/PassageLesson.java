package org.tunsh.extract;

import java.util.Set;

/**
 * A passage that was read by a person, for {@link PassageTrainer} to learn from.
 *
 * @param features what is to be seen of it
 * @param codes what it is on
 */
public record PassageLesson(Set<String> features, Set<String> codes) {
  public PassageLesson {
    features = Set.copyOf(features);
    codes = Set.copyOf(codes);
  }
}
