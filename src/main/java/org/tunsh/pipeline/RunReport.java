package org.tunsh.pipeline;

import java.util.List;
import java.util.Map;
import org.tunsh.model.Reading;

/**
 * How a run ended.
 *
 * @param unchanged whether nothing had changed since the last run
 * @param documents how many documents were read
 * @param computed how many of them were read anew
 * @param assertions how many assertions were drawn out
 * @param pairs how many pairs of parties the dataset speaks of
 * @param verdicts the check's verdicts with counts
 * @param conflicts how many conflicts were kept
 * @param alike how many documents read like one before them
 * @param setAside what could not be read
 */
public record RunReport(
    boolean unchanged,
    int documents,
    int computed,
    int assertions,
    int pairs,
    Map<String, Integer> verdicts,
    int conflicts,
    int alike,
    List<Reading.SetAside> setAside) {
  public RunReport {
    verdicts = Map.copyOf(verdicts);
    setAside = List.copyOf(setAside);
  }
}
