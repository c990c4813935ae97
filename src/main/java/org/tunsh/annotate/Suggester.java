package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.tunsh.model.Evidence;
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

  private final List<Gathering> gatherings;

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
    private final Set<String> places = new HashSet<>();
    private final List<Example> examples = new ArrayList<>();
  }

  /** The phrases of one sort. */
  private record Gathering(Sort sort, List<Spotter> spotters, Map<String, Found> found) {
    static Gathering of(Sort sort, Spotter... spotters) {
      return new Gathering(sort, List.of(spotters), new LinkedHashMap<>());
    }
  }

  /**
   * Where a phrase was seen.
   *
   * @param words the phrase with what stands around it
   * @param place the phrase itself, where it stands
   */
  public record Example(String words, String file, Evidence place) {
    /** The document's id. */
    public String document() {
      return place.document();
    }
  }

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
    gatherings =
        List.of(
            Gathering.of(Sort.TIER, new TierSpotter(gazetteers, words, cues)),
            Gathering.of(
                Sort.AREA, new AreaSpotter(gazetteers, cues), new HeadingSpotter(gazetteers, cues)),
            Gathering.of(
                Sort.PARTY,
                new PartySpotter(gazetteers, cues),
                new PartnerSpotter(gazetteers, words, cues)),
            Gathering.of(Sort.OFFICE, new OfficeSpotter(gazetteers)));
  }

  /** Looks through a document for phrases of these sorts. */
  public void look(Document document, Set<Sort> sorts) {
    for (Block block : document.blocks()) {
      if (block.kind() != BlockKind.FURNITURE) {
        look(document, block, sorts);
      }
    }
  }

  private void look(Document document, Block block, Set<Sort> sorts) {
    for (Gathering gathering : gatherings) {
      if (sorts.contains(gathering.sort())) {
        for (Spotter spotter : gathering.spotters()) {
          spotter.look(
              document, block, (phrase, span) -> keep(gathering.found(), phrase, document, span));
        }
      }
    }
  }

  private static void keep(Map<String, Found> found, String phrase, Document document, Span span) {
    if (phrase.length() > LONGEST) {
      return;
    }
    Found seen = found.computeIfAbsent(phrase, any -> new Found());
    // Two ways of finding may meet at one place.
    if (!seen.places.add(document.sha256() + span.start())) {
      return;
    }
    seen.count++;
    boolean fresh = seen.documents.add(document.sha256());
    if (fresh && seen.examples.size() < EXAMPLES) {
      String text = document.text();
      int start = Math.max(0, span.start() - CONTEXT);
      int end = Math.min(text.length(), span.end() + CONTEXT);
      String words =
          (before(text, start, span.start()) + span.of(text) + after(text, span.end(), end))
              .replaceAll("\\s+", " ")
              .strip();
      seen.examples.add(new Example(words, document.file(), Evidence.of(document, span)));
    }
  }

  /** What stands before a phrase, from the first whole word on. */
  private static String before(String text, int start, int end) {
    String words = text.substring(start, end);
    return start == 0 ? words : words.replaceFirst("^\\S+(?=\\s)", "");
  }

  /** What stands after a phrase, to the last whole word. */
  private static String after(String text, int start, int end) {
    String words = text.substring(start, end);
    int space = words.stripTrailing().lastIndexOf(' ');
    return end == text.length() || space < 0 ? words : words.substring(0, space);
  }

  /** What was gathered of a sort, first what stands in most documents. */
  public List<Suggestion> suggestions(Sort sort) {
    return gatherings.stream()
        .filter(gathering -> gathering.sort() == sort)
        .flatMap(gathering -> gathering.found().entrySet().stream())
        .map(
            e ->
                new Suggestion(
                    sort,
                    e.getKey(),
                    e.getValue().count,
                    e.getValue().documents.size(),
                    e.getValue().examples))
        .sorted(
            Comparator.comparingInt((Suggestion s) -> -s.documents())
                .thenComparingInt(s -> -s.count())
                .thenComparing(Suggestion::phrase))
        .toList();
  }
}
