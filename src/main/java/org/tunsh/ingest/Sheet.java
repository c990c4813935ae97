package org.tunsh.ingest;

import java.util.List;

/**
 * A page with the words and ruling lines on it.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param words in the order of the content stream
 * @param rulings thin boxes, each a horizontal or vertical line
 */
record Sheet(int number, float width, float height, List<Word> words, List<Box> rulings) {
  Sheet {
    words = List.copyOf(words);
    rulings = List.copyOf(rulings);
  }

  Sheet without(List<Word> taken) {
    java.util.Set<Word> gone =
        java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    gone.addAll(taken);
    return new Sheet(
        number, width, height, words.stream().filter(w -> !gone.contains(w)).toList(), rulings);
  }
}
