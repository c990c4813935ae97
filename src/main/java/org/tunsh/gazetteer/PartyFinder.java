package org.tunsh.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** Finds the parties that a stretch of text names. */
final class PartyFinder {
  private record Hit(Span span, PartyPhrase meaning) {}

  private final PhraseAutomaton automaton;
  private final List<PartyPhrase> entries;
  private final Ambiguities ambiguities;

  PartyFinder(PhraseAutomaton automaton, List<PartyPhrase> entries, Ambiguities ambiguities) {
    this.automaton = automaton;
    this.entries = List.copyOf(entries);
    this.ambiguities = ambiguities;
  }

  /**
   * @param date of the text, ISO 8601 reduced, for leaders and names that count only for a time; empty if unknown
   */
  List<Party> find(String text, Span within, String date) {
    SortedMap<Integer, List<Hit>> byStart = new TreeMap<>();
    OfficeHits offices = new OfficeHits(text);
    automaton.scan(
        text,
        within.start(),
        within.end(),
        (start, end, phrase) -> {
          Span span = new Span(start, end);
          if (phrase.list().equals(PartyBook.LIST)) {
            byStart
                .computeIfAbsent(start, any -> new ArrayList<>())
                .add(new Hit(span, entries.get(phrase.entry())));
          } else if (phrase.list().equals(Offices.LIST)) {
            offices.add(span, phrase.code());
          }
        });
    return read(byStart, new Reading(text, within, date, offices));
  }

  private List<Party> read(SortedMap<Integer, List<Hit>> byStart, Reading reading) {
    List<Party> found = new ArrayList<>();
    int covered = 0;
    for (var start : byStart.entrySet()) {
      if (start.getKey() < covered) {
        continue;
      }
      Optional<Reading.Outcome> outcome = best(start.getValue(), reading);
      if (outcome.isPresent()) {
        covered = outcome.get().span().end();
        outcome.get().party().ifPresent(found::add);
      }
    }
    return found;
  }

  /** The longest phrase from a place that means something there; shorter ones where it does not. */
  private Optional<Reading.Outcome> best(List<Hit> hits, Reading reading) {
    List<Integer> ends =
        hits.stream().map(hit -> hit.span().end()).distinct().sorted(Comparator.reverseOrder()).toList();
    for (int end : ends) {
      List<PartyPhrase> meanings =
          hits.stream().filter(hit -> hit.span().end() == end).map(Hit::meaning).toList();
      Span span = new Span(hits.getFirst().span().start(), end);
      Optional<Reading.Outcome> outcome = reading.of(span, meanings, caution(reading, span));
      if (outcome.isPresent()) {
        return outcome;
      }
    }
    return Optional.empty();
  }

  private boolean caution(Reading reading, Span span) {
    return ambiguities
        .caution(Folding.fold(span.of(reading.text())))
        .filter(caution -> caution.forbids(reading.text(), reading.within(), span))
        .isPresent();
  }

  /** One stretch of text being read. */
  private record Reading(String text, Span within, String date, OfficeHits offices) {
    /** What a phrase means: a party, or (swallowed) none. */
    record Outcome(Span span, Optional<Party> party) {}

    Optional<Outcome> of(Span span, List<PartyPhrase> meanings, boolean forbidden) {
      if (meanings.stream().anyMatch(PartyPhrase.Swallow.class::isInstance)) {
        return Optional.of(new Outcome(span, Optional.empty()));
      }
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
      List<Leader> leaders =
          meanings.stream()
              .filter(PartyPhrase.Led.class::isInstance)
              .map(PartyPhrase.Led.class::cast)
              .filter(led -> led.leader().term().about(date))
              .filter(led -> !led.bare() || office.filter(held -> fits(held, led.leader())).isPresent())
              .map(PartyPhrase.Led::leader)
              .toList();
      List<String> codes =
          fitting(leaders, office).stream().map(Leader::code).distinct().sorted().toList();
      if (codes.size() != 1 || offices.former(span.start())) {
        return Optional.empty();
      }
      office.ifPresent(held -> offices.leaderAt(span.end(), held));
      return Optional.of(new Party(span, codes, Naming.LEADER));
    }

    private static boolean fits(OfficeHits.Office held, Leader leader) {
      return held.codes().contains(leader.office())
          || held.codes().contains(Offices.ANY)
          || leader.office().equals(Offices.UNKNOWN);
    }

    /** Those who held the very office, if there are any: 'President Lee' is not the prime minister of that name. */
    private static List<Leader> fitting(List<Leader> leaders, Optional<OfficeHits.Office> office) {
      List<Leader> fitting =
          leaders.stream()
              .filter(leader -> office.isPresent() && office.get().codes().contains(leader.office()))
              .toList();
      return fitting.isEmpty() ? leaders : fitting;
    }
  }
}
