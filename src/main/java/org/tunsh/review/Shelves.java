package org.tunsh.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;

/**
 * Finds a decision's document among those that were read: the same bytes, else another rendition
 * (the same address, name without its ending, or title).
 */
final class Shelves {
  private final Texts texts;
  private final Map<String, Facts> bySha = new LinkedHashMap<>();
  private final Map<String, Facts> bySource = new HashMap<>();
  private final Map<String, Facts> byStem = new HashMap<>();
  private final Map<String, Facts> byTitle = new HashMap<>();
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  Shelves(List<Facts> facts, Texts texts) {
    this.texts = texts;
    facts.stream()
        .sorted(Comparator.comparing(Facts::file))
        .forEach(
            document -> {
              bySha.putIfAbsent(document.sha256(), document);
              put(bySource, document.source(), document);
              put(byStem, stem(document.file()), document);
              put(byTitle, folded(document.title()), document);
            });
  }

  private static void put(Map<String, Facts> map, String key, Facts document) {
    if (!key.isEmpty()) {
      map.putIfAbsent(key, document);
    }
  }

  private static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return folded(dot > 0 ? name.substring(0, dot) : name);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  /** The document that a target means. */
  Optional<Sheet> sheet(Target target) {
    return Optional.ofNullable(bySha.get(target.sha256()))
        .or(() -> found(bySource, target.source()))
        .or(() -> found(byStem, stem(target.file())))
        .or(() -> found(byTitle, folded(target.title())))
        .flatMap(this::sheet);
  }

  private static Optional<Facts> found(Map<String, Facts> map, String key) {
    return key.isEmpty() ? Optional.empty() : Optional.ofNullable(map.get(key));
  }

  private Optional<Sheet> sheet(Facts facts) {
    Sheet known = sheets.get(facts.sha256());
    if (known == null) {
      Optional<Document> document = texts.document(facts);
      if (document.isEmpty()) {
        return Optional.empty();
      }
      known = new Sheet(facts, document.get());
      sheets.put(facts.sha256(), known);
    }
    return Optional.of(known);
  }

  /** The documents that decisions touch, by hash. */
  Map<String, Sheet> opened() {
    return sheets;
  }
}
