package org.tunsh.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Stretches in which no sentence or paragraph begins but with their first word.
 *
 * <p>Lucene's {@code Intervals.notContaining} will not do: it drops a stretch that a sign only
 * touches, so that nothing would be found whose last word ends a sentence.
 */
final class UnbrokenIntervals extends IntervalsSource {
  private final IntervalsSource part;
  private final IntervalsSource beginnings;

  /**
   * A filter.
   *
   * @param beginnings the places where a unit begins
   */
  UnbrokenIntervals(IntervalsSource part, IntervalsSource beginnings) {
    this.part = part;
    this.beginnings = beginnings;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    IntervalIterator all = part.intervals(field, leaf);
    IntervalIterator signs = beginnings.intervals(field, leaf);
    return all == null || signs == null ? all : new Unbroken(all, signs);
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int doc)
      throws IOException {
    IntervalMatchesIterator all = part.matches(field, leaf, doc);
    IntervalMatchesIterator signs = beginnings.matches(field, leaf, doc);
    return all == null || signs == null ? all : new UnbrokenMatches(all, signs);
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    part.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return part.minExtent();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public int hashCode() {
    return Objects.hash(part, beginnings);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnbrokenIntervals same
        && part.equals(same.part)
        && beginnings.equals(same.beginnings);
  }

  @Override
  public String toString() {
    return "UNBROKEN(" + part + "," + beginnings + ")";
  }

  /** Both go forward only, since stretches come by their starts. */
  private static final class Unbroken extends IntervalIterator {
    private final IntervalIterator all;
    private final IntervalIterator signs;
    private boolean hasSign;

    Unbroken(IntervalIterator all, IntervalIterator signs) {
      this.all = all;
      this.signs = signs;
    }

    @Override
    public int nextInterval() throws IOException {
      while (all.nextInterval() != NO_MORE_INTERVALS) {
        while (hasSign && signs.start() <= all.start()) {
          hasSign = signs.nextInterval() != NO_MORE_INTERVALS;
        }
        if (!hasSign || signs.start() > all.end()) {
          return all.start();
        }
      }
      return NO_MORE_INTERVALS;
    }

    @Override
    public int start() {
      return all.start();
    }

    @Override
    public int end() {
      return all.end();
    }

    @Override
    public int gaps() {
      return all.gaps();
    }

    @Override
    public int width() {
      return all.width();
    }

    @Override
    public float matchCost() {
      return all.matchCost() + signs.matchCost();
    }

    @Override
    public int docID() {
      return all.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return withSigns(all.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
      return withSigns(all.advance(target));
    }

    private int withSigns(int doc) throws IOException {
      if (doc != NO_MORE_DOCS && signs.docID() < doc) {
        signs.advance(doc);
      }
      hasSign =
          signs.docID() == doc && doc != NO_MORE_DOCS && signs.nextInterval() != NO_MORE_INTERVALS;
      return doc;
    }

    @Override
    public long cost() {
      return all.cost();
    }
  }

  /** The same over the places of one document. */
  private static final class UnbrokenMatches implements IntervalMatchesIterator {
    private final IntervalMatchesIterator all;
    private final IntervalMatchesIterator signs;
    private boolean hasSign;

    UnbrokenMatches(IntervalMatchesIterator all, IntervalMatchesIterator signs) throws IOException {
      this.all = all;
      this.signs = signs;
      this.hasSign = signs.next();
    }

    @Override
    public boolean next() throws IOException {
      while (all.next()) {
        while (hasSign && signs.startPosition() <= all.startPosition()) {
          hasSign = signs.next();
        }
        if (!hasSign || signs.startPosition() > all.endPosition()) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int startPosition() {
      return all.startPosition();
    }

    @Override
    public int endPosition() {
      return all.endPosition();
    }

    @Override
    public int startOffset() throws IOException {
      return all.startOffset();
    }

    @Override
    public int endOffset() throws IOException {
      return all.endOffset();
    }

    @Override
    public int gaps() {
      return all.gaps();
    }

    @Override
    public int width() {
      return all.width();
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() throws IOException {
      return all.getSubMatches();
    }

    @Override
    public @Nullable Query getQuery() {
      return all.getQuery();
    }
  }
}
