package org.tunsh.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tunsh.model.Span;

/**
 * Finds words again in a text by their selector: as they stand, else with the few wrong letters
 * that another rendition (a scan, above all) may have. Of several places the one with the likest
 * surroundings is meant.
 */
final class QuoteFinder {
  private static final int LETTERS_PER_FAULT = 10;
  private static final int MOST_FAULTS = 20;
  private static final int SHORTEST_FUZZY = 24;
  private static final int MOST_PLACES = 500;
  private static final int LONGEST_FUZZY = 2000;

  private final FoldedText text;

  QuoteFinder(String text) {
    this.text = FoldedText.of(text);
  }

  /** Where the words stand; none where they are gone. */
  Optional<Span> find(Selector selector) {
    String exact = FoldedText.of(selector.exact()).text().strip();
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    List<Span> places = exactly(exact);
    if (places.isEmpty()) {
      places = nearly(exact);
    }
    String prefix = FoldedText.of(selector.prefix()).text();
    String suffix = FoldedText.of(selector.suffix()).text();
    Span best = null;
    int most = -1;
    for (Span place : places) {
      int likeness = likeness(place, prefix, suffix);
      if (likeness > most) {
        most = likeness;
        best = place;
      }
    }
    return Optional.ofNullable(best).map(b -> text.original(b.start(), b.end()));
  }

  private List<Span> exactly(String exact) {
    List<Span> places = new ArrayList<>();
    int from = 0;
    while (places.size() < MOST_PLACES) {
      int at = text.text().indexOf(exact, from);
      if (at < 0) {
        break;
      }
      places.add(new Span(at, at + exact.length()));
      from = at + 1;
    }
    return places;
  }

  /** How many letters next to the place are as they were. */
  private int likeness(Span place, String prefix, String suffix) {
    String all = text.text();
    int before = 0;
    String left = prefix.stripTrailing();
    int end = place.start();
    while (end > 0 && all.charAt(end - 1) == ' ') {
      end--;
    }
    while (before < left.length()
        && before < end
        && left.charAt(left.length() - 1 - before) == all.charAt(end - 1 - before)) {
      before++;
    }
    String right = suffix.stripLeading();
    int start = place.end();
    while (start < all.length() && all.charAt(start) == ' ') {
      start++;
    }
    int after = 0;
    while (after < right.length()
        && start + after < all.length()
        && right.charAt(after) == all.charAt(start + after)) {
      after++;
    }
    return before + after;
  }

  /**
   * Places with at most one wrong letter in ten. Of the quote cut into one piece more than there
   * may be faults, one piece at least is whole (the pigeonhole filter of approximate matching).
   */
  private List<Span> nearly(String exact) {
    if (exact.length() < SHORTEST_FUZZY || exact.length() > LONGEST_FUZZY) {
      return List.of();
    }
    int faults = Math.min(MOST_FAULTS, exact.length() / LETTERS_PER_FAULT);
    int piece = exact.length() / (faults + 1);
    Set<Integer> tried = new HashSet<>();
    List<Span> places = new ArrayList<>();
    int cheapest = faults;
    for (int i = 0; i <= faults; i++) {
      String seed = exact.substring(i * piece, (i + 1) * piece);
      int at = text.text().indexOf(seed);
      while (at >= 0 && tried.size() < MOST_PLACES) {
        if (tried.add(at - i * piece)) {
          Optional<Near> near = near(exact, at - i * piece, cheapest);
          if (near.isPresent() && near.get().cost() < cheapest) {
            places.clear();
            cheapest = near.get().cost();
          }
          near.map(Near::span).ifPresent(places::add);
        }
        at = text.text().indexOf(seed, at + 1);
      }
    }
    return places;
  }

  private static String digits(String words) {
    return words.replaceAll("\\P{Nd}", "");
  }

  /** A place with the number of its wrong letters. */
  private record Near(Span span, int cost) {}

  /**
   * The best place around a position (Sellers' algorithm over a window): the cheapest way to make
   * the quote of some stretch of it, if it costs no more than the faults allowed.
   */
  private Optional<Near> near(String exact, int about, int faults) {
    int from = Math.max(0, about - faults);
    int to = Math.min(text.length(), about + exact.length() + faults);
    if (from >= to) {
      return Optional.empty();
    }
    String window = text.text().substring(from, to);
    int[] cost = new int[window.length() + 1];
    int[] begin = new int[window.length() + 1];
    for (int j = 0; j <= window.length(); j++) {
      begin[j] = j;
    }
    for (int i = 1; i <= exact.length(); i++) {
      int diagonal = cost[0];
      int diagonalBegin = begin[0];
      cost[0] = i;
      for (int j = 1; j <= window.length(); j++) {
        int swap = diagonal + (exact.charAt(i - 1) == window.charAt(j - 1) ? 0 : 1);
        int least = Math.min(swap, Math.min(cost[j], cost[j - 1]) + 1);
        int origin = least == swap ? diagonalBegin : least == cost[j] + 1 ? begin[j] : begin[j - 1];
        diagonal = cost[j];
        diagonalBegin = begin[j];
        cost[j] = least;
        begin[j] = origin;
      }
    }
    int best = 0;
    for (int j = 1; j <= window.length(); j++) {
      if (cost[j] < cost[best]) {
        best = j;
      }
    }
    boolean same =
        cost[best] <= faults
            && begin[best] < best
            && digits(window.substring(begin[best], best)).equals(digits(exact));
    return same
        ? Optional.of(new Near(new Span(from + begin[best], from + best), cost[best]))
        : Optional.empty();
  }
}
