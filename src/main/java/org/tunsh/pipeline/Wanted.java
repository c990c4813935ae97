package org.tunsh.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.corpus.Source;

/**
 * The files that a run is over, with the keys of their results, which are made once: of thousands,
 * that is felt.
 *
 * @param seen what was seen of each, in the order of their names
 * @param keys of their results, in the same order
 */
record Wanted(Map<Source, Inputs.Seen> seen, List<String> keys) {
  Wanted {
    keys = List.copyOf(keys);
  }

  /**
   * @param document the version of {@link Steps#document()}
   */
  static Wanted of(String document, Map<Source, Inputs.Seen> seen) {
    return new Wanted(seen, Steps.keys(document, seen));
  }

  /** By the key of the result; of two files alike in all that counts, the last. */
  Map<String, Source> byKey() {
    Map<String, Source> byKey = new LinkedHashMap<>();
    each((key, source, file) -> byKey.put(key, source));
    return byKey;
  }

  /** Something to do with a file. */
  interface Taker {
    void take(String key, Source source, Inputs.Seen file);
  }

  void each(Taker taker) {
    Iterator<String> key = keys.iterator();
    seen.forEach((source, file) -> taker.take(key.next(), source, file));
  }

  /** What the next run compares with. */
  List<Inputs.Seen> files() {
    return new ArrayList<>(seen.values());
  }
}
