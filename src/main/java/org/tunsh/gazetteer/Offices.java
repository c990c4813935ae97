package org.tunsh.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Words for offices, from {@code offices.yaml}: after one of them a surname alone is a leader. */
final class Offices {
  static final String LIST = "offices";

  /** The code of words that fit any office ('Mr.'). */
  static final String ANY = "any";

  /** The office of leaders whose office is not known better. */
  static final String UNKNOWN = "leader";

  /** The code of words that say that somebody no longer holds it ('former'). */
  static final String FORMER = "former";

  private static final Set<String> LEADING = Set.of("president", "prime-minister", "chancellor");

  private final Set<String> codes = new TreeSet<>();
  private final List<Phrase> phrases = new ArrayList<>();

  void read(Path file) throws GazetteerException {
    for (YamlEntry entry : YamlList.read(file)) {
      entry.only("code", "words");
      String code = entry.text("code");
      codes.add(code);
      for (String word : entry.texts("words")) {
        phrases.add(new Phrase(LIST, code, word, 0));
      }
    }
  }

  /** Whether one of these is the office of a head of state or government. */
  static boolean leads(Set<String> codes) {
    return codes.stream().anyMatch(LEADING::contains);
  }

  Set<String> codes() {
    return codes;
  }

  List<Phrase> phrases() {
    return phrases;
  }
}
