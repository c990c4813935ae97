package org.tunsh.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Evidence;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;
import org.tunsh.paper.Note;
import org.tunsh.paper.Note.Quoted;

/** Makes the notes of one paper. */
final class Notebook {
  private static final int YEAR = 4;

  private final Testimonies testimonies;
  private final SourceWords wording;
  private final Map<String, String> dates = new HashMap<>();
  private int serial;

  Notebook(Testimonies testimonies, SourceWords wording) {
    this.testimonies = testimonies;
    this.wording = wording;
    testimonies.documents().forEach(facts -> dates.put(facts.document(), facts.date()));
  }

  /**
   * Whether a day lies in a year after all documents that tell of it: then it is an aim in a name
   * ('Horizon 2047') and nothing that was done on it.
   */
  boolean isAim(String day, Collection<String> documents) {
    return documents.stream()
        .map(document -> dates.getOrDefault(document, ""))
        .allMatch(
            told ->
                told.length() >= YEAR
                    && told.substring(0, YEAR).compareTo(day.substring(0, YEAR)) < 0);
  }

  /** Whether a date lies before all documents that tell of it. */
  boolean before(String date, Collection<String> documents) {
    return !date.isEmpty()
        && documents.stream()
            .map(document -> dates.getOrDefault(document, ""))
            .allMatch(
                told ->
                    !told.isEmpty()
                        && new ReducedDate(date).last().isBefore(new ReducedDate(told).first()));
  }

  /**
   * A note with the words that prove something; none where no assertion of the ids is known, for
   * then the sentence must not be written.
   */
  Optional<Note> quotes(Collection<String> assertions) {
    return quotes(assertions, Integer.MAX_VALUE);
  }

  /**
   * The same with so many quotes at most, and a word on how many documents more there are.
   *
   * @param most at least 1
   */
  Optional<Note> quotes(Collection<String> assertions, int most) {
    List<Quoted> quotes = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>();
    Set<String> shown = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>();
    for (String id : assertions) {
      Optional<Testimony> found = testimonies.find(id);
      if (found.isEmpty()) {
        continue;
      }
      Testimony testimony = found.get();
      Evidence evidence = testimony.assertion().evidence();
      all.add(evidence.document());
      if (quotes.size() < most && words.add(evidence.document() + evidence.quote())) {
        boolean known = !shown.add(evidence.document());
        quotes.add(
            new Quoted(
                evidence.quote().strip(),
                Quotation.of(evidence),
                known ? "" : wording.source(testimony.source()),
                testimony.source().document(),
                evidence.page(),
                id));
      }
    }
    all.removeAll(shown);
    return quotes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(++serial, "", quotes, List.of(), wording.rest(all.size())));
  }

  /**
   * Assertions in an order in which those of different documents come first, as a note that has
   * room for some only should show them.
   *
   * @param date what the quotes or their documents should bear, or empty
   */
  List<String> spread(Collection<String> assertions, String date) {
    List<String> first = new ArrayList<>();
    List<String> later = new ArrayList<>();
    Set<String> documents = new LinkedHashSet<>();
    List<String> ordered = new ArrayList<>(assertions);
    ordered.sort(Comparator.comparing(id -> !bears(id, date)));
    for (String id : ordered) {
      String document = testimonies.find(id).map(t -> t.source().document()).orElse("");
      (documents.add(document) ? first : later).add(id);
    }
    first.addAll(later);
    return first;
  }

  /** Whether the words name the year of a date, or their document is of that date. */
  boolean bears(String assertion, String date) {
    return date.isEmpty()
        || testimonies
            .find(assertion)
            .filter(
                t ->
                    t.assertion().evidence().quote().contains(new ReducedDate(date).year())
                        || t.source().date().startsWith(date))
            .isPresent();
  }

  /** What is asserted under an id. */
  Optional<Assertion> assertion(String id) {
    return testimonies.find(id).map(Testimony::assertion);
  }

  /** The further words of a tier's name that each telling of an act has. */
  List<String> sharedQualifiers(Act act) {
    List<String> shared = new ArrayList<>(act.qualifiers());
    for (String id : act.evidence()) {
      if (assertion(id).orElse(null) instanceof PartnershipAssertion told) {
        shared.retainAll(told.qualifiers());
      }
    }
    return shared;
  }

  /** Whether an assertion stands in what the parties issued together. */
  boolean joint(String assertion) {
    return testimonies.find(assertion).filter(t -> t.source().kind().isJoint()).isPresent();
  }

  /** The words of an assertion; empty where it is not known. */
  String words(String assertion) {
    return testimonies.find(assertion).map(t -> t.assertion().evidence().quote()).orElse("");
  }

  /** A note that leads to other notes; none where there are none. */
  Optional<Note> see(Collection<Note> others) {
    List<Note> distinct = others.stream().distinct().toList();
    return distinct.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(++serial, "", List.of(), distinct));
  }

  /** The years of documents: '2013', '2013 to 2022'; empty where none of them has a date. */
  String years(Collection<String> documents) {
    SortedSet<String> years = new TreeSet<>();
    for (String document : documents) {
      String date = dates.getOrDefault(document, "");
      if (!date.isEmpty()) {
        years.add(new ReducedDate(date).year());
      }
    }
    if (years.isEmpty()) {
      return "";
    }
    return years.size() == 1 ? years.first() : years.first() + " to " + years.last();
  }

  /** A note that tells how a count was made. */
  Note remark(String words) {
    return new Note(++serial, words, List.of(), List.of());
  }
}
