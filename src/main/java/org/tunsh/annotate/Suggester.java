package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/**
 * Gathers phrases that look like names of tiers, areas, parties or offices and stand in no list.
 *
 * <p>It judges by form and by what stands around. Whether a phrase belongs into a list, a person
 * decides.
 */
public final class Suggester {
  private static final int EXAMPLES = 3;
  private static final int CONTEXT = 60;
  private static final int LONGEST = 80;

  private final Map<Sort, Spotter> spotters = new EnumMap<>(Sort.class);
  private final Map<Sort, Map<String, Found>> found = new EnumMap<>(Sort.class);

  /** What a phrase looks like. */
  public enum Sort {
    TIER,
    AREA,
    PARTY,
    OFFICE;

    /** As people type it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was gathered of one phrase. */
  private static final class Found {
    private int count;
    private final Set<String> documents = new HashSet<>();
    private final List<Example> examples = new ArrayList<>();
  }

  /**
   * Where a phrase was seen.
   *
   * @param words the phrase with what stands around it
   * @param document the document's id
   */
  public record Example(String words, String file, String document) {}

  /**
   * A phrase that may belong to a list.
   *
   * @param count how often it was seen
   * @param documents in how many documents
   * @param examples some of the places
   */
  public record Suggestion(
      Sort sort, String phrase, int count, int documents, List<Example> examples) {
    public Suggestion {
      examples = List.copyOf(examples);
    }
  }

  /**
   * A suggester.
   *
   * @param words of diplomatic language
   * @param cues by which areas and parties are found
   */
  public Suggester(Gazetteers gazetteers, WordLists words, WordLists cues) {
    spotters.put(Sort.TIER, new TierSpotter(gazetteers, words));
    spotters.put(Sort.AREA, new AreaSpotter(gazetteers, cues));
    spotters.put(Sort.PARTY, new PartySpotter(gazetteers, cues));
    spotters.put(Sort.OFFICE, new OfficeSpotter(gazetteers));
    for (Sort sort : Sort.values()) {
      found.put(sort, new LinkedHashMap<>());
    }
  }

  /** Looks through a document for phrases of these sorts. */
  public void look(Document document, Set<Sort> sorts) {
    for (Block block : document.blocks()) {
      if (block.kind() != BlockKind.FURNITURE) {
        for (Sort sort : sorts) {
          spotters
              .get(sort)
              .look(
                  document.text(),
                  block.span(),
                  (phrase, span) -> keep(sort, phrase, document, span));
        }
      }
    }
  }

  private void keep(Sort sort, String phrase, Document document, Span span) {
    if (phrase.length() > LONGEST) {
      return;
    }
    Found seen = found.get(sort).computeIfAbsent(phrase, any -> new Found());
    seen.count++;
    boolean fresh = seen.documents.add(document.sha256());
    if (fresh && seen.examples.size() < EXAMPLES) {
      String text = document.text();
      int start = Math.max(0, span.start() - CONTEXT);
      int end = Math.min(text.length(), span.end() + CONTEXT);
      String words = text.substring(start, end).replaceAll("\\s+", " ").strip();
      seen.examples.add(new Example(words, document.file(), document.id()));
    }
  }

  /** What was gathered of a sort, the most frequent first. */
  public List<Suggestion> suggestions(Sort sort) {
    return found.get(sort).entrySet().stream()
        .map(
            e ->
                new Suggestion(
                    sort,
                    e.getKey(),
                    e.getValue().count,
                    e.getValue().documents.size(),
                    e.getValue().examples))
        .sorted(
            Comparator.comparingInt((Suggestion s) -> -s.count()).thenComparing(Suggestion::phrase))
        .toList();
  }
}
