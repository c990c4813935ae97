package org.tunsh.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Nearness;

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
                        Math.min(
                            Nearness.distance(name, code),
                            Nearness.distance(name, gazetteers.name(code))))
                .thenComparing(Comparator.naturalOrder()))
        .limit(HINTS)
        .map(code -> gazetteers.name(code) + " (" + code + ")")
        .toList();
  }
}
