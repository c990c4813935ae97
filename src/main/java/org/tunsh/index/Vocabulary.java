package org.tunsh.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the gazetteers know of the names in a query; the caller fills it in. */
public interface Vocabulary {
  /** The code of a party by its code or any of its names, as typed; empty where none is known. */
  Optional<String> party(String codeOrName);

  /** Names, short names and adjectives of a party, to find it mentioned in a text. */
  List<String> names(String partyCode);

  /** Other words for the same, for queries that ask for them ({@code ~word}). */
  List<String> synonyms(String wordOrPhrase);

  /** Knows no names: what looks like a code is one. */
  static Vocabulary ofCodes() {
    return new Vocabulary() {
      @Override
      public Optional<String> party(String codeOrName) {
        return codeOrName.matches("[A-Za-z][A-Za-z0-9]{1,8}")
            ? Optional.of(codeOrName.toUpperCase(Locale.ROOT))
            : Optional.empty();
      }

      @Override
      public List<String> names(String partyCode) {
        return List.of();
      }

      @Override
      public List<String> synonyms(String wordOrPhrase) {
        return List.of();
      }
    };
  }
}
