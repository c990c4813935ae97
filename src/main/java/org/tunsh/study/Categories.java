package org.tunsh.study;

import java.util.List;

/** A scheme of categories, and what the evidence shows of its features for a pair. */
@FunctionalInterface
public interface Categories {
  /** No scheme: the paper then has no section on categories. */
  Categories NONE = pair -> List.of();

  /** What is known of each feature of each category for two parties, in the order of the scheme. */
  List<Feature> of(List<String> pair);

  /** Whether the evidence shows a feature: no evidence is not the same as evidence against it. */
  enum Shown {
    SHOWN,
    NO_EVIDENCE,
    AGAINST
  }

  /**
   * A feature of a category.
   *
   * @param scheme whose scheme it is, for a reader
   * @param category name of the category
   * @param feature in words that can stand in a list
   * @param evidence ids of assertions; empty where there is no evidence
   */
  record Feature(
      String scheme, String category, String feature, Shown shown, List<String> evidence) {
    public Feature {
      evidence = List.copyOf(evidence);
    }
  }
}
