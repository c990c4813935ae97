package org.tunsh.pipeline;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.corpus.Source;
import org.tunsh.model.Metadata;

/** Results that came from other processes, put where a run would have put its own. */
final class Gathered {
  private Gathered() {}

  /**
   * Keeps all results, which come in any order.
   *
   * @param document the version of the steps that made them
   * @return the files in the order in which a run lists them
   */
  static Map<Source, Inputs.Seen> keep(
      Iterator<Outcome> outcomes, String document, ResultStore store) {
    Map<Source, Inputs.Seen> seen =
        new TreeMap<>(
            Comparator.comparing(Source::name).thenComparing(source -> source.path().toString()));
    while (outcomes.hasNext()) {
      Outcome each = outcomes.next();
      Source source = new Source(Path.of(each.path()), each.name(), each.size(), 0, Metadata.NONE);
      Inputs.Seen file = new Inputs.Seen(each.path(), each.size(), 0, each.sha256());
      seen.put(source, file);
      store.put(Steps.key(document, source, file), each);
    }
    store.commit();
    // By content: a map of sources must not be one of names alone.
    return new LinkedHashMap<>(seen);
  }
}
