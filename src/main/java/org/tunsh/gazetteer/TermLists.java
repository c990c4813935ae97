package org.tunsh.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tunsh.gazetteer.YamlEntry.Word;

/**
 * Reads lists of codes with the phrases that stand for them: areas, what names an area in a heading
 * alone, defence items, subjects of commitments.
 */
final class TermLists {
  static final List<String> NAMES = List.of("areas", "headings", "defence", "commitments");

  /** {@link Phrase#entry} of a phrase that decides by itself. */
  static final int STRONG = 1;

  /** {@link Phrase#entry} of a phrase that needs company. */
  static final int WEAK = 0;

  private final List<Phrase> phrases = new ArrayList<>();

  void read(Path file, String list) throws GazetteerException {
    for (YamlEntry entry : YamlList.read(file)) {
      entry.only("code", "strong", "weak");
      String code = entry.text("code");
      enter(entry, list, code, "strong", STRONG);
      enter(entry, list, code, "weak", WEAK);
    }
  }

  private void enter(YamlEntry entry, String list, String code, String key, int weight)
      throws GazetteerException {
    for (Word word : entry.words(key)) {
      int star = word.text().indexOf('*');
      if (star >= 0 && (star < word.text().length() - 1 || star == 0)) {
        throw new GazetteerException(
            entry.file(),
            word.line(),
            "'*' was expected only at the end of a phrase, but '" + word.text() + "' was found");
      }
      phrases.add(new Phrase(list, code, word.text(), weight));
    }
  }

  List<Phrase> phrases() {
    return phrases;
  }
}
