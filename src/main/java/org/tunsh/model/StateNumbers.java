package org.tunsh.model;

import java.util.Map;

/**
 * The numbers of states by which data on conflicts and alliances are joined.
 *
 * @param byCode numbers of each state that a list has, by its code
 */
public record StateNumbers(Map<String, Numbers> byCode) {
  /** Knows no numbers. */
  public static final StateNumbers NONE = new StateNumbers(Map.of());

  public StateNumbers {
    byCode = Map.copyOf(byCode);
  }

  /**
   * The numbers of one state; a list that does not have it leaves its number empty.
   *
   * @param cow with Correlates of War
   * @param gw with Gleditsch and Ward
   */
  public record Numbers(String cow, String gw) {}

  /** The numbers of a party; both are empty for an organisation. */
  public Numbers of(String code) {
    return byCode.getOrDefault(code, new Numbers("", ""));
  }
}
