package org.tunsh.power;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tunsh.model.Level;

/**
 * How one state uses the names of partnerships.
 *
 * @param state its code
 * @param partners with how many parties it has an established, dated tier
 * @param names the names that it uses, in the order that its upgrades give, lowest first; names
 *     without upgrade are where their tier puts them
 * @param steps its upgrades from name to name, the most frequent first
 * @param tiers how often and when it declares each tier, lowest first
 * @param gaps years between rungs
 * @param topics what documents of each tier tell of, by tier, kind and code
 */
public record PowerProfile(
    String state,
    int partners,
    List<NameUse> names,
    List<Step> steps,
    List<TierUse> tiers,
    List<Gap> gaps,
    List<TopicShare> topics) {
  public PowerProfile {
    names = List.copyOf(names);
    steps = List.copyOf(steps);
    tiers = List.copyOf(tiers);
    gaps = List.copyOf(gaps);
    topics = List.copyOf(topics);
  }

  /**
   * A name of a partnership: its tier and the further words.
   *
   * @param partners with how many parties it was established
   * @param first date of the first such act
   * @param last date of the last
   */
  public record NameUse(Level level, String name, int partners, String first, String last) {}

  /**
   * Partnerships that went from one name to another.
   *
   * @param against whether that goes down in the order which the other steps give, or to a lower
   *     tier
   * @param cases partner and date of each
   */
  public record Step(String from, String to, boolean against, List<String> cases) {
    public Step {
      cases = List.copyOf(cases);
    }
  }

  /**
   * How a state uses a tier.
   *
   * @param acts with how many parties it was established
   * @param current for how many it is the highest that stands
   * @param byPeriod acts by the first year of each five
   * @param share of the partners that reached it
   */
  public record TierUse(
      Level level, int acts, int current, SortedMap<Integer, Integer> byPeriod, Share share) {
    public TierUse {
      byPeriod = Collections.unmodifiableSortedMap(new TreeMap<>(byPeriod));
    }
  }

  /**
   * Years from one tier to the next.
   *
   * @param years of each case, sorted
   * @param median of them
   * @param low lower end of the 95% bootstrap interval of the median; NaN where the cases are too
   *     few
   * @param high upper end
   */
  public record Gap(
      Level from, Level to, List<Integer> years, double median, double low, double high) {
    public Gap {
      years = List.copyOf(years);
    }

    /** Whether there are cases enough for an interval. */
    public boolean interval() {
      return !Double.isNaN(low);
    }
  }

  /**
   * What documents of a tier tell of.
   *
   * @param kind {@code area} or {@code defence}
   * @param share of the partners of that tier whose documents tell of anything of the kind
   */
  public record TopicShare(Level level, String kind, String code, Share share) {}
}
