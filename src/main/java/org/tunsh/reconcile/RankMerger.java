package org.tunsh.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tunsh.model.Assertion;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.model.Level;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Testimony;

/**
 * Ranks the areas or the defence items of each pair: as the best source has them, then what other
 * sources add, in the order of those sources. Items that share a rank in their source share one in
 * the dataset.
 */
final class RankMerger {
  private final String type;
  private final Function<Assertion, String> code;
  private final Function<Assertion, Integer> order;
  private final SourceRanking ranking;

  RankMerger(
      String type,
      Function<Assertion, String> code,
      Function<Assertion, Integer> order,
      SourceRanking ranking) {
    this.type = type;
    this.code = code;
    this.order = order;
    this.ranking = ranking;
  }

  /**
   * A document's list with what decides its place.
   *
   * @param tier the highest that the document itself declares
   * @param date of such a document: the first declaration of a tier goes before its renewals
   */
  private record Voice(
      List<Testimony> told, int rank, boolean tabular, Optional<Level> tier, String date) {
    static final Comparator<Voice> BEST_FIRST =
        Comparator.comparingInt(Voice::rank)
            .thenComparing(Voice::tabular)
            .thenComparing(voice -> voice.tier().isEmpty())
            .thenComparing(
                voice -> voice.tier().orElse(Level.PARTNERSHIP), Comparator.reverseOrder())
            .thenComparing(Voice::date);
  }

  List<Ranked> merge(List<Testimony> testimonies) {
    SortedMap<String, List<Testimony>> byParties = new TreeMap<>();
    for (Testimony testimony : testimonies) {
      byParties
          .computeIfAbsent(
              String.join("+", testimony.assertion().parties()), k -> new ArrayList<>())
          .add(testimony);
    }
    return byParties.values().stream().flatMap(theirs -> ranked(theirs).stream()).toList();
  }

  private List<Ranked> ranked(List<Testimony> testimonies) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    int next = 1;
    for (List<Testimony> voice : voices(testimonies)) {
      int last = Integer.MIN_VALUE;
      int rank = next - 1;
      for (Testimony testimony : voice) {
        String item = code.apply(testimony.assertion());
        if (ranks.containsKey(item)) {
          continue;
        }
        int place = order.apply(testimony.assertion());
        if (place == 0 || place != last) {
          rank++;
        }
        last = place;
        ranks.put(item, rank);
        next = rank + 1;
      }
    }
    return ranks.entrySet().stream()
        .map(entry -> item(entry.getKey(), entry.getValue(), testimonies))
        .toList();
  }

  /**
   * Each document's own list in its own order: the better class first; within it the declaration of
   * the highest tier, then what declares lower ones, then the newer document.
   */
  private List<List<Testimony>> voices(List<Testimony> testimonies) {
    Map<String, List<Testimony>> voices = new LinkedHashMap<>();
    testimonies.stream()
        .sorted(Backing.bestFirst(ranking))
        .forEach(
            t ->
                voices
                    .computeIfAbsent(t.source().document() + t.tabular(), k -> new ArrayList<>())
                    .add(t));
    voices
        .values()
        .forEach(voice -> voice.sort(Comparator.comparing(t -> order.apply(t.assertion()))));
    return voices.values().stream()
        .map(this::voice)
        .sorted(Voice.BEST_FIRST)
        .map(Voice::told)
        .toList();
  }

  private Voice voice(List<Testimony> told) {
    Testimony first = told.getFirst();
    Optional<Level> tier = first.founded().stream().max(Comparator.naturalOrder());
    String date = tier.isPresent() ? first.source().date() : "";
    return new Voice(told, rank(first), first.tabular(), tier, date);
  }

  private int rank(Testimony testimony) {
    return ranking.rank(testimony.source().sourceClass());
  }

  private Ranked item(String item, int rank, List<Testimony> testimonies) {
    Backing backing =
        Backing.of(
            testimonies.stream().filter(t -> code.apply(t.assertion()).equals(item)).toList(),
            ranking);
    List<String> parties = testimonies.getFirst().assertion().parties();
    return new Ranked(
        ContentId.of(type, String.join("+", parties), item),
        parties,
        item,
        rank,
        backing.confidence(),
        backing.sourceClass(),
        backing.evidence(),
        backing.documents());
  }
}
