package org.tunsh.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tunsh.corpus.Source;
import org.tunsh.gazetteer.ListChange;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;
import org.tunsh.model.Reading.Ingested;

/**
 * Takes over what an earlier run made and what has changed since cannot touch: whole results where
 * only lists changed of which a document holds no word, and readings where the steps before
 * extraction are the same.
 */
final class CarryOver {
  static final String READING = "reading";
  static final String EXTRACTION = "extraction";
  private static final String DOCUMENT = "document";
  private static final String LIST = "list ";

  private final ResultStore store;
  private final Map<String, String> last;
  private final Steps now;
  private final ListChange change;

  CarryOver(ResultStore store, Steps now) {
    this.store = store;
    this.last = store.versions();
    this.now = now;
    this.change = ListChange.between(lists(last), now.lists());
  }

  static Map<String, String> lists(Map<String, String> versions) {
    Map<String, String> lists = new TreeMap<>();
    versions.forEach(
        (name, text) -> {
          if (name.startsWith(LIST)) {
            lists.put(name.substring(LIST.length()), text);
          }
        });
    return lists;
  }

  /**
   * The lists that documents are read with and that are not what they were in the last run; none
   * where nothing is known of that one.
   */
  List<String> changedLists() {
    return lists(last).isEmpty() ? List.of() : change.files();
  }

  /** Keeps what the next run has to know of this one, where it is not what is kept. */
  void remember() {
    Map<String, String> made = versions(now);
    if (!made.equals(last)) {
      store.keepVersions(made);
    }
  }

  private static Map<String, String> versions(Steps steps) {
    Map<String, String> versions = new TreeMap<>();
    versions.put(READING, steps.reading());
    versions.put(EXTRACTION, steps.extraction());
    versions.put(DOCUMENT, steps.document());
    steps.lists().forEach((name, text) -> versions.put(LIST + name, text));
    return versions;
  }

  /** Whether anything can be taken over at all. */
  private boolean isOfUse() {
    return now.reading().equals(last.get(READING));
  }

  /** Lets an earlier result stand where nothing that changed can touch it. */
  void whole(String key, Source source, Inputs.Seen file) {
    if (store.has(key)) {
      return;
    }
    String before = earlier(source, file);
    if (!store.has(before) || !now.extraction().equals(last.get(EXTRACTION))) {
      return;
    }
    Optional<Reading> reading = store.reading(before);
    if (reading.isPresent() && !isTouched(reading.get())) {
      store.carry(before, key);
    }
  }

  /** How an earlier run read a file; empty where it has to be read anew. */
  Optional<Reading> reading(Source source, Inputs.Seen file) {
    return isOfUse()
        ? store.reading(earlier(source, file)).filter(Ingested.class::isInstance)
        : Optional.empty();
  }

  private String earlier(Source source, Inputs.Seen file) {
    return Steps.key(last.getOrDefault(DOCUMENT, ""), source, file);
  }

  private boolean isTouched(Reading reading) {
    return reading instanceof Ingested ingested && touches(change, ingested.document());
  }

  /** Whether a change of lists can touch what is drawn out of a document. */
  static boolean touches(ListChange change, Document document) {
    Metadata stated = document.metadata();
    String all =
        String.join(
            "\n",
            document.text(),
            stated.title(),
            stated.issuer(),
            String.join("\n", stated.parties()));
    return change.touches(all, List.copyOf(stated.parties()));
  }
}
