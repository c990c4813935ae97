package org.tunsh.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Level;
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
   * <p>A table of partnerships tells of the documents that declared them. So in each class of
   * sources the first document that declares a tier of the table comes first, then what declares
   * any tier, then the newer document.
   *
   * @param testimonies the newest first
   * @param rank of a testimony's class
   * @param tiers that the table gives the pair
   */
  static List<AreaList> of(
      List<Testimony> testimonies, ToIntFunction<Testimony> rank, Set<Level> tiers) {
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
        .map(list -> Candidate.of(list, rank, tiers))
        .sorted(Candidate.BEST_FIRST)
        .map(candidate -> ordered(candidate.list()))
        .toList();
  }

  /**
   * A document's list with what decides its place.
   *
   * @param rank of its class
   * @param tier the highest of the table's tiers that it declares, from 1; 0 where it declares none
   * @param date its date where it declares such a tier, else empty
   * @param founding whether it declares any tier
   */
  private record Candidate(
      List<Testimony> list, int rank, int tier, String date, boolean founding) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingInt(Candidate::rank)
            .thenComparing(Candidate::tier, Comparator.reverseOrder())
            .thenComparing(Candidate::date)
            .thenComparing(Candidate::founding, Comparator.reverseOrder());

    static Candidate of(List<Testimony> list, ToIntFunction<Testimony> rank, Set<Level> tiers) {
      Testimony first = list.getFirst();
      Set<Level> founded = first.founded();
      List<Level> known = tiers.stream().sorted().toList();
      int tier = 0;
      for (Level level : known) {
        tier = founded.contains(level) ? known.indexOf(level) + 1 : tier;
      }
      String date = tier > 0 ? first.source().date() : "";
      return new Candidate(list, rank.applyAsInt(first), tier, date, !founded.isEmpty());
    }
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
