package org.tunsh.network;

import java.util.List;
import org.tunsh.model.Level;

/**
 * A partnership of two parties at a date.
 *
 * @param a code of the one, before the other's in the alphabet
 * @param b code of the other
 * @param level the highest tier that had begun and was not ended
 * @param qualifiers the further words of its name
 * @param since when it was established, ISO 8601 reduced; empty where documents speak of it only as
 *     standing
 * @param seen date of the earliest document that tells of it; empty where none is dated
 * @param confidence in 0..1
 * @param documents how many documents tell of it
 * @param evidence ids of assertions, the best first
 */
public record Tie(
    String a,
    String b,
    Level level,
    List<String> qualifiers,
    String since,
    String seen,
    double confidence,
    int documents,
    List<String> evidence) {
  public Tie {
    qualifiers = List.copyOf(qualifiers);
    evidence = List.copyOf(evidence);
  }

  /** Whether a party is one of the two. */
  public boolean binds(String party) {
    return a.equals(party) || b.equals(party);
  }

  /** The other party. */
  public String other(String party) {
    return a.equals(party) ? b : a;
  }

  /** The date by which it sorts: since when, else the first sight of it. */
  String from() {
    return since.isEmpty() ? seen : since;
  }
}
