package org.tunsh.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tunsh.model.Testimony;

/**
 * What the dataset answers to a query.
 *
 * @param reason in words
 * @param evidence the testimonies on either side
 */
record ClaimAnswer(ClaimVerdict verdict, String reason, List<Testimony> evidence) {
  ClaimAnswer {
    evidence = List.copyOf(evidence);
  }

  static ClaimAnswer borneOut(String reason, List<Testimony> evidence) {
    return new ClaimAnswer(ClaimVerdict.BORNE_OUT, reason, evidence);
  }

  static ClaimAnswer contradicted(String reason, List<Testimony> evidence) {
    return new ClaimAnswer(ClaimVerdict.CONTRADICTED, reason, evidence);
  }

  static ClaimAnswer undecided(String reason, List<Testimony> evidence) {
    return new ClaimAnswer(ClaimVerdict.UNDECIDED, reason, evidence);
  }

  /**
   * Kleene's conjunction, or disjunction: what is unknown stays so unless another part decides.
   *
   * @param all whether every part is wanted, rather than one
   */
  static <Q> ClaimAnswer joined(List<Q> parts, boolean all, Function<Q, ClaimAnswer> judge) {
    List<ClaimAnswer> answers = parts.stream().map(judge).toList();
    ClaimVerdict decisive = all ? ClaimVerdict.CONTRADICTED : ClaimVerdict.BORNE_OUT;
    ClaimVerdict other = all ? ClaimVerdict.BORNE_OUT : ClaimVerdict.CONTRADICTED;
    ClaimVerdict verdict = other;
    if (answers.stream().anyMatch(answer -> answer.verdict() == decisive)) {
      verdict = decisive;
    } else if (answers.stream().anyMatch(a -> a.verdict() == ClaimVerdict.UNDECIDED)) {
      verdict = ClaimVerdict.UNDECIDED;
    }
    List<Testimony> evidence = new ArrayList<>();
    answers.forEach(answer -> evidence.addAll(answer.evidence()));
    return new ClaimAnswer(
        verdict, String.join(" ", answers.stream().map(ClaimAnswer::reason).toList()), evidence);
  }
}
