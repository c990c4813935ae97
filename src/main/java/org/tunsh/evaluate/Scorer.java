package org.tunsh.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tunsh.evaluate.Annotation.Details;
import org.tunsh.evaluate.Annotation.Instrument;
import org.tunsh.evaluate.Annotation.Partnership;

/** Scores one document against its gold annotation. */
final class Scorer {
  static final String TIER = "partnerships tier";
  static final String ACTION = "partnerships tier+action";
  static final String STRICT = "partnerships strict";
  private static final double OF_SHORTER = 0.6;
  private static final double OF_LONGER = 0.34;

  private Scorer() {}

  /**
   * Scores a document.
   *
   * @param predicted what Tunsh says; null where it says nothing of the document
   * @param letters of the document's own text, in which quotes must stand; null where that is not
   *     asked
   */
  static Tally score(Annotation gold, @Nullable Annotation predicted, @Nullable String letters) {
    Tally tally = new Tally();
    Annotation said = predicted == null ? nothing(gold) : predicted;
    tally.missing += predicted == null ? 1 : 0;
    gold.kind().ifPresent(k -> tally.answer("kind", k.equals(said.kind().orElse(""))));
    gold.date().ifPresent(d -> tally.answer("date", d.equals(said.date().orElse(""))));
    gold.parties()
        .ifPresent(p -> tally.answer("parties", p.equals(said.parties().orElse(List.of()))));
    List<Partnership> proved = proved(said.partnerships(), letters, tally);
    partnerships(gold.partnerships(), proved, tally);
    gold.details().ifPresent(d -> details(d, said.details().orElse(Details.NONE), tally));
    return tally;
  }

  private static Annotation nothing(Annotation gold) {
    return new Annotation(
        gold.file(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** A partnership whose quote does not stand in the text gets parties that nothing can match. */
  private static List<Partnership> proved(
      List<Partnership> said, @Nullable String letters, Tally tally) {
    if (letters == null) {
      return said;
    }
    List<Partnership> proved = new ArrayList<>();
    for (Partnership partnership : said) {
      if (Lettering.standsIn(partnership.passage().quote(), letters)) {
        proved.add(partnership);
      } else {
        tally.unproved++;
        proved.add(partnership.withParties(List.of("?" + tally.unproved)));
      }
    }
    return proved;
  }

  private static void partnerships(List<Partnership> gold, List<Partnership> said, Tally tally) {
    sets(TIER, keys(gold, false), keys(said, false), tally);
    sets(ACTION, keys(gold, true), keys(said, true), tally);
    multisets(
        STRICT,
        gold.stream().map(Scorer::strict).toList(),
        said.stream().map(Scorer::strict).toList(),
        tally);
    for (Partnership one : gold) {
      same(one, said)
          .ifPresent(
              other -> tally.answer("qualifiers", one.qualifiers().equals(other.qualifiers())));
    }
  }

  private static Set<List<String>> keys(List<Partnership> partnerships, boolean action) {
    Set<List<String>> keys = new HashSet<>();
    partnerships.forEach(p -> keys.add(action ? withAction(p) : tier(p)));
    return keys;
  }

  private static List<String> tier(Partnership p) {
    List<String> key = new ArrayList<>(p.parties());
    key.add(p.level());
    return key;
  }

  static List<String> withAction(Partnership p) {
    List<String> key = tier(p);
    key.add(p.action());
    return key;
  }

  static List<String> strict(Partnership p) {
    List<String> key = withAction(p);
    key.add(p.date());
    key.add(p.status());
    return key;
  }

  /**
   * The one said of the same tier and action: with the same date and status if there is such a one.
   */
  static Optional<Partnership> same(Partnership gold, List<Partnership> said) {
    List<Partnership> alike =
        said.stream().filter(p -> withAction(p).equals(withAction(gold))).toList();
    return alike.stream()
        .filter(p -> strict(p).equals(strict(gold)))
        .findFirst()
        .or(() -> alike.stream().findFirst());
  }

  private static void details(Details gold, Details said, Tally tally) {
    List<Instrument> left = new ArrayList<>(said.instruments());
    int right = 0;
    for (Instrument one : gold.instruments()) {
      Optional<Instrument> match = left.stream().filter(other -> same(one, other)).findFirst();
      if (match.isPresent()) {
        right++;
        left.remove(match.get());
        tally.answer("instrument dates", one.date().equals(match.get().date()));
      }
    }
    tally.count("instruments", right, left.size(), gold.instruments().size() - right);
    sets("areas", new HashSet<>(gold.areas()), new HashSet<>(said.areas()), tally);
    if (gold.ordered()) {
      tau(gold.areas(), said.areas(), tally);
    }
    sets("defence", new HashSet<>(gold.defence()), new HashSet<>(said.defence()), tally);
  }

  /** Of the same kind, and with most words of the shorter title in common. */
  static boolean same(Instrument gold, Instrument said) {
    if (!gold.kind().equals(said.kind())) {
      return false;
    }
    Set<String> a = Lettering.words(gold.title());
    Set<String> b = Lettering.words(said.title());
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / Math.min(a.size(), b.size()) >= OF_SHORTER
        && (double) both.size() / Math.max(a.size(), b.size()) >= OF_LONGER;
  }

  /** Kendall's tau over what both lists have. */
  private static void tau(List<String> gold, List<String> said, Tally tally) {
    List<String> both = gold.stream().filter(said::contains).toList();
    int pairs = 0;
    int sum = 0;
    for (int i = 0; i < both.size(); i++) {
      for (int j = i + 1; j < both.size(); j++) {
        pairs++;
        sum += said.indexOf(both.get(i)) < said.indexOf(both.get(j)) ? 1 : -1;
      }
    }
    if (pairs > 0) {
      tally.order((double) sum / pairs);
    }
  }

  private static <T> void sets(String name, Set<T> gold, Set<T> said, Tally tally) {
    multisets(name, gold, said, tally);
  }

  private static <T> void multisets(
      String name, Collection<T> gold, Collection<T> said, Tally tally) {
    Map<T, Integer> left = new HashMap<>();
    said.forEach(item -> left.merge(item, 1, Integer::sum));
    int right = 0;
    for (T item : gold) {
      if (left.getOrDefault(item, 0) > 0) {
        left.merge(item, -1, Integer::sum);
        right++;
      }
    }
    tally.count(name, right, said.size() - right, gold.size() - right);
  }
}
