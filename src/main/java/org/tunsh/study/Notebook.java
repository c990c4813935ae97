package org.tunsh.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
  private final Map<String, String> dates = new HashMap<>();
  private int serial;

  Notebook(Testimonies testimonies) {
    this.testimonies = testimonies;
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

  /**
   * A note with the words that prove something; none where no assertion of the ids is known, for
   * then the sentence must not be written.
   */
  Optional<Note> quotes(Collection<String> assertions) {
    List<Quoted> quotes = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>();
    for (String id : assertions) {
      Optional<Testimony> testimony = testimonies.find(id);
      if (testimony.isPresent()) {
        Evidence evidence = testimony.get().assertion().evidence();
        if (words.add(evidence.document() + evidence.quote())) {
          quotes.add(
              new Quoted(
                  evidence.quote().strip(),
                  testimony.get().source().document(),
                  evidence.page(),
                  id));
        }
      }
    }
    return quotes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(++serial, "", quotes, List.of()));
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
