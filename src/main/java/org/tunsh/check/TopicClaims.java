package org.tunsh.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tunsh.check.Claim.Kind;
import org.tunsh.check.Claim.Topic;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Status;
import org.tunsh.model.Testimony;

/** Answers queries on areas, defence items and commitments. */
final class TopicClaims {
  private final Witnesses witnesses;

  TopicClaims(Witnesses witnesses) {
    this.witnesses = witnesses;
  }

  private List<Testimony> all(List<String> pair, Kind kind) {
    List<? extends Class<? extends Assertion>> types =
        List.of(
            switch (kind) {
              case AREAS -> AreaAssertion.class;
              case DEFENCE -> DefenceAssertion.class;
              case COMMITMENTS -> CommitmentAssertion.class;
            });
    return types.stream().flatMap(type -> witnesses.of(pair, type).stream()).toList();
  }

  private static String code(Testimony testimony) {
    return switch (testimony.assertion()) {
      case AreaAssertion area -> area.area();
      case DefenceAssertion defence -> defence.item();
      case CommitmentAssertion commitment -> commitment.subject();
      case Assertion other -> other.id();
    };
  }

  private List<Testimony> about(List<String> pair, Topic topic, boolean denied) {
    return all(pair, topic.kind()).stream()
        .filter(t -> topic.codes().contains(code(t)))
        .filter(t -> (t.assertion().status() == Status.DENIED) == denied)
        .toList();
  }

  ClaimAnswer told(Claim.Told query) {
    List<Testimony> found =
        about(query.pair(), query.topic(), false).stream()
            .filter(t -> query.aspect().isEmpty() || aspect(t).equals(query.aspect()))
            .toList();
    String pair = String.join("-", query.pair());
    Set<String> codes = new TreeSet<>(found.stream().map(TopicClaims::code).toList());
    if (codes.size() >= query.least()) {
      return ClaimAnswer.borneOut(
          pair + ": " + String.join(", ", codes) + " told by " + Words.passages(found) + ".",
          found);
    }
    List<Testimony> denied = about(query.pair(), query.topic(), true);
    if (!denied.isEmpty()) {
      return ClaimAnswer.contradicted(pair + ": denied by " + Words.passages(denied) + ".", denied);
    }
    String as = query.aspect().isEmpty() ? "" : " as '" + query.aspect() + "'";
    return ClaimAnswer.undecided(
        pair
            + ": documents tell of "
            + codes.size()
            + " of "
            + String.join(", ", query.topic().codes())
            + as
            + ".",
        found);
  }

  private static String aspect(Testimony testimony) {
    return testimony.assertion() instanceof CommitmentAssertion commitment
        ? commitment.aspect()
        : "";
  }

  ClaimAnswer only(Claim.Only query) {
    List<Testimony> evidence = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    List<String> against = new ArrayList<>();
    for (String partner : query.with()) {
      List<Testimony> found = about(pair(query.state(), partner), query.topic(), false);
      evidence.addAll(found);
      if (found.isEmpty()) {
        lacking.add(partner);
      }
    }
    List<Testimony> elsewhere = new ArrayList<>();
    for (String partner : query.without()) {
      List<String> pair = pair(query.state(), partner);
      List<Testimony> found = about(pair, query.topic(), false);
      elsewhere.addAll(found);
      if (!found.isEmpty()) {
        against.add(partner);
      } else if (all(pair, query.topic().kind()).isEmpty()) {
        silent.add(partner);
      }
    }
    String topic = String.join(", ", query.topic().codes());
    if (!against.isEmpty()) {
      return ClaimAnswer.contradicted(
          topic + " is also told with " + listed(against) + ": " + Words.passages(elsewhere) + ".",
          elsewhere);
    }
    if (!lacking.isEmpty() || !silent.isEmpty()) {
      return ClaimAnswer.undecided(
          ((lacking.isEmpty() ? "" : topic + " is not told with " + listed(lacking) + ". ")
                  + (silent.isEmpty()
                      ? ""
                      : "Of " + listed(silent) + " no such thing is told at all."))
              .strip(),
          evidence);
    }
    return ClaimAnswer.borneOut(
        topic
            + " is told with "
            + listed(query.with())
            + ", by "
            + Words.passages(evidence)
            + "; not with "
            + listed(query.without())
            + ", though their documents tell of other such things.",
        evidence);
  }

  /** So many partners may bear a claim out; they can contradict it only by denials. */
  ClaimAnswer share(Claim.Share query) {
    List<Testimony> evidence = new ArrayList<>();
    List<String> told = new ArrayList<>();
    List<String> denied = new ArrayList<>();
    for (String partner : query.with()) {
      List<String> pair = pair(query.state(), partner);
      List<Testimony> found = about(pair, query.topic(), false);
      evidence.addAll(found);
      if (!found.isEmpty()) {
        told.add(partner);
      } else {
        List<Testimony> denials = about(pair, query.topic(), true);
        evidence.addAll(denials);
        if (!denials.isEmpty()) {
          denied.add(partner);
        }
      }
    }
    String words =
        String.join(", ", query.topic().codes())
            + ": told with "
            + told.size()
            + " of "
            + query.with().size()
            + (told.isEmpty() ? "" : " (" + listed(told) + ")")
            + ".";
    if (told.size() >= query.least()) {
      return ClaimAnswer.borneOut(words, evidence);
    }
    return query.with().size() - denied.size() < query.least()
        ? ClaimAnswer.contradicted(words + " It is denied with " + listed(denied) + ".", evidence)
        : ClaimAnswer.undecided(words, evidence);
  }

  private static List<String> pair(String state, String partner) {
    return Witnesses.pair(state, partner);
  }

  private static String listed(List<String> partners) {
    return String.join(", ", partners);
  }

  /** The areas of each document of a pair, in their order. */
  private Collection<List<Testimony>> areas(List<String> pair) {
    Map<String, List<Testimony>> byDocument = new LinkedHashMap<>();
    for (Testimony testimony : witnesses.of(pair, AreaAssertion.class)) {
      byDocument
          .computeIfAbsent(testimony.source().document(), k -> new ArrayList<>())
          .add(testimony);
    }
    byDocument.values().forEach(list -> list.sort(Comparator.comparingInt(TopicClaims::rank)));
    return byDocument.values();
  }

  private static int rank(Testimony testimony) {
    return testimony.assertion() instanceof AreaAssertion area ? area.order() : 0;
  }

  ClaimAnswer order(Claim.Order query) {
    List<Testimony> so = new ArrayList<>();
    List<Testimony> otherwise = new ArrayList<>();
    for (List<Testimony> document : areas(query.pair())) {
      List<Testimony> before = of(document, query.before());
      List<Testimony> after = of(document, query.after());
      if (!before.isEmpty() && !after.isEmpty()) {
        boolean first = rank(before.getLast()) < rank(after.getFirst());
        (first ? so : otherwise).addAll(Stream.of(before.getFirst(), after.getFirst()).toList());
      }
    }
    String pair = String.join("-", query.pair());
    return decided(pair, "this order", so, otherwise);
  }

  ClaimAnswer leads(Claim.Leads query) {
    List<Testimony> so = new ArrayList<>();
    List<Testimony> otherwise = new ArrayList<>();
    for (List<Testimony> document : areas(query.pair())) {
      Testimony first = document.getFirst();
      (query.areas().contains(code(first)) ? so : otherwise).add(first);
    }
    return decided(String.join("-", query.pair()), "this beginning", so, otherwise);
  }

  private static ClaimAnswer decided(
      String pair, String what, List<Testimony> so, List<Testimony> otherwise) {
    if (so.isEmpty() && otherwise.isEmpty()) {
      return ClaimAnswer.undecided(pair + ": no document ranks these areas.", so);
    }
    if (otherwise.isEmpty()) {
      return ClaimAnswer.borneOut(pair + ": " + what + " in " + Words.passages(so) + ".", so);
    }
    if (so.isEmpty()) {
      return ClaimAnswer.contradicted(
          pair + ": not " + what + " in " + Words.passages(otherwise) + ".", otherwise);
    }
    return ClaimAnswer.undecided(
        pair
            + ": documents differ; "
            + what
            + " in "
            + Words.passages(so)
            + ", not in "
            + Words.passages(otherwise)
            + ".",
        Stream.concat(so.stream(), otherwise.stream()).toList());
  }

  private static List<Testimony> of(List<Testimony> document, List<String> codes) {
    return document.stream().filter(t -> codes.contains(code(t))).toList();
  }
}
