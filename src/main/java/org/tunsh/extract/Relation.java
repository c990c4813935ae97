package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parties of one relation, as a tier phrase has them.
 *
 * @param codes sorted codes
 * @param end where the words that name them end in the text; the date of a series stands there
 * @param how the way they were found
 */
record Relation(List<String> codes, int end, String how) {
  /** Who has a relation with the party told is named neither in the sentence nor before it. */
  static final String UNKNOWN_SELF = "unknown-self";

  /** Companies, cities, agencies or universities hold the tier. */
  static final String NO_PARTIES = "no-parties";

  static Relation of(Collection<String> codes, int end, String how) {
    return new Relation(List.copyOf(new TreeSet<>(codes)), end, how);
  }

  /** One party with each of several. */
  static List<Relation> each(Collection<String> us, Set<String> partners, int end) {
    String partner = partners.iterator().next();
    List<Relation> relations = new ArrayList<>();
    for (String code : us) {
      if (!code.equals(partner)) {
        relations.add(of(List.of(code, partner), end, "each-of-us"));
      }
    }
    return relations;
  }
}
