package org.tunsh.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Where sentences and paragraphs begin in the documents of one state of the index. Every text has
 * far more of them than of most words, so what was read of a document is kept for the next
 * question: about a number for each twenty words of the texts, up to a bound.
 */
final class UnitStarts {
  /** Beginnings that are kept, four bytes each. */
  private static final long MOST_KEPT = 8_000_000;

  private final long most;
  private final AtomicLong kept = new AtomicLong();
  private final Map<Key, AtomicReferenceArray<int @Nullable []>> parts = new ConcurrentHashMap<>();

  private record Key(int part, String field, String sign) {}

  private UnitStarts(long most) {
    this.most = most;
  }

  /** Keeps what was read, up to the bound. */
  static UnitStarts kept() {
    return new UnitStarts(MOST_KEPT);
  }

  /** Keeps up to a number of beginnings. */
  static UnitStarts kept(long most) {
    return new UnitStarts(most);
  }

  /** Those that a searcher has at hand. */
  static UnitStarts of(IndexSearcher searcher) {
    return searcher instanceof ViewSearcher own ? own.units() : kept();
  }

  /** Those of a part of the index, for one thread. */
  Part of(LeafReaderContext leaf, String field, String sign) {
    Key key = new Key(leaf.ord, field, sign);
    return new Part(
        leaf,
        key,
        parts.computeIfAbsent(key, unused -> new AtomicReferenceArray<>(leaf.reader().maxDoc())));
  }

  /** The beginnings in one part of the index. Documents are asked for in their order. */
  final class Part {
    private static final int[] NONE = {};

    private final LeafReaderContext leaf;
    private final Key key;
    private final AtomicReferenceArray<int @Nullable []> known;
    private @Nullable TermPlaces signs;
    private boolean opened;

    private Part(LeafReaderContext leaf, Key key, AtomicReferenceArray<int @Nullable []> known) {
      this.leaf = leaf;
      this.key = key;
      this.known = known;
    }

    /** The places of a document at which a unit begins, sorted; not of its first unit. */
    int[] in(int doc) throws IOException {
      int[] there = known.get(doc);
      if (there == null) {
        there = read(doc);
        // Two threads may read the same: either's is right, and counting it twice does no harm.
        if (kept.get() + there.length <= most) {
          kept.addAndGet(there.length);
          known.set(doc, there);
        }
      }
      return there;
    }

    private int[] read(int doc) throws IOException {
      if (!opened) {
        signs = TermPlaces.of(leaf.reader(), new Term(key.field(), key.sign()));
        opened = true;
      }
      if (signs == null || signs.advance(doc) != doc) {
        return NONE;
      }
      return Arrays.copyOf(signs.read(), signs.count());
    }
  }
}
