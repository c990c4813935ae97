package org.tunsh.index;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the documents that have two words, and through the shortest stretches of each in
 * which both stand and no unit begins but with their first word.
 */
final class TogetherPlaces extends DocIdSetIterator {
  private final TermPlaces one;
  private final TermPlaces other;
  private final @Nullable TermPlaces signs;
  private int doc = -1;
  private int atOne;
  private int atOther;
  private int atSign;
  private int left;
  private int right;

  TogetherPlaces(TermPlaces one, TermPlaces other, @Nullable TermPlaces signs) {
    this.one = one;
    this.other = other;
    this.signs = signs;
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
    one.read();
    other.read();
    atOne = 0;
    atOther = 0;
    atSign = 0;
    if (signs != null) {
      if (signs.advance(doc) == doc) {
        signs.read();
      } else {
        atSign = Integer.MAX_VALUE;
      }
    }
    return next();
  }

  /** Goes to the next stretch. */
  boolean next() {
    while (atOne < one.count() && atOther < other.count()) {
      shorten();
      int start = Math.min(one.place(atOne), other.place(atOther));
      int end = Math.max(one.place(atOne), other.place(atOther));
      left = atOne;
      right = atOther;
      if (one.place(left) == start) {
        atOne++;
      }
      if (other.place(right) == start) {
        atOther++;
      }
      if (isUnbroken(start, end)) {
        return true;
      }
    }
    return false;
  }

  /** Of the places of the word that comes first, takes the last that is not behind the other. */
  private void shorten() {
    int a = one.place(atOne);
    int b = other.place(atOther);
    if (a < b) {
      while (atOne + 1 < one.count() && one.place(atOne + 1) <= b) {
        atOne++;
      }
    } else if (b < a) {
      while (atOther + 1 < other.count() && other.place(atOther + 1) <= a) {
        atOther++;
      }
    }
  }

  private boolean isUnbroken(int start, int end) {
    if (signs == null) {
      return true;
    }
    while (atSign < signs.count() && signs.place(atSign) <= start) {
      atSign++;
    }
    return atSign >= signs.count() || signs.place(atSign) > end;
  }

  /** How often both stand together from the stretch on that was gone to, the nearer the more. */
  float frequency() {
    float frequency = 0;
    do {
      frequency += 1.0 / Math.max(length() - 1, 1);
    } while (next());
    return frequency;
  }

  /** Words from the first to the last of the stretch. */
  private int length() {
    return Math.abs(one.place(left) - other.place(right)) + 1;
  }

  int startPlace() {
    return Math.min(one.place(left), other.place(right));
  }

  int endPlace() {
    return Math.max(one.place(left), other.place(right));
  }

  /** Where in the text the earlier of the two begins or, of the two words, the one asked for. */
  int start(boolean second) {
    return second ? other.start(right) : one.start(left);
  }

  int end(boolean second) {
    return second ? other.end(right) : one.end(left);
  }
}
