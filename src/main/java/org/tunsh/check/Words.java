package org.tunsh.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tunsh.model.Testimony;

/**
 * Names passages in a reason: title, class and the gist of the words, a few of them and how many
 * more.
 */
final class Words {
  private static final int NAMED = 3;

  private Words() {}

  /**
   * The passages: one of each document first, then further ones, as far as a reader wants to
   * follow.
   */
  static String passages(List<Testimony> testimonies) {
    Set<Testimony> named = new LinkedHashSet<>();
    Set<String> documents = new HashSet<>();
    testimonies.stream()
        .filter(testimony -> documents.add(testimony.source().document()))
        .limit(NAMED)
        .forEach(named::add);
    testimonies.stream()
        .filter(testimony -> !named.contains(testimony))
        .limit(NAMED - named.size())
        .toList()
        .forEach(named::add);
    String told = String.join("; ", named.stream().map(Words::passage).toList());
    long more = testimonies.stream().distinct().count() - named.size();
    return more == 0
        ? told
        : told + "; and " + more + (more == 1 ? " passage" : " passages") + " more";
  }

  static String passage(Testimony testimony) {
    return "'"
        + testimony.title()
        + "' ("
        + testimony.source().sourceClass()
        + "): \u201c"
        + testimony.gist()
        + "\u201d";
  }
}
