package org.tunsh.index;

import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The stretches of a document in which two words stand together, with both words of each. */
final class TogetherMatches implements MatchesIterator {
  private final TogetherPlaces places;
  private final Query query;
  private boolean begun;

  /** Begins before the stretch that was gone to. */
  TogetherMatches(TogetherPlaces places, Query query) {
    this.places = places;
    this.query = query;
  }

  @Override
  public boolean next() {
    if (!begun) {
      begun = true;
      return true;
    }
    return places.next();
  }

  @Override
  public int startPosition() {
    return places.startPlace();
  }

  @Override
  public int endPosition() {
    return places.endPlace();
  }

  @Override
  public int startOffset() {
    return Math.min(places.start(false), places.start(true));
  }

  @Override
  public int endOffset() {
    return Math.max(places.end(false), places.end(true));
  }

  @Override
  public MatchesIterator getSubMatches() {
    return new Words();
  }

  @Override
  public Query getQuery() {
    return query;
  }

  /** The two words of a stretch, by their places. */
  private final class Words implements MatchesIterator {
    private int at = -1;

    private boolean second() {
      boolean secondFirst = places.start(true) < places.start(false);
      return (at == 0) == secondFirst;
    }

    @Override
    public boolean next() {
      at++;
      return at < 2;
    }

    @Override
    public int startPosition() {
      return at == 0 ? places.startPlace() : places.endPlace();
    }

    @Override
    public int endPosition() {
      return startPosition();
    }

    @Override
    public int startOffset() {
      return places.start(second());
    }

    @Override
    public int endOffset() {
      return places.end(second());
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() {
      return null;
    }

    @Override
    public Query getQuery() {
      return query;
    }
  }
}
