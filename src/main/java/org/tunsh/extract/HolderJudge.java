package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Tier;

/**
 * Tells who holds a tier where the rules may be wrong: every two parties that the sentence and its
 * surroundings name are weighed, the rules' answer being one of the things that count.
 */
final class HolderJudge {
  /** The label of lessons and of the model. */
  static final String HOLDS = "holds";

  private static final double PROBABLE = 0.4;
  private static final double IMPROBABLE = 0.3;

  private final PassageClassifier model;
  private final Consumer<HolderLesson> listener;

  HolderJudge(PassageClassifier model) {
    this(model, lesson -> {});
  }

  private HolderJudge(PassageClassifier model, Consumer<HolderLesson> listener) {
    this.model = model;
    this.listener = listener;
  }

  /** One that leaves all to the rules, and tells what there is to judge. */
  static HolderJudge listening(Consumer<HolderLesson> listener) {
    return new HolderJudge(PassageClassifier.NONE, listener);
  }

  /** The relations by the rules, mended where the model is surer. */
  List<Relation> judge(Passage passage, Tier tier, DocumentKind kind, List<Relation> rules) {
    if (!model.hasLearned()) {
      tell(passage, tier, kind, rules);
      return rules;
    }
    List<Relation> judged = new ArrayList<>();
    for (Map.Entry<List<String>, Set<String>> one : pairs(passage, tier, kind, rules).entrySet()) {
      double probability = model.probabilities(one.getValue()).getOrDefault(HOLDS, 0.0);
      Relation ruled =
          rules.stream().filter(r -> r.codes().equals(one.getKey())).findFirst().orElse(null);
      if (ruled != null && probability >= IMPROBABLE) {
        judged.add(ruled);
      } else if (ruled == null && probability >= PROBABLE) {
        judged.add(new Relation(one.getKey(), tier.span().end(), "judged"));
      }
    }
    rules.stream().filter(r -> r.codes().size() != 2).forEach(judged::add);
    return judged;
  }

  private void tell(Passage passage, Tier tier, DocumentKind kind, List<Relation> rules) {
    pairs(passage, tier, kind, rules)
        .forEach(
            (pair, features) ->
                listener.accept(
                    new HolderLesson(
                        passage.sentence().span(),
                        tier.span(),
                        tier.level(),
                        pair,
                        rules.stream().anyMatch(rule -> rule.codes().equals(pair)),
                        features)));
  }

  /** What is to be seen of each pair. */
  private static SortedMap<List<String>, Set<String>> pairs(
      Passage passage, Tier tier, DocumentKind kind, List<Relation> rules) {
    return new HolderFeatures(passage, tier, kind, rules).pairs();
  }
}
