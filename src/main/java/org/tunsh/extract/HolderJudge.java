package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Tier;

/**
 * Tells who holds a tier where the rules may be wrong: every two parties that the sentence and its
 * surroundings name are weighed, the rules' answer being one of the things that count.
 */
final class HolderJudge {
  /** Where the rules read a longer list of partners, they know better than a model of pairs. */
  private static final int MOST_RULED = 2;

  /** How the rules read two of a list, each with the same one: they know better, too. */
  private static final Set<String> LISTED = Set.of("of", "with", "with-which");

  /** From this probability on a pair that the rules found stands. */
  private static final double KEPT = 0.4;

  /**
   * From this probability on the most probable pair stands in the place of what the rules found.
   */
  private static final double INSTEAD = 0.3;

  /** From this probability on it stands where the rules found none. */
  private static final double FOUND = 0.5;

  /** From this probability on a pair stands beside a more probable one. */
  private static final double BESIDE = 0.6;

  /** The same where the rules found none. */
  private static final double BESIDE_FOUND = 0.75;

  /** A pair far less probable than another is no second one. */
  private static final double SHARE = 0.8;

  private static final double LEAST_SHARE = 0.3;

  private final HomeState.Words home;
  private final PassageClassifier model;
  private final @Nullable Consumer<HolderLesson> listener;

  HolderJudge(WordLists words, PassageClassifier model) {
    this(words, model, null);
  }

  private HolderJudge(
      WordLists words, PassageClassifier model, @Nullable Consumer<HolderLesson> listener) {
    this.home = new HomeState.Words(words);
    this.model = model;
    this.listener = listener;
  }

  /** One that leaves all to the rules, and tells what there is to judge. */
  static HolderJudge listening(WordLists words, Consumer<HolderLesson> listener) {
    return new HolderJudge(words, PassageClassifier.NONE, listener);
  }

  /** A pair with its probability and what the rules say of it. */
  private record Weighed(List<String> pair, double probability, List<Relation> ruled) {}

  /** The judge of one document's phrases. */
  InDocument in(Annotated document, DocumentKind kind) {
    return new InDocument(document, kind);
  }

  /** Judges the phrases of one document. */
  final class InDocument {
    private final Annotated document;
    private final DocumentKind kind;

    /** Read when it is first asked for, since most documents have no phrase. */
    private @Nullable HomeState known;

    private InDocument(Annotated document, DocumentKind kind) {
      this.document = document;
      this.kind = kind;
    }

    /** The state whose agency or office speaks in the document; empty where none is told. */
    String voice() {
      return home().voice();
    }

    private HomeState home() {
      HomeState state = known == null ? HomeState.of(document, home) : known;
      known = state;
      return state;
    }

    /** Whether the rules tell that no states hold the tier, but companies, cities or bodies. */
    private static boolean areNone(List<Relation> rules) {
      return rules.size() == 1 && rules.getFirst().how().equals(Relation.NO_PARTIES);
    }

    /** The relations by the rules, mended where the model is surer. */
    List<Relation> judge(Passage passage, Tier tier, List<Relation> rules) {
      if (listener != null) {
        tell(passage, tier, pairs(passage, tier, rules), rules, listener);
      }
      boolean three =
          rules.stream().anyMatch(rule -> rule.codes().size() > 2 && rule.how().equals("subject"));
      boolean listed =
          rules.size() == 2 && rules.stream().allMatch(rule -> LISTED.contains(rule.how()));
      if (!model.hasLearned() || three || listed || rules.size() > MOST_RULED || areNone(rules)) {
        return rules;
      }
      List<Relation> judged = judged(pairs(passage, tier, rules), tier, rules);
      // Left without another answer, what the rules found is right more often than not.
      return judged.isEmpty() ? ofTheVoice(rules) : judged;
    }

    /** 'A partnership with A was established', as an office tells of its own state's. */
    private List<Relation> ofTheVoice(List<Relation> rules) {
      String voice = known == null ? "" : known.voice();
      if (voice.isEmpty() || rules.size() != 1) {
        return rules;
      }
      Relation one = rules.getFirst();
      boolean open = one.how().equals(Relation.UNKNOWN_SELF) && one.codes().size() == 1;
      return open && !one.codes().contains(voice)
          ? List.of(Relation.of(List.of(voice, one.codes().getFirst()), one.end(), "with"))
          : rules;
    }

    private SortedMap<List<String>, Set<String>> pairs(
        Passage passage, Tier tier, List<Relation> rules) {
      return new HolderFeatures(passage, tier, kind, home(), rules).pairs();
    }
  }

  private List<Relation> judged(
      SortedMap<List<String>, Set<String>> features, Tier tier, List<Relation> rules) {
    List<Weighed> pairs = new ArrayList<>();
    for (Map.Entry<List<String>, Set<String>> one : features.entrySet()) {
      pairs.add(
          new Weighed(
              one.getKey(),
              model.probabilities(one.getValue()).getOrDefault(HolderLesson.HOLDS, 0.0),
              rules.stream().filter(r -> r.codes().equals(one.getKey())).toList()));
    }
    pairs.sort(
        Comparator.comparingDouble(Weighed::probability)
            .reversed()
            .thenComparing(weighed -> String.valueOf(weighed.pair())));
    List<Relation> judged = new ArrayList<>();
    rules.stream().filter(rule -> rule.codes().size() > 2).forEach(judged::add);
    boolean ruled = pairs.stream().anyMatch(one -> !one.ruled().isEmpty());
    for (Weighed one : pairs) {
      if (!stands(one, pairs.getFirst(), ruled)) {
        continue;
      }
      if (one.ruled().isEmpty()) {
        judged.add(new Relation(one.pair(), tier.span().end(), "judged"));
      } else {
        judged.addAll(one.ruled());
      }
    }
    return judged;
  }

  private static boolean stands(Weighed one, Weighed most, boolean ruled) {
    double least = one.probability() / most.probability();
    if (!one.ruled().isEmpty()) {
      return one.probability() >= KEPT && least >= LEAST_SHARE;
    }
    return one.equals(most)
        ? one.probability() >= (ruled ? INSTEAD : FOUND)
        : one.probability() >= (ruled ? BESIDE : BESIDE_FOUND) && least >= SHARE;
  }

  private static void tell(
      Passage passage,
      Tier tier,
      SortedMap<List<String>, Set<String>> pairs,
      List<Relation> rules,
      Consumer<HolderLesson> listener) {
    pairs.forEach(
        (pair, features) ->
            listener.accept(
                new HolderLesson(
                    passage.sentence().span(),
                    passage.sentence().span().of(passage.text()),
                    tier.span(),
                    tier.level(),
                    pair,
                    rules.stream().anyMatch(rule -> rule.codes().equals(pair)),
                    features)));
  }
}
