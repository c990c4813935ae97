package org.tunsh.gazetteer;

import java.util.List;

/**
 * Somebody who led a state or an organisation, for one term or several without a break.
 *
 * @param code the party led
 * @param name in full
 * @param forms names as texts have them; one of a single word counts only after a word for an
 *     office
 * @param office a code of offices.yaml ('president', 'prime-minister' …)
 * @param from ISO 8601, reduced; empty where unknown
 * @param to ISO 8601, reduced; empty where the term goes on
 */
public record Leader(
    String code, String name, List<String> forms, String office, String from, String to) {
  public Leader {
    forms = List.copyOf(forms);
  }

  Period term() {
    return Period.of(from, to);
  }
}
