package org.tunsh.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tunsh.model.Dataset;
import org.tunsh.model.Ladder;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/** Studies how states use the names of partnerships. */
public final class PowerStudy {
  private final List<Ladder> ladders;
  private final Map<String, List<Testimony>> byPair = new HashMap<>();

  /**
   * A study over a dataset.
   *
   * @param least the confidence, in 0..1, from which on an assertion counts
   */
  public PowerStudy(Dataset dataset, Testimonies testimonies, double least) {
    this.ladders = Ladder.all(dataset);
    Set<String> counted = dataset.content();
    testimonies
        .all()
        .filter(t -> counted.contains(t.assertion().id()))
        .filter(t -> t.assertion().confidence() >= least && !t.studyTable())
        .filter(t -> t.assertion().parties().size() == 2)
        .forEach(
            t ->
                byPair
                    .computeIfAbsent(
                        String.join(" ", t.assertion().parties()), any -> new ArrayList<>())
                    .add(t));
  }

  private List<Ladder> ladders(String state) {
    return ladders.stream().filter(ladder -> ladder.parties().contains(state)).toList();
  }

  /** The profile of a state; without partners where the dataset dates none of its tiers. */
  public PowerProfile profile(String state) {
    Rungs rungs = new Rungs(state, ladders(state));
    return new PowerProfile(
        state,
        rungs.partners(),
        rungs.names(),
        rungs.steps(),
        rungs.tiers(),
        rungs.gaps(),
        topics(state).shares());
  }

  private TierTopics topics(String state) {
    return new TierTopics(ladders(state), byPair);
  }

  /** How any two of some states differ, in the order in which the states are given. */
  public List<Difference> differences(List<String> states) {
    Map<String, TierTopics> topics = new LinkedHashMap<>();
    states.forEach(state -> topics.put(state, topics(state)));
    List<Difference> all = new ArrayList<>();
    List<Map.Entry<String, TierTopics>> list = List.copyOf(topics.entrySet());
    for (int i = 0; i < list.size(); i++) {
      for (Map.Entry<String, TierTopics> other : list.subList(i + 1, list.size())) {
        Map.Entry<String, TierTopics> one = list.get(i);
        all.addAll(
            new Differences(one.getKey(), one.getValue(), other.getKey(), other.getValue()).all());
      }
    }
    return all;
  }
}
