package org.tunsh.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tunsh.gazetteer.Gazetteers.Named;

/** Gathers what each code is called, for people who ask by name. */
final class NameLists {
  private static final List<String> TERMS = List.of("areas", "defence");

  private NameLists() {}

  static List<Named> of(Lists lists) {
    List<Named> all = new ArrayList<>(parties(lists.book()));
    for (String list : TERMS) {
      Map<String, Set<String>> names = new TreeMap<>();
      for (Phrase phrase : lists.terms().phrases()) {
        if (phrase.list().equals(list) && phrase.entry() == TermLists.STRONG && isWhole(phrase)) {
          names.computeIfAbsent(phrase.code(), code -> new LinkedHashSet<>()).add(phrase.text());
        }
      }
      names.forEach((code, each) -> all.add(new Named(list, code, List.copyOf(each))));
    }
    return List.copyOf(all);
  }

  private static List<Named> parties(PartyBook book) {
    Map<String, Set<String>> names = new TreeMap<>();
    book.parties()
        .forEach((code, party) -> names.put(code, new LinkedHashSet<>(List.of(party.name()))));
    for (Phrase phrase : book.phrases()) {
      Set<String> known = names.get(phrase.code());
      if (known != null
          && book.entries().get(phrase.entry()) instanceof PartyPhrase.Named
          && isWhole(phrase)) {
        known.add(phrase.text());
      }
    }
    List<Named> parties = new ArrayList<>();
    names.forEach((code, each) -> parties.add(new Named("parties", code, List.copyOf(each))));
    return parties;
  }

  /** Beginnings ('Sino-', 'energ*') are no names that stand alone. */
  private static boolean isWhole(Phrase phrase) {
    return !phrase.text().endsWith("-") && !phrase.text().endsWith("*");
  }
}
