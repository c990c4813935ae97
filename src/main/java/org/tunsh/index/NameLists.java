package org.tunsh.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tunsh.gazetteer.Gazetteers;

/** The names of the gazetteers, under the keys by which queries seek them. */
final class NameLists {
  static final String PARTIES = "parties";
  private static final int NAMES = 2;

  private final Map<String, List<String>> parties = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, List<List<String>>> alike = new HashMap<>();

  static NameLists of(Gazetteers gazetteers) {
    NameLists lists = new NameLists();
    for (Gazetteers.Named named : gazetteers.named()) {
      List<String> cells = new ArrayList<>(List.of(named.list(), named.code()));
      cells.addAll(named.names());
      lists.enter(cells);
    }
    return lists;
  }

  /** Reads lines of a list, a code and names, set apart by tabs; other lines hold none. */
  static NameLists of(Iterable<String> lines) {
    NameLists lists = new NameLists();
    for (String line : lines) {
      lists.enter(List.of(line.split("\t")));
    }
    return lists;
  }

  private void enter(List<String> cells) {
    if (cells.size() <= NAMES) {
      return;
    }
    String code = cells.get(1);
    List<String> names = cells.subList(NAMES, cells.size());
    if (cells.getFirst().equals(PARTIES)) {
      parties.put(code, names);
      codes.put(key(code), code);
      names.forEach(name -> codes.putIfAbsent(key(name), code));
    }
    Set<String> keys = new LinkedHashSet<>(List.of(key(code)));
    names.forEach(name -> keys.add(key(name)));
    keys.forEach(key -> alike.computeIfAbsent(key, any -> new ArrayList<>()).add(names));
  }

  /** A name as it is compared: folded, without an article. */
  static String key(String name) {
    String folded = WordForms.fold(name).toLowerCase(Locale.ROOT).strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  /** Names by the code of their party. */
  Map<String, List<String>> parties() {
    return parties;
  }

  /** Codes of parties by key. */
  Map<String, String> codes() {
    return codes;
  }

  /** Names of the same thing, whatever it is, by the key of each. */
  Map<String, List<List<String>>> alike() {
    return alike;
  }
}
