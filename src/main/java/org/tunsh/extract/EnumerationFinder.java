package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.extract.AreaLexicon.Hit;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Span;

/** Finds the sentence that lists the areas of cooperation. */
final class EnumerationFinder {
  private static final int WIDEST_GAP = 70;
  private static final int LEAST_CODES = 3;
  private static final Pattern SEPARATOR =
      Pattern.compile(",|;|—|–|&|\\band\\b|\\bor\\b|\\bto\\b|\\(i+\\)|\\bas well as\\b");

  private final AreaLexicon lexicon;
  private final Pattern cues;
  private final Pattern stops;

  EnumerationFinder(AreaLexicon lexicon, WordLists words) {
    this.lexicon = lexicon;
    this.cues = words.pattern("enumeration-cues");
    this.stops = words.pattern("enumeration-stops");
  }

  /** The areas that a sentence lists, in its order; empty where it is no such list. */
  List<AreaFinding> in(String text, Span sentence) {
    String words = sentence.of(text);
    if (!cues.matcher(words).find() || stops.matcher(words).find()) {
      return List.of();
    }
    List<AreaFinding> best = List.of();
    for (List<Hit> run : runs(text, sentence)) {
      List<AreaFinding> found = distinct(run, sentence);
      if (found.size() > best.size()) {
        best = found;
      }
    }
    return best.size() >= LEAST_CODES ? best : List.of();
  }

  /** Words of areas that follow each other as the members of a list do. */
  private List<List<Hit>> runs(String text, Span sentence) {
    List<List<Hit>> runs = new ArrayList<>();
    List<Hit> run = new ArrayList<>();
    for (Hit hit : lexicon.inHeading(text, sentence)) {
      if (!run.isEmpty() && !follows(text, run.getLast(), hit)) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(hit);
    }
    runs.add(run);
    return runs;
  }

  private static boolean follows(String text, Hit one, Hit other) {
    if (other.span().start() <= one.span().end()) {
      return true;
    }
    if (other.span().start() - one.span().end() > WIDEST_GAP) {
      return false;
    }
    String gap = text.substring(one.span().end(), other.span().start());
    return gap.length() < 30 || SEPARATOR.matcher(gap).find();
  }

  private static List<AreaFinding> distinct(List<Hit> run, Span sentence) {
    Set<String> seen = new LinkedHashSet<>();
    run.forEach(hit -> seen.add(hit.code()));
    return seen.stream().map(code -> new AreaFinding(code, sentence)).toList();
  }
}
