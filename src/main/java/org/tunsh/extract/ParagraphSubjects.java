package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.extract.AreaLexicon.Hit;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Span;

/** Tells which area a paragraph, or a section of several, has as its subject. */
final class ParagraphSubjects {
  private static final double LEAST = 1.8;
  private static final double SHARE = 0.32;
  private static final double SECTION_SHARE = 0.52;
  private static final double WIDE_SHARE = 0.68;
  private static final double SECTION_LEAST = 2.5;
  private static final double SAME = 1e-9;
  private static final int MOST_ALIKE = 2;
  private static final double PLAIN_LEAST = 4;
  private static final double PLAIN_SHARE = 0.55;

  /** From this probability on a section is on one area, if no other is as probable as … */
  private static final double SECTION_ALONE = 0.6;

  /** … this. */
  private static final double SECTION_BESIDE = 0.35;

  /** The same for a paragraph that has to stand against the subject of the title. */
  private static final double PLAIN_ALONE = 0.85;

  private static final double PLAIN_BESIDE = 0.15;

  /** So many characters of a section tell what it is on. */
  private static final int LONGEST_SECTION = 2500;

  /** What every statement speaks of in passing is a section's subject only where little else is. */
  private static final String WIDE = "multilateral";

  private static final int LONGEST_OPENING = 110;

  private static final Pattern OPENING =
      Pattern.compile(
          "^\\W*(?:\\(?(?:[IVX]+|\\d+|[a-z])[.)]\\s*)?(?i:in(?= [\\p{L} -]{3,40},)|on(?! (?:the"
              + " )?(?:occasion|behalf|the"
              + " basis|\\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december))|in"
              + " the (?:area|field|sphere|realm|domain|sector)s? of|in the [\\p{L} -]{3,40}"
              + " (?:realm|field|area|sphere|sector|domain)s?|regarding|concerning|with"
              + " (?:regard|respect) to|in terms of|as (?:for|regards)|turning"
              + " to)\\b([^,]{0,110}),(?! which)");

  private final AreaLexicon lexicon;
  private final Pattern protocol;
  private final Pattern instrument;
  private final Pattern preamble;
  private final Pattern whole;

  private final PassageClassifier classifier;
  private final SubjectFeatures features;

  /**
   * @param classifier what was learned of passages that were read; without, the rule alone decides
   */
  ParagraphSubjects(AreaLexicon lexicon, WordLists words, PassageClassifier classifier) {
    this.lexicon = lexicon;
    this.classifier = classifier;
    this.features = new SubjectFeatures(words.set("empty-words"));
    this.instrument =
        Pattern.compile("(?i)\\W*(?:\\w{1,2}[.)]\\s*)?" + words.alternatives("instrument-items"));
    this.preamble =
        Pattern.compile(
            "(?is)\\W*(?:\\d+[.)]\\s*)?(?:\\w+ly )?"
                + words.alternatives("preamble-openings")
                + "\\b.*[,;](?: and)?\\s*");
    this.whole = words.pattern("whole-relation");
    this.protocol = Pattern.compile("(?i)\\b" + words.alternatives("protocol"));
  }

  /** The subjects of a paragraph, the most probable first; none where it has none. */
  List<String> ofParagraph(String text, Span paragraph, Collection<String> parties) {
    AreaWords words = words(text, paragraph, parties);
    List<String> rule = byRule(text, paragraph, words);
    if (!classifier.hasLearned()) {
      return rule;
    }
    List<String> codes =
        new ArrayList<>(classifier.codes(features.of(text, paragraph, words, rule)));
    rule.stream().filter(code -> !classifier.knows(code)).forEach(codes::add);
    return codes;
  }

  /** What is to be seen of a paragraph, to learn from. */
  Set<String> features(String text, Span paragraph, Collection<String> parties) {
    AreaWords words = words(text, paragraph, parties);
    return features.of(text, paragraph, words, byRule(text, paragraph, words));
  }

  private AreaWords words(String text, Span passage, Collection<String> parties) {
    return AreaWords.of(lexicon, text, SentenceCutter.cut(text, passage), parties);
  }

  /**
   * The subject of a paragraph by its words: several where its opening words name several; none
   * where it has none that stands out. A second subject with nearly as much weight is none: it was
   * tried, and on documents never seen it brought more wrong ones than right ones.
   */
  private List<String> byRule(String text, Span paragraph, AreaWords words) {
    if (instrument.matcher(text).region(paragraph.start(), paragraph.end()).lookingAt()
        || preamble.matcher(paragraph.of(text)).matches()) {
      return List.of();
    }
    List<String> codes = new ArrayList<>(ofOpening(text, words.first()));
    String first = words.first().of(text);
    if (codes.isEmpty() && !protocol.matcher(first).find() && !whole.matcher(first).find()) {
      codes.addAll(top(words.scores(), LEAST, SHARE));
    }
    words.sentences().stream()
        .skip(1)
        .flatMap(sentence -> ofOpening(text, sentence).stream())
        .filter(code -> !codes.contains(code))
        .forEach(codes::add);
    return codes.stream().distinct().toList();
  }

  /** The one area that a passage is probably on, with no other beside it. */
  private List<String> alone(Set<String> features, List<String> rule, double least, double beside) {
    List<Map.Entry<String, Double>> order =
        classifier.probabilities(features).entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .toList();
    boolean other = order.size() > 1 && order.get(1).getValue() >= beside;
    if (order.getFirst().getValue() >= least && !other) {
      return List.of(order.getFirst().getKey());
    }
    boolean unknown = rule.size() == 1 && !classifier.knows(rule.getFirst());
    return unknown && order.getFirst().getValue() < least ? rule : List.of();
  }

  /** The subject of a paragraph that has hardly another. */
  List<String> plainly(String text, Span paragraph, Collection<String> parties) {
    AreaWords words = words(text, paragraph, parties);
    if (protocol.matcher(words.first().of(text)).find()) {
      return List.of();
    }
    List<String> rule = top(words.scores(), PLAIN_LEAST, PLAIN_SHARE);
    if (!classifier.hasLearned()) {
      return rule;
    }
    Set<String> seen = features.of(text, paragraph, words, byRule(text, paragraph, words));
    return alone(seen, rule, PLAIN_ALONE, PLAIN_BESIDE);
  }

  private List<String> ofOpening(String text, Span sentence) {
    Matcher matcher = OPENING.matcher(sentence.of(text));
    if (!matcher.find() || matcher.end() > LONGEST_OPENING + 30) {
      return List.of();
    }
    List<String> codes = new ArrayList<>();
    for (Hit hit :
        lexicon.inHeading(text, new Span(sentence.start(), sentence.start() + matcher.end()))) {
      if (hit.strong() && !codes.contains(hit.code())) {
        codes.add(hit.code());
      }
    }
    return codes;
  }

  /** The one area of which a section treats; empty where there are several. */
  List<String> ofSection(String text, List<Span> blocks, Collection<String> parties) {
    Map<String, Double> scores = new LinkedHashMap<>();
    List<Span> sentences = new ArrayList<>();
    List<List<Hit>> hits = new ArrayList<>();
    int length = 0;
    for (Span block : blocks) {
      AreaWords words = words(text, block, parties);
      words.scores().forEach((code, score) -> scores.merge(code, score, Double::sum));
      if (length <= LONGEST_SECTION) {
        length += block.length();
        sentences.addAll(words.sentences());
        hits.addAll(words.hits());
      }
    }
    List<String> top = top(scores, SECTION_LEAST, SECTION_SHARE);
    List<String> rule = top.equals(List.of(WIDE)) ? top(scores, SECTION_LEAST, WIDE_SHARE) : top;
    if (!classifier.hasLearned() || blocks.isEmpty()) {
      return rule;
    }
    int start = blocks.getFirst().start();
    AreaWords words = new AreaWords(sentences, hits);
    Set<String> seen = features.of(text, new Span(start, start + length), words, rule);
    return alone(seen, rule, SECTION_ALONE, SECTION_BESIDE);
  }

  /** The heaviest code, of two as heavy the first named; none where more are, as in a list. */
  private static List<String> top(Map<String, Double> scores, double least, double share) {
    double all = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    double most = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<String> heaviest =
        scores.entrySet().stream()
            .filter(e -> e.getValue() >= most - SAME)
            .map(Map.Entry::getKey)
            .toList();
    boolean stands = most >= least && most >= share * all && heaviest.size() <= MOST_ALIKE;
    return stands ? List.of(heaviest.getFirst()) : List.of();
  }
}
