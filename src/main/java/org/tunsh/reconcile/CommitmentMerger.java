package org.tunsh.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Dataset.Commitment;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Testimony;

/** Gathers the tellings of each commitment; those of the best source come first, as it has them. */
final class CommitmentMerger {
  private final SourceRanking ranking;

  CommitmentMerger(SourceRanking ranking) {
    this.ranking = ranking;
  }

  private record Merged(Commitment commitment, Testimony best) {}

  List<Commitment> merge(List<Testimony> testimonies) {
    Map<String, List<Testimony>> groups = new TreeMap<>();
    for (Testimony testimony : testimonies) {
      if (testimony.assertion() instanceof CommitmentAssertion commitment) {
        groups.computeIfAbsent(key(commitment), k -> new ArrayList<>()).add(testimony);
      }
    }
    return groups.entrySet().stream()
        .map(entry -> merged(entry.getKey(), Backing.of(entry.getValue(), ranking)))
        .sorted(order())
        .map(Merged::commitment)
        .toList();
  }

  private Comparator<Merged> order() {
    return Comparator.comparing((Merged m) -> String.join("+", m.commitment().parties()))
        .thenComparing(m -> m.commitment().aspect(), Comparator.reverseOrder())
        .thenComparing(Merged::best, Backing.bestFirst(ranking))
        .thenComparing(m -> m.commitment().id());
  }

  private static String key(CommitmentAssertion commitment) {
    return String.join(
        "|",
        String.join("+", commitment.parties()),
        commitment.by(),
        commitment.aspect(),
        commitment.subject(),
        commitment.status().code());
  }

  private static Merged merged(String key, Backing backing) {
    CommitmentAssertion first = (CommitmentAssertion) backing.testimonies().getFirst().assertion();
    Commitment commitment =
        new Commitment(
            ContentId.of("commitment", key),
            first.parties(),
            first.by(),
            first.aspect(),
            first.subject(),
            first.status(),
            backing.confidence(),
            backing.sourceClass(),
            backing.evidence(),
            backing.documents());
    return new Merged(commitment, backing.testimonies().getFirst());
  }
}
