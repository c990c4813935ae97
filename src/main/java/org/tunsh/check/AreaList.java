package org.tunsh.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Status;
import org.tunsh.model.Testimony;

/**
 * The areas of one document in its order.
 *
 * @param items area assertions, each code once
 */
record AreaList(List<Testimony> items) {
  /**
   * The lists in the given testimonies, one a document.
   *
   * <p>They come as the documents do, but in each class what declares a tier itself goes before what only follows it up:
   * a table of partnerships tells of their declarations.
   *
   * @param rank of a testimony's class
   */
  static List<AreaList> of(List<Testimony> testimonies, ToIntFunction<Testimony> rank) {
    Map<String, List<Testimony>> lists = new LinkedHashMap<>();
    for (Testimony testimony : testimonies) {
      if (testimony.assertion().status() != Status.DENIED) {
        lists
            .computeIfAbsent(
                testimony.source().document() + testimony.tabular(), k -> new ArrayList<>())
            .add(testimony);
      }
    }
    return lists.values().stream()
        .sorted(
            Comparator.comparingInt((List<Testimony> list) -> rank.applyAsInt(list.getFirst()))
                .thenComparing(list -> !list.getFirst().founding()))
        .map(AreaList::ordered)
        .toList();
  }

  private static AreaList ordered(List<Testimony> testimonies) {
    Map<String, Testimony> byCode = new LinkedHashMap<>();
    testimonies.stream()
        .sorted(Comparator.comparingInt(t -> said(t).order()))
        .forEach(t -> byCode.putIfAbsent(said(t).area(), t));
    return new AreaList(List.copyOf(byCode.values()));
  }

  int size() {
    return items.size();
  }

  Optional<Testimony> find(String code) {
    return items.stream().filter(t -> said(t).area().equals(code)).findFirst();
  }

  /** The place of a code, from 1; 0 where the document does not have it. */
  int place(String code) {
    return find(code).map(items::indexOf).orElse(-1) + 1;
  }

  /** The places of those codes that the document has. */
  List<Integer> places(List<String> codes) {
    return codes.stream().map(this::place).filter(place -> place > 0).sorted().toList();
  }

  private static AreaAssertion said(Testimony testimony) {
    return (AreaAssertion) testimony.assertion();
  }
}
