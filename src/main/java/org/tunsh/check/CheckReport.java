package org.tunsh.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The verdict on every value of the tables, and what the dataset has beyond them.
 *
 * @param reference citation of the tables
 * @param values in the order of the tables; what is extra after the values of its row
 * @param claims what the publication claims in its prose, in the order of its pages
 */
public record CheckReport(String reference, List<Checked> values, List<Judged> claims) {
  public CheckReport {
    values = List.copyOf(values);
    claims = List.copyOf(claims);
  }

  /**
   * A claim and its verdict.
   *
   * @param page of the publication
   * @param says the claim in words
   * @param reason what the dataset answers, in words
   * @param evidence ids of assertions on either side
   * @param sources classes of their sources, the best first
   */
  public record Judged(
      String id,
      String page,
      String says,
      ClaimVerdict verdict,
      String reason,
      List<String> evidence,
      List<String> sources) {
    public Judged {
      evidence = List.copyOf(evidence);
      sources = List.copyOf(sources);
    }
  }

  /** How many claims got a verdict. */
  public long claims(ClaimVerdict verdict) {
    return claims.stream().filter(claim -> claim.verdict() == verdict).count();
  }

  /**
   * A value and its verdict.
   *
   * @param table name of the table
   * @param partner code of the partner
   * @param row what kind of value
   * @param order its place, from 1; for what is extra, the next free one
   * @param expected the table's value; empty for what is extra
   * @param found what independent evidence says
   * @param verdict the verdict
   * @param reason in words: which passages agree or disagree
   * @param evidence ids of independent assertions
   * @param sources classes of their sources, the best first
   */
  public record Checked(
      String table,
      String partner,
      String row,
      int order,
      String expected,
      List<String> found,
      Verdict verdict,
      String reason,
      List<String> evidence,
      List<String> sources) {
    public Checked {
      found = List.copyOf(found);
      evidence = List.copyOf(evidence);
      sources = List.copyOf(sources);
    }
  }

  /**
   * How many values got each verdict, by its code, in the order of the verdicts; also those that
   * none got.
   */
  public Map<String, Integer> summary() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(Verdict.values()).forEach(verdict -> counts.put(verdict.code(), 0));
    values.forEach(value -> counts.merge(value.verdict().code(), 1, Integer::sum));
    return counts;
  }
}
