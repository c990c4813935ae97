package org.tunsh.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tunsh.gazetteer.Gazetteers;

/** Reads the name or code of a party as a person types it. */
final class PartyArgument {
  private static final int HINTS = 3;

  private PartyArgument() {}

  /**
   * @throws UsageException where no party is called so, with those that are called most alike
   */
  static String code(String typed, Gazetteers gazetteers) throws UsageException {
    String name = typed.strip();
    Optional<String> code =
        gazetteers
            .partyByName(name)
            .or(() -> gazetteers.partyByName(name.toUpperCase(Locale.ROOT)));
    if (code.isPresent()) {
      return code.get();
    }
    Optional<String> other =
        gazetteers.codes().stream()
            .filter(c -> gazetteers.name(c).equalsIgnoreCase(name))
            .findFirst();
    if (other.isPresent()) {
      return other.get();
    }
    throw new UsageException(
        "'"
            + typed
            + "' is no state or organisation that is known; nearest are "
            + String.join(", ", nearest(name, gazetteers)));
  }

  private static List<String> nearest(String name, Gazetteers gazetteers) {
    return gazetteers.codes().stream()
        .sorted(
            Comparator.comparingInt(
                    (String code) ->
                        Math.min(distance(name, code), distance(name, gazetteers.name(code))))
                .thenComparing(Comparator.naturalOrder()))
        .limit(HINTS)
        .map(code -> gazetteers.name(code) + " (" + code + ")")
        .toList();
  }

  /** Levenshtein's distance, without regard to case. */
  static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
      }
      last = row;
    }
    return last[b.length()];
  }
}
