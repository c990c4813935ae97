package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The places at which any of some terms stands, document by document, each place once. */
final class TermPlaces {
  private final PostingsEnum[] terms;
  private final boolean withOffsets;
  private final long cost;
  private int doc = -1;
  private int[] places = new int[64];
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int count;

  private TermPlaces(List<PostingsEnum> terms, boolean withOffsets) {
    this.terms = terms.toArray(PostingsEnum[]::new);
    this.withOffsets = withOffsets;
    long all = 0;
    for (PostingsEnum term : terms) {
      all += term.cost();
    }
    this.cost = all;
  }

  /** Those of a part of the index; null where none of the terms is in it. */
  static @Nullable TermPlaces of(
      LeafReader reader, String field, List<String> terms, boolean withOffsets) throws IOException {
    List<PostingsEnum> all = new ArrayList<>();
    for (String term : terms) {
      PostingsEnum each =
          reader.postings(
              new Term(field, term), withOffsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS);
      if (each != null) {
        all.add(each);
      }
    }
    return all.isEmpty() ? null : new TermPlaces(all, withOffsets);
  }

  /** At most how many documents there are. */
  long cost() {
    return cost;
  }

  /** Goes to the first document from one on that has any of the terms. */
  int advance(int target) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (PostingsEnum term : terms) {
      int at = term.docID();
      if (at < target) {
        at = term.advance(target);
      }
      first = Math.min(first, at);
    }
    doc = first;
    return first;
  }

  /**
   * Reads the places in the document that was gone to, sorted: as many of the array as there are by
   * {@link #count()}, until the next is read.
   */
  int[] read() throws IOException {
    count = 0;
    int sources = 0;
    for (PostingsEnum term : terms) {
      if (term.docID() == doc) {
        read(term);
        sources++;
      }
    }
    if (sources > 1) {
      sort();
    }
    return places;
  }

  private void read(PostingsEnum term) throws IOException {
    int number = term.freq();
    if (count + number > places.length) {
      places = Arrays.copyOf(places, Math.max(2 * places.length, count + number));
    }
    if (withOffsets && places.length > starts.length) {
      starts = Arrays.copyOf(starts, places.length);
      ends = Arrays.copyOf(ends, places.length);
    }
    for (int i = 0; i < number; i++) {
      places[count] = term.nextPosition();
      if (withOffsets) {
        starts[count] = term.startOffset();
        ends[count] = term.endOffset();
      }
      count++;
    }
  }

  /** Each term's places are sorted already, so that little has to be moved. */
  private void sort() {
    if (withOffsets) {
      sortWithOffsets();
    } else {
      Arrays.sort(places, 0, count);
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || places[i] != places[kept - 1]) {
        move(i, kept++);
      }
    }
    count = kept;
  }

  private void move(int from, int to) {
    places[to] = places[from];
    if (withOffsets) {
      starts[to] = starts[from];
      ends[to] = ends[from];
    }
  }

  private void sortWithOffsets() {
    for (int i = 1; i < count; i++) {
      int place = places[i];
      int start = starts[i];
      int end = ends[i];
      int to = i;
      while (to > 0 && places[to - 1] > place) {
        move(to - 1, to);
        to--;
      }
      places[to] = place;
      starts[to] = start;
      ends[to] = end;
    }
  }

  int count() {
    return count;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }
}
