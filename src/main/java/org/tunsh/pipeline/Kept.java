package org.tunsh.pipeline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.model.Facts;

/**
 * The facts of a file and the key under which the store keeps them with its text.
 *
 * @param key in the store of results
 * @param reviewed a hash of what people changed in them; empty where nobody did
 */
record Kept(String key, Facts facts, String reviewed) {
  Kept(String key, Facts facts) {
    this(key, facts, "");
  }

  /** Differs wherever the index would. */
  String version() {
    return reviewed.isEmpty() ? key : key + "+" + reviewed;
  }

  /** Each document once, by id: of files with the same bytes the first by path. */
  static Map<String, Kept> distinct(List<Kept> all) {
    Map<String, Kept> byId = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparing((Kept each) -> each.facts().file()))
        .forEach(each -> byId.putIfAbsent(each.facts().document(), each));
    return byId;
  }
}
