package org.tunsh.pipeline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.model.Facts;
import org.tunsh.model.Reading;

/** What the store holds of some documents: their facts, or why they were set aside. */
final class Collected {
  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final Map<String, Reading.SetAside> setAside = new LinkedHashMap<>();

  private Collected() {}

  /** Of each key, in their order. */
  static Collected of(Collection<String> keys, ResultStore store) {
    return of(keys, store, new Collected());
  }

  /** The same; what is known is not read again. */
  static Collected of(Collection<String> keys, ResultStore store, Collected known) {
    Collected found = new Collected();
    // As they stand in the store, so that each of its pages is unpacked once.
    keys.stream().filter(key -> !known.has(key)).sorted().forEach(key -> found.read(key, store));
    Collected all = new Collected();
    for (String key : keys) {
      all.take(key, found.has(key) ? found : known);
    }
    return all;
  }

  private boolean has(String key) {
    return kept.containsKey(key) || setAside.containsKey(key);
  }

  private void take(String key, Collected from) {
    Kept facts = from.kept.get(key);
    Reading.SetAside aside = from.setAside.get(key);
    if (facts != null) {
      kept.put(key, facts);
    } else if (aside != null) {
      setAside.put(key, aside);
    }
  }

  /** Only of a file without facts its reading is looked at: the readings hold all texts. */
  private void read(String key, ResultStore store) {
    Facts found = store.facts(key);
    if (found != null) {
      kept.put(key, new Kept(store.origin(key), found));
    } else if (store.reading(key).orElseThrow(() -> store.lacks("a document"))
        instanceof Reading.SetAside aside) {
      setAside.put(key, aside);
    } else {
      throw store.lacks("what was drawn out of a document");
    }
  }

  List<Kept> kept() {
    return List.copyOf(kept.values());
  }

  List<Reading.SetAside> setAside() {
    return List.copyOf(setAside.values());
  }
}
