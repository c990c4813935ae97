package org.tunsh.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** Finds the parties that a stretch of text names. */
final class PartyFinder {
  /** A phrase found, and what caution it needs. */
  private record Hit(Span span, PartyPhrase meaning, Optional<Caution> caution) {}

  private final PhraseAutomaton automaton;
  private final List<PartyPhrase> entries;
  private final List<Optional<Caution>> cautions;

  PartyFinder(PhraseAutomaton automaton, PartyBook book, Ambiguities ambiguities) {
    this.automaton = automaton;
    entries = List.copyOf(book.entries());
    cautions =
        book.phrases().stream()
            .map(phrase -> ambiguities.caution(Folding.fold(phrase.text())))
            .toList();
  }

  /**
   * @param date of the text, ISO 8601 reduced, for leaders and names that count only for a time;
   *     empty if unknown
   */
  List<Party> find(String text, Span within, String date) {
    List<Hit> hits = new ArrayList<>();
    OfficeHits offices = new OfficeHits(text);
    automaton.scan(
        text,
        within.start(),
        within.end(),
        (start, end, phrase) -> {
          if (phrase.list().equals(PartyBook.LIST)) {
            int entry = phrase.entry();
            hits.add(new Hit(new Span(start, end), entries.get(entry), cautions.get(entry)));
          } else if (phrase.list().equals(Offices.LIST)) {
            offices.add(new Span(start, end), phrase.code());
          }
        });
    return read(hits, new Reading(text, within, date, offices));
  }

  private static List<Party> read(List<Hit> hits, Reading reading) {
    List<Party> found = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < hits.size(); ) {
      int start = hits.get(i).span().start();
      int next = i + 1;
      while (next < hits.size() && hits.get(next).span().start() == start) {
        next++;
      }
      Optional<Reading.Outcome> outcome =
          start < covered ? Optional.empty() : best(hits.subList(i, next), reading);
      if (outcome.isPresent()) {
        covered = outcome.get().span().end();
        outcome.get().party().ifPresent(found::add);
      }
      i = next;
    }
    return found;
  }

  /** The longest phrase from a place that means something there; shorter ones where it does not. */
  private static Optional<Reading.Outcome> best(List<Hit> hits, Reading reading) {
    Optional<Reading.Outcome> outcome = Optional.empty();
    for (int below = Integer.MAX_VALUE; outcome.isEmpty() && below > 0; ) {
      int end = longest(hits, below);
      if (end > 0) {
        outcome = reading.of(hits.stream().filter(hit -> hit.span().end() == end).toList());
      }
      below = end;
    }
    return outcome;
  }

  private static int longest(List<Hit> hits, int below) {
    int longest = 0;
    for (Hit hit : hits) {
      if (hit.span().end() < below) {
        longest = Math.max(longest, hit.span().end());
      }
    }
    return longest;
  }

  /** One stretch of text being read. */
  private record Reading(String text, Span within, String date, OfficeHits offices) {
    /** What a phrase means: a party, or (swallowed) none. */
    record Outcome(Span span, Optional<Party> party) {}

    Optional<Outcome> of(List<Hit> hits) {
      Span span = hits.getFirst().span();
      List<PartyPhrase> meanings = hits.stream().map(Hit::meaning).toList();
      if (meanings.stream().anyMatch(PartyPhrase.Swallow.class::isInstance)) {
        return Optional.of(new Outcome(span, Optional.empty()));
      }
      boolean forbidden =
          hits.stream()
              .flatMap(hit -> hit.caution().stream())
              .anyMatch(caution -> caution.forbids(text, within, span));
      Optional<Party> named = forbidden ? Optional.empty() : named(span, meanings);
      Optional<Party> party = named.or(() -> led(span, meanings));
      return party.map(mention -> new Outcome(span, Optional.of(mention)));
    }

    private Optional<Party> named(Span span, List<PartyPhrase> meanings) {
      return meanings.stream()
          .filter(PartyPhrase.Named.class::isInstance)
          .map(PartyPhrase.Named.class::cast)
          .filter(name -> name.valid().holds(date))
          .min(
              Comparator.comparing(PartyPhrase.Named::naming)
                  .thenComparing(name -> name.valid().equals(Period.ALWAYS))
                  .thenComparing(PartyPhrase.Named::code))
          .map(name -> new Party(withoutHyphen(span), List.of(name.code()), name.naming()));
    }

    private Span withoutHyphen(Span span) {
      char last = text.charAt(span.end() - 1);
      return Folding.fold(last) == '-' ? new Span(span.start(), span.end() - 1) : span;
    }

    private Optional<Party> led(Span span, List<PartyPhrase> meanings) {
      Optional<OfficeHits.Office> office = offices.before(span.start());
      List<PartyPhrase.Led> known =
          meanings.stream()
              .filter(PartyPhrase.Led.class::isInstance)
              .map(PartyPhrase.Led.class::cast)
              .toList();
      List<Leader> inOffice =
          known.stream()
              .filter(led -> led.leader().term().about(date))
              .filter(
                  led -> !led.bare() || office.filter(held -> fits(held, led.leader())).isPresent())
              .map(PartyPhrase.Led::leader)
              .toList();
      List<Leader> leaders = inOffice.isEmpty() ? predecessors(span, known) : inOffice;
      List<String> codes =
          fitting(leaders, office).stream().map(Leader::code).distinct().sorted().toList();
      if (codes.size() != 1 || offices.former(span.start())) {
        return Optional.empty();
      }
      office.ifPresent(held -> offices.leaderAt(span.end(), held));
      return Optional.of(new Party(span, codes, Naming.LEADER));
    }

    /** Those whose full name the text gives, and who had led before its day: it looks back. */
    private List<Leader> predecessors(Span span, List<PartyPhrase.Led> known) {
      boolean full = text.substring(span.start(), span.end()).indexOf(' ') > 0;
      return full && !date.isEmpty()
          ? known.stream()
              .filter(led -> !led.bare() && led.leader().term().isOver(date))
              .map(PartyPhrase.Led::leader)
              .toList()
          : List.of();
    }

    private static boolean fits(OfficeHits.Office held, Leader leader) {
      boolean unknown = leader.office().equals(Offices.UNKNOWN);
      return held.codes().contains(leader.office())
          || (unknown ? Offices.leads(held.codes()) : held.codes().contains(Offices.ANY));
    }

    /**
     * Those who held the very office, if there are any: 'President Lee' is not the prime minister
     * of that name.
     */
    private static List<Leader> fitting(List<Leader> leaders, Optional<OfficeHits.Office> office) {
      List<Leader> fitting =
          leaders.stream()
              .filter(
                  leader -> office.isPresent() && office.get().codes().contains(leader.office()))
              .toList();
      return fitting.isEmpty() ? leaders : fitting;
    }
  }
}
