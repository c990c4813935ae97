package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IOSupplier;
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
  private int[] order = new int[0];
  private int[] spare = new int[0];
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

  /**
   * Terms that are looked up once in each part of an index, for many documents of it.
   *
   * @param terms of one field
   * @param states where each of them stands
   */
  record Found(List<Term> terms, List<TermStates> states) {
    static Found of(IndexSearcher searcher, String field, List<String> words) throws IOException {
      List<Term> terms = words.stream().map(word -> new Term(field, word)).toList();
      List<TermStates> states = new ArrayList<>();
      for (Term term : terms) {
        states.add(TermStates.build(searcher, term, false));
      }
      return new Found(terms, states);
    }
  }

  /** Those of a part of the index; null where none of the terms is in it. */
  static @Nullable TermPlaces of(LeafReaderContext leaf, Found found, boolean withOffsets)
      throws IOException {
    List<PostingsEnum> all = new ArrayList<>();
    for (int i = 0; i < found.terms().size(); i++) {
      IOSupplier<TermState> where = found.states().get(i).get(leaf);
      TermState state = where == null ? null : where.get();
      if (state != null) {
        Term term = found.terms().get(i);
        TermsEnum terms = leaf.reader().terms(term.field()).iterator();
        terms.seekExact(term.bytes(), state);
        all.add(terms.postings(null, kind(withOffsets)));
      }
    }
    return all.isEmpty() ? null : new TermPlaces(all, withOffsets);
  }

  /** Those of one term in a part of the index; null where it is not in it. */
  static @Nullable TermPlaces of(LeafReader reader, Term term) throws IOException {
    PostingsEnum only = reader.postings(term, kind(false));
    return only == null ? null : new TermPlaces(List.of(only), false);
  }

  private static int kind(boolean withOffsets) {
    return withOffsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS;
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
    for (PostingsEnum term : terms) {
      if (term.docID() == doc) {
        int before = count;
        read(term);
        if (before > 0 && count > before && places[before] <= places[before - 1]) {
          merge(before);
        }
      }
    }
    return places;
  }

  private void read(PostingsEnum term) throws IOException {
    int number = term.freq();
    if (count + number > places.length) {
      places = Arrays.copyOf(places, Math.max(2 * places.length, count + number));
    }
    if (withOffsets) {
      starts = asLong(starts, places.length);
      ends = asLong(ends, places.length);
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

  private static int[] asLong(int[] numbers, int length) {
    return numbers.length < length ? Arrays.copyOf(numbers, length) : numbers;
  }

  /** Puts the places from one on, which are sorted, among those before it; each stands once. */
  private void merge(int second) {
    order = ArrayUtil.growNoCopy(order, count);
    int kept = 0;
    int left = 0;
    int right = second;
    while (left < second || right < count) {
      boolean fromLeft = right == count || (left < second && places[left] <= places[right]);
      int next = fromLeft ? left++ : right++;
      if (kept == 0 || places[next] != places[order[kept - 1]]) {
        order[kept++] = next;
      }
    }
    count = kept;
    places = ordered(places);
    if (withOffsets) {
      starts = ordered(starts);
      ends = ordered(ends);
    }
  }

  /** The numbers in their order, in the room of those that were put in order before them. */
  private int[] ordered(int[] numbers) {
    int[] ordered = spare.length < numbers.length ? new int[numbers.length] : spare;
    for (int i = 0; i < count; i++) {
      ordered[i] = numbers[order[i]];
    }
    spare = numbers;
    return ordered;
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
