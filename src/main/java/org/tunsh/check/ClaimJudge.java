package org.tunsh.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.tunsh.check.Claim.Query;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Facts;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/** Gives each claim of a publication a verdict by documents other than studies. */
final class ClaimJudge {
  private static final String STUDY = "study";

  private final Witnesses witnesses;
  private final ActClaims acts;
  private final TopicClaims topics;

  private ClaimJudge(List<Facts> documents, String until, SourceRanking ranking) {
    // Thousands of documents have few dates.
    Map<String, Boolean> late = new HashMap<>();
    List<Facts> known =
        documents.stream()
            .filter(facts -> !facts.sourceClass().equals(STUDY))
            .filter(facts -> !late.computeIfAbsent(facts.date(), date -> after(date, until)))
            .toList();
    this.witnesses = new Witnesses(Testimonies.of(known), ranking);
    this.acts = new ActClaims(witnesses, until);
    this.topics = new TopicClaims(witnesses);
  }

  static boolean after(String date, String until) {
    return !until.isEmpty()
        && ReducedDate.isDate(date)
        && new ReducedDate(date).first().isAfter(new ReducedDate(until).last());
  }

  /** Judges the claims, in their order. */
  static List<CheckReport.Judged> judge(
      Claims claims, List<Facts> documents, SourceRanking ranking) {
    ClaimJudge judge = new ClaimJudge(documents, claims.until(), ranking);
    return claims.claims().stream().map(judge::judged).toList();
  }

  private CheckReport.Judged judged(Claim claim) {
    ClaimAnswer answer = answer(claim.query());
    return new CheckReport.Judged(
        claim.id(),
        claim.page(),
        claim.says(),
        answer.verdict(),
        answer.reason(),
        answer.evidence().stream().map(t -> t.assertion().id()).distinct().toList(),
        witnesses.classes(answer.evidence()));
  }

  private ClaimAnswer answer(Query query) {
    return switch (query) {
      case Claim.All all -> ClaimAnswer.joined(all.of(), true, this::answer);
      case Claim.Any any -> ClaimAnswer.joined(any.of(), false, this::answer);
      case Claim.Act act -> acts.act(act);
      case Claim.Sequence sequence -> acts.sequence(sequence);
      case Claim.Order order -> topics.order(order);
      case Claim.Leads leads -> topics.leads(leads);
      case Claim.Told told -> topics.told(told);
      case Claim.Only only -> topics.only(only);
      case Claim.Share share -> topics.share(share);
      case Claim.InstrumentNamed named -> instrument(named);
    };
  }

  /** Passages of documents that themselves are such an instrument, by their kind and title. */
  private List<Testimony> ownKind(Claim.InstrumentNamed named) {
    return witnesses.of(named.pair(), PartnershipAssertion.class).stream()
        .filter(
            t -> named.kinds().stream().anyMatch(k -> k.code().equals(t.source().kind().code())))
        .filter(
            t -> {
              String title = t.source().title().toLowerCase(Locale.ROOT);
              return named.words().stream().anyMatch(title::contains);
            })
        .toList();
  }

  private ClaimAnswer instrument(Claim.InstrumentNamed named) {
    Predicate<Assertion> fits =
        assertion ->
            assertion instanceof InstrumentAssertion instrument
                && named.kinds().contains(instrument.kind())
                && named.words().stream()
                    .anyMatch(word -> instrument.title().toLowerCase(Locale.ROOT).contains(word));
    List<Testimony> found = new ArrayList<>();
    for (Testimony testimony : witnesses.of(named.pair(), InstrumentAssertion.class)) {
      if (fits.test(testimony.assertion())) {
        found.add(testimony);
      }
    }
    found.addAll(ownKind(named));
    String pair = String.join("-", named.pair());
    return found.isEmpty()
        ? ClaimAnswer.undecided("No document of " + pair + " names such an instrument.", found)
        : ClaimAnswer.borneOut(pair + ": named by " + Words.passages(found) + ".", found);
  }
}
