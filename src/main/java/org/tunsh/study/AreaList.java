package org.tunsh.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/**
 * The areas of a pair as one document lists them, and what others add. An order is told only where
 * one text has it; areas gathered from several have none.
 *
 * @param listed areas of the document that lists them, in its order; empty where none does
 * @param added the other areas
 */
record AreaList(List<Named> listed, List<Named> added) {
  /** Two areas named together are no list. */
  private static final int LIST = 3;

  private static final Set<String> LISTS = Set.of("headings", "enumeration", "table");

  AreaList {
    listed = List.copyOf(listed);
    added = List.copyOf(added);
  }

  /**
   * An area with its proof.
   *
   * @param evidence id of an assertion
   */
  record Named(String code, String evidence) {}

  /** As the dataset ranks documents: the one that has the first area and lists most. */
  static AreaList of(List<Ranked> areas, Testimonies testimonies) {
    List<Ranked> ranked =
        areas.stream()
            .sorted(Comparator.comparing(Ranked::order).thenComparing(Ranked::code))
            .toList();
    Map<String, List<AreaAssertion>> lists = lists(ranked, testimonies);
    List<Named> listed =
        lists.values().stream()
            .filter(list -> list.size() >= LIST && has(list, ranked.getFirst().code()))
            .max(Comparator.comparingInt(List::size))
            .or(() -> lists.values().stream().max(Comparator.comparingInt(List::size)))
            .filter(list -> list.size() >= LIST)
            .map(AreaList::ordered)
            .orElse(List.of());
    List<Named> added = new ArrayList<>();
    for (Ranked area : ranked) {
      if (listed.stream().noneMatch(named -> named.code().equals(area.code()))) {
        area.evidence().stream().limit(1).forEach(id -> added.add(new Named(area.code(), id)));
      }
    }
    return new AreaList(listed, added);
  }

  private static boolean has(List<AreaAssertion> list, String code) {
    return list.stream().anyMatch(area -> area.area().equals(code));
  }

  private static Map<String, List<AreaAssertion>> lists(
      List<Ranked> areas, Testimonies testimonies) {
    Map<String, List<AreaAssertion>> lists = new LinkedHashMap<>();
    for (Ranked area : areas) {
      for (String id : area.evidence()) {
        testimonies
            .find(id)
            .filter(AreaList::inList)
            .ifPresent(
                t ->
                    lists
                        .computeIfAbsent(t.source().document(), any -> new ArrayList<>())
                        .add((AreaAssertion) t.assertion()));
      }
    }
    return lists;
  }

  private static boolean inList(Testimony testimony) {
    return testimony.assertion() instanceof AreaAssertion area && LISTS.contains(area.from());
  }

  private static List<Named> ordered(List<AreaAssertion> list) {
    Map<String, Named> named = new LinkedHashMap<>();
    list.stream()
        .sorted(Comparator.comparingInt(AreaAssertion::order).thenComparing(AreaAssertion::area))
        .forEach(area -> named.putIfAbsent(area.area(), new Named(area.area(), area.id())));
    return List.copyOf(named.values());
  }

  /** The place of an area in the list, from 1; 0 where the list lacks it. */
  int rank(String code) {
    for (int i = 0; i < listed.size(); i++) {
      if (listed.get(i).code().equals(code)) {
        return i + 1;
      }
    }
    return 0;
  }
}
