package org.tunsh.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All assertions with their documents, found by id; files with the same bytes count once, as the
 * first by path.
 */
public final class Testimonies {
  private final List<Facts> documents;
  private final Map<String, Testimony> byId;

  private Testimonies(List<Facts> documents, Map<String, Testimony> byId) {
    this.documents = documents;
    this.byId = byId;
  }

  public static Testimonies of(List<Facts> facts) {
    Map<String, Facts> distinct = new LinkedHashMap<>();
    facts.stream()
        .sorted(Comparator.comparing(Facts::file))
        .forEach(document -> distinct.putIfAbsent(document.sha256(), document));
    Map<String, Testimony> byId = new LinkedHashMap<>();
    for (Facts document : distinct.values()) {
      for (Assertion assertion : document.assertions()) {
        byId.putIfAbsent(assertion.id(), new Testimony(document, assertion));
      }
    }
    return new Testimonies(List.copyOf(distinct.values()), byId);
  }

  /** The documents, each once, by path. */
  public List<Facts> documents() {
    return documents;
  }

  /** Every assertion, by path of its document and then in the order of the text. */
  public Stream<Testimony> all() {
    return byId.values().stream();
  }

  public Optional<Testimony> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
