package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.extract.AreaLexicon.Hit;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * Finds the sentence that lists the areas of cooperation: a cue ('in the fields of', 'five
 * pillars:', '… spheres') beside a run of areas, of which the words before it name none.
 */
final class EnumerationFinder {
  private static final int WIDEST_GAP = 45;
  private static final int BESIDE = 40;

  /** Names of regions and organisations stand before a list without being its subject. */
  private static final String WIDE = "multilateral";

  private static final int LEAST_CODES = 3;
  private static final int LEAST_LOOSE = 4;
  private static final int STATE_CODE = 3;

  /** So far before a cue the subject of its clause may stand. */
  private static final int NEAR = 90;

  private static final Pattern SEPARATOR =
      Pattern.compile(
          ",|;|—|–|&|\\band\\b|\\bor\\b|\\bto\\b|\\(?[ivx\\d]+\\)|\\bas well as\\b|\\balong"
              + " with\\b");

  /** Words after which another part of the sentence begins. */
  private static final Pattern OTHER =
      Pattern.compile("\\b(?:with|from|through|by|which|that|where|while)\\b");

  /** What the rule takes for a list is one unless it is this improbable. */
  private static final double TOLD = 0.05;

  /** What the rule does not take for a list is one only if it is this probable. */
  private static final double UNTOLD = 0.3;

  private final AreaLexicon lexicon;
  private final Pattern cues;
  private final Pattern loose;
  private final Pattern behind;
  private final Pattern widened;
  private final Pattern stops;
  private final Pattern relation;
  private final Pattern numbered;

  private final PassageClassifier classifier;

  /**
   * @param classifier what was learned of sentences that were read; without, the rule alone decides
   */
  EnumerationFinder(AreaLexicon lexicon, WordLists words, PassageClassifier classifier) {
    this.lexicon = lexicon;
    this.classifier = classifier;
    this.cues = words.pattern("enumeration-cues");
    this.loose = words.pattern("enumeration-loose-cues");
    this.widened = words.pattern("enumeration-widened");
    this.behind = words.pattern("enumeration-behind-cues");
    this.stops = words.pattern("enumeration-stops");
    this.relation = words.pattern("enumeration-relation");
    this.numbered = words.pattern("enumeration-numbered");
  }

  /**
   * The areas of the relation that a sentence of a document lists, in its order: as the rule says,
   * or where its words and place make it probable that it does.
   */
  List<AreaFinding> listed(
      String text, Span sentence, Collection<String> parties, ListFeatures.Place place) {
    if (!classifier.hasLearned()) {
      return in(text, sentence, parties);
    }
    Named named = named(text, sentence, parties);
    double least = named.rule().isEmpty() ? UNTOLD : TOLD;
    boolean lists =
        named.isMany()
            && classifier.probabilities(named.features(text, sentence, place)).values().stream()
                .anyMatch(probability -> probability >= least);
    if (!lists) {
      return List.of();
    }
    return named.rule().isEmpty() ? named.longest() : named.rule();
  }

  /** What is to be seen of a sentence, to learn from; empty where it names few areas. */
  Set<String> features(String text, Span sentence, ListFeatures.Place place) {
    Named named = named(text, sentence, List.of());
    return named.isMany() ? named.features(text, sentence, place) : Set.of();
  }

  /**
   * The areas that a sentence names one after another.
   *
   * @param rule what the rule takes for a list of them
   * @param longest those of the longest run
   */
  private record Named(List<AreaFinding> rule, List<AreaFinding> longest) {
    boolean isMany() {
      return !rule.isEmpty() || longest.size() >= LEAST_CODES;
    }

    Set<String> features(String text, Span sentence, ListFeatures.Place place) {
      return ListFeatures.of(text, sentence, place, codes(rule), codes(longest));
    }

    private static List<String> codes(List<AreaFinding> found) {
      return found.stream().map(AreaFinding::code).toList();
    }
  }

  private Named named(String text, Span sentence, Collection<String> parties) {
    List<List<Hit>> runs = runs(text, sentence);
    List<AreaFinding> longest = List.of();
    for (List<Hit> run : runs) {
      List<AreaFinding> found = distinct(run, sentence);
      longest = found.size() > longest.size() ? found : longest;
    }
    List<AreaFinding> rule =
        isCued(text, sentence) ? byCues(text, sentence, parties, runs) : List.of();
    return new Named(rule, longest);
  }

  /**
   * The areas that a sentence lists by the rule, in its order; empty where it is no such list, or
   * one of work in a state that is none of the parties.
   */
  List<AreaFinding> in(String text, Span sentence, Collection<String> parties) {
    return isCued(text, sentence)
        ? byCues(text, sentence, parties, runs(text, sentence))
        : List.of();
  }

  private boolean isCued(String text, Span sentence) {
    String words = sentence.of(text);
    boolean cued =
        cues.matcher(words).find() || loose.matcher(words).find() || behind.matcher(words).find();
    return cued && !stops.matcher(words).find();
  }

  private List<AreaFinding> byCues(
      String text, Span sentence, Collection<String> parties, List<List<Hit>> runs) {
    List<AreaFinding> best = List.of();
    for (List<Hit> run : cutAtCues(text, runs)) {
      List<AreaFinding> found = distinct(run, sentence);
      boolean firm = isCued(cues, text, sentence, run);
      boolean counts =
          found.size() >= LEAST_CODES && firm
              || found.size() >= LEAST_LOOSE
                  && (isCued(loose, text, sentence, run) || isBeforeNoun(text, sentence, run));
      if (found.size() > best.size() && counts && !isElsewhere(text, sentence, run, parties)) {
        best = found;
      }
    }
    return best;
  }

  /** Whether a state that is no party is named before the list. */
  private boolean isElsewhere(
      String text, Span sentence, List<Hit> run, Collection<String> parties) {
    Span before = new Span(sentence.start(), run.getFirst().span().start());
    return !parties.isEmpty()
        && lexicon.names(text, before).stream()
            .anyMatch(name -> name.codes().stream().noneMatch(parties::contains) && isState(name));
  }

  private static boolean isState(Party name) {
    return name.codes().size() == 1 && name.codes().getFirst().length() == STATE_CODE;
  }

  /** Whether a cue stands right before or right after a list that is one of the whole relation. */
  private boolean isCued(Pattern pattern, String text, Span sentence, List<Hit> run) {
    if (run.isEmpty()) {
      return false;
    }
    int start = run.getFirst().span().start();
    int end = run.getLast().span().end();
    Matcher matcher = pattern.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      boolean before = matcher.end() <= start && start - matcher.end() <= BESIDE;
      boolean after = matcher.start() >= end && matcher.start() - end <= BESIDE;
      if (before && isWhole(text, sentence.start(), matcher.start(), matcher.end())
          || after && isWhole(text, sentence.start(), start, matcher.end())) {
        return true;
      }
    }
    return false;
  }

  /** 'To deepen the political, security, economic and cultural relationship'. */
  private boolean isBeforeNoun(String text, Span sentence, List<Hit> run) {
    int end = run.getLast().span().end();
    String before = text.substring(sentence.start(), run.getFirst().span().start());
    return widened.matcher(Passage.tail(before, BESIDE)).find()
        && behind.matcher(text).useTransparentBounds(true).region(end, sentence.end()).lookingAt();
  }

  /** Whether the words before a list speak of the relation, and not of one area of it. */
  private boolean isWhole(String text, int from, int to, int cueEnd) {
    boolean other =
        lexicon.inText(text, new Span(Math.max(from, to - NEAR), to)).stream()
            .anyMatch(hit -> hit.strong() && !hit.code().equals(WIDE));
    String before = text.substring(from, cueEnd);
    return numbered.matcher(before).find() || !other && relation.matcher(before).find();
  }

  /** Words of areas that follow each other as the members of a list do. */
  private List<List<Hit>> runs(String text, Span sentence) {
    List<List<Hit>> runs = new ArrayList<>();
    List<Hit> run = new ArrayList<>();
    for (Hit hit : lexicon.inHeading(text, sentence)) {
      if (!hit.strong()) {
        continue;
      }
      if (!run.isEmpty() && !follows(text, run.getLast(), hit)) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(hit);
    }
    runs.add(run);
    return runs;
  }

  /** 'Investments and new initiatives in energy, health …': the list begins after the cue. */
  private List<List<Hit>> cutAtCues(String text, List<List<Hit>> runs) {
    List<List<Hit>> lists = new ArrayList<>();
    for (List<Hit> run : runs) {
      lists.add(run);
      if (!run.isEmpty()) {
        Matcher cue =
            cues.matcher(text).region(run.getFirst().span().end(), run.getLast().span().end());
        while (cue.find()) {
          int from = cue.end();
          lists.add(run.stream().filter(hit -> hit.span().start() >= from).toList());
        }
      }
    }
    return lists;
  }

  private static boolean follows(String text, Hit one, Hit other) {
    if (other.span().start() <= one.span().end()) {
      return true;
    }
    if (other.span().start() - one.span().end() > WIDEST_GAP) {
      return false;
    }
    String gap = text.substring(one.span().end(), other.span().start());
    return gap.length() <= 3 || !OTHER.matcher(gap).find() && SEPARATOR.matcher(gap).find();
  }

  private static List<AreaFinding> distinct(List<Hit> run, Span sentence) {
    Set<String> seen = new LinkedHashSet<>();
    run.forEach(hit -> seen.add(hit.code()));
    return seen.stream().map(code -> new AreaFinding(code, sentence)).toList();
  }
}
