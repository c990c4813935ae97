package org.tunsh.gazetteer;

import java.util.List;

/**
 * Which sources go before which, and what decides between sources of one class.
 *
 * @param classes the classes of sources, best first
 * @param ties the rules that decide within a class, first to last
 */
public record Rankings(List<Rank> classes, List<Rank> ties) {
  /** A class of sources, or a rule for ties, and what it means in a sentence. */
  public record Rank(String code, String says) {}

  public Rankings {
    classes = List.copyOf(classes);
    ties = List.copyOf(ties);
  }

  /** 0 is the best; an unknown class comes after all others. */
  public int rank(String sourceClass) {
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).code().equals(sourceClass)) {
        return i;
      }
    }
    return classes.size();
  }

  /** What a class or rule means, for reasons in words; the code itself where it is unknown. */
  public String says(String code) {
    for (List<Rank> ranks : List.of(classes, ties)) {
      for (Rank rank : ranks) {
        if (rank.code().equals(code)) {
          return rank.says();
        }
      }
    }
    return code;
  }
}
