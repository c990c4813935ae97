package org.tunsh.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Goes through the documents that have two words, and through the shortest stretches of each in
 * which both stand and no unit begins but with their first word.
 */
final class TogetherPlaces extends DocIdSetIterator {
  private static final int NEAR = 4;

  private final TermPlaces one;
  private final TermPlaces other;
  private final UnitStarts.Part units;
  private int doc = -1;
  private int[] ones = {};
  private int[] others = {};
  private int[] starts = {};
  private int atOne;
  private int atOther;
  private int atStart;
  private int left;
  private int right;

  TogetherPlaces(TermPlaces one, TermPlaces other, UnitStarts.Part units) {
    this.one = one;
    this.other = other;
    this.units = units;
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(doc + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    TermPlaces lead = one.cost() <= other.cost() ? one : other;
    TermPlaces follow = lead == one ? other : one;
    int at = lead.advance(target);
    while (at != NO_MORE_DOCS) {
      int there = follow.advance(at);
      if (there == at) {
        break;
      }
      at = there == NO_MORE_DOCS ? NO_MORE_DOCS : lead.advance(there);
    }
    doc = at;
    return at;
  }

  @Override
  public long cost() {
    return Math.min(one.cost(), other.cost());
  }

  /** Reads the places of the document and goes to its first stretch, if there is one. */
  boolean read() throws IOException {
    ones = one.read();
    others = other.read();
    starts = units.in(doc);
    atOne = 0;
    atOther = 0;
    atStart = 0;
    return next();
  }

  /** Goes to the next stretch. */
  boolean next() {
    int oneEnd = one.count();
    int otherEnd = other.count();
    while (atOne < oneEnd && atOther < otherEnd) {
      int a = ones[atOne];
      int b = others[atOther];
      // Of the places of the word that comes first, the last that is not behind the other.
      while (a < b && atOne + 1 < oneEnd && ones[atOne + 1] <= b) {
        a = ones[++atOne];
      }
      while (b < a && atOther + 1 < otherEnd && others[atOther + 1] <= a) {
        b = others[++atOther];
      }
      left = atOne;
      right = atOther;
      if (a <= b) {
        atOne++;
      }
      if (b <= a) {
        atOther++;
      }
      if (isUnbroken(Math.min(a, b), Math.max(a, b))) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnbroken(int start, int end) {
    if (atStart < starts.length && starts[atStart] <= start) {
      atStart = firstBehind(start);
    }
    return atStart >= starts.length || starts[atStart] > end;
  }

  /** The first unit that begins behind a place: looked for near the last one, then by halving. */
  private int firstBehind(int place) {
    int near = Math.min(starts.length, atStart + NEAR);
    for (int i = atStart; i < near; i++) {
      if (starts[i] > place) {
        return i;
      }
    }
    int step = NEAR;
    int low = near;
    while (low + step < starts.length && starts[low + step] <= place) {
      low += step;
      step *= 2;
    }
    int found = Arrays.binarySearch(starts, low, Math.min(starts.length, low + step), place);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** How often both stand together from the stretch on that was gone to, the nearer the more. */
  float frequency() {
    float frequency = 0;
    do {
      frequency = (float) (frequency + 1.0 / Math.max(length() - 1, 1));
    } while (next());
    return frequency;
  }

  /** Words from the first to the last of the stretch. */
  private int length() {
    return Math.abs(ones[left] - others[right]) + 1;
  }

  int startPlace() {
    return Math.min(ones[left], others[right]);
  }

  int endPlace() {
    return Math.max(ones[left], others[right]);
  }

  /** Where in the text the earlier of the two begins or, of the two words, the one asked for. */
  int start(boolean second) {
    return second ? other.start(right) : one.start(left);
  }

  int end(boolean second) {
    return second ? other.end(right) : one.end(left);
  }
}
