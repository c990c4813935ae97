package org.tunsh.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tunsh.model.Facts;
import org.tunsh.model.PassageReader;
import org.tunsh.model.Testimony;

/**
 * Keeps, of what is told of the content of a partnership, what its own documents tell. A government
 * speaks of a partner also in texts on its budget or in answers to the press; what those dwell on
 * is no content of the partnership. A text is the pair's own where it is a joint one, a summary, or
 * where its title names the partner: that party of the pair of which fewer documents of the corpus
 * speak, for the other one is mostly who issues them.
 */
final class OwnDocuments {
  private static final Set<String> ONE_SIDED = Set.of("official", "agency");

  private final PassageReader titles;
  private final Conclusions before;
  private final Map<String, Integer> documents = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * @param all every telling of the corpus
   * @param before what was concluded before
   */
  OwnDocuments(List<Testimony> all, PassageReader titles, Conclusions before) {
    this.titles = titles;
    this.before = before;
    Map<String, Set<String>> spokenOf = new HashMap<>();
    for (Testimony testimony : all) {
      Set<String> parties =
          spokenOf.computeIfAbsent(
              testimony.source().document(), any -> new HashSet<>(testimony.source().parties()));
      parties.addAll(testimony.assertion().parties());
    }
    spokenOf
        .values()
        .forEach(parties -> parties.forEach(party -> documents.merge(party, 1, Integer::sum)));
  }

  /** Of each pair the tellings of its own documents; where it has none, all tellings. */
  List<Testimony> of(List<Testimony> tellings) {
    Map<List<String>, List<Testimony>> byParties = new LinkedHashMap<>();
    for (Testimony telling : tellings) {
      byParties
          .computeIfAbsent(telling.assertion().parties(), any -> new ArrayList<>())
          .add(telling);
    }
    List<Testimony> kept = new ArrayList<>();
    for (List<Testimony> theirs : byParties.values()) {
      List<Testimony> own = theirs.stream().filter(this::own).toList();
      kept.addAll(own.isEmpty() ? theirs : own);
    }
    return kept;
  }

  /** Whether a government or the press speaks, rather than both sides or whoever sums up. */
  static boolean isOneSided(Facts document) {
    return ONE_SIDED.contains(document.sourceClass());
  }

  /** Whether the text that tells it is one of the pair. */
  boolean own(Testimony telling) {
    Facts document = telling.source();
    List<String> parties = telling.assertion().parties();
    return !isOneSided(document)
        || document.kind().isJoint()
        || parties.size() != 2
        || known.computeIfAbsent(
            document.document() + ' ' + String.join("+", parties),
            any ->
                before.of(
                    telling,
                    Conclusions.About.OWN,
                    isFirstRarer(parties),
                    () -> titles.inTitle(document, rarer(parties))));
  }

  /** That party of a pair of which fewer documents speak. */
  String rarer(List<String> pair) {
    return pair.get(isFirstRarer(pair) ? 0 : 1);
  }

  boolean isFirstRarer(List<String> pair) {
    return documents.getOrDefault(pair.get(0), 0) <= documents.getOrDefault(pair.get(1), 0);
  }
}
