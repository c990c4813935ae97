package org.tunsh.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tunsh.model.Dataset;

/** Counts the pairs of parties of a dataset. */
final class Pairs {
  private Pairs() {}

  static int count(Dataset dataset) {
    Set<List<String>> pairs = new HashSet<>();
    for (Dataset.Act act : dataset.partnerships()) {
      List<String> parties = act.parties();
      for (int i = 0; i < parties.size(); i++) {
        for (int j = i + 1; j < parties.size(); j++) {
          pairs.add(List.of(parties.get(i), parties.get(j)));
        }
      }
    }
    return pairs.size();
  }
}
