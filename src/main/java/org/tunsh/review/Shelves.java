package org.tunsh.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;

/**
 * Finds a decision's document among those that were read: the same bytes, else another rendition
 * (the same address, name without its ending, or title). Several documents may share one of these,
 * such as a page that tells of many acts: what shares most is meant, and of equals what has the
 * words.
 */
final class Shelves {
  private static final int MOST_OPENED = 50;

  private final Texts texts;
  private final Map<String, Facts> bySha = new LinkedHashMap<>();
  private final Map<String, List<String>> bySource = new HashMap<>();
  private final Map<String, List<String>> byFile = new HashMap<>();
  private final Map<String, List<String>> byStem = new HashMap<>();
  private final Map<String, List<String>> byTitle = new HashMap<>();
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  Shelves(List<Facts> facts, Texts texts) {
    this.texts = texts;
    facts.stream()
        .sorted(Comparator.comparing(Facts::file))
        .forEach(
            document -> {
              bySha.putIfAbsent(document.sha256(), document);
              put(bySource, document.source(), document);
              put(byFile, document.file(), document);
              put(byStem, stem(document.file()), document);
              put(byTitle, folded(document.title()), document);
            });
  }

  private static void put(Map<String, List<String>> map, String key, Facts document) {
    if (!key.isEmpty()) {
      map.computeIfAbsent(key, any -> new ArrayList<>()).add(document.sha256());
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
    Facts same = bySha.get(target.sha256());
    if (same != null) {
      return sheet(same);
    }
    List<Facts> renditions = renditions(target);
    if (renditions.size() > 1) {
      for (Facts each : renditions.subList(0, Math.min(MOST_OPENED, renditions.size()))) {
        Optional<Sheet> sheet = sheet(each);
        if (sheet.flatMap(s -> s.place(target.selector())).isPresent()) {
          return sheet;
        }
      }
    }
    return renditions.stream().findFirst().flatMap(this::sheet);
  }

  /** The documents that share most with the target, in the order of their files. */
  private List<Facts> renditions(Target target) {
    Map<String, Integer> shared = new LinkedHashMap<>();
    Stream.of(
            bySource.getOrDefault(target.source(), List.of()),
            byFile.getOrDefault(target.file(), List.of()),
            byStem.getOrDefault(stem(target.file()), List.of()),
            byTitle.getOrDefault(folded(target.title()), List.of()))
        .flatMap(sharing -> sharing.stream().distinct())
        .forEach(sha256 -> shared.merge(sha256, 1, Integer::sum));
    int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return bySha.values().stream()
        .filter(document -> shared.getOrDefault(document.sha256(), -1) == most)
        .toList();
  }

  Optional<Sheet> sheet(Facts facts) {
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
