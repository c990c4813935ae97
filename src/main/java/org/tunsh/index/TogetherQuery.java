package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Two words, each in some forms, in one sentence or paragraph: what {@link UnbrokenIntervals} over
 * Lucene's unordered intervals finds, with the same scores, in less than half of the time. Those go
 * from iterator to iterator at each place; this reads the places of a document into arrays.
 *
 * @param field of the words
 * @param first forms of one word
 * @param second forms of the other
 * @param sign the term at the first word of each unit
 */
final class TogetherQuery extends Query {
  private final String field;
  private final List<String> first;
  private final List<String> second;
  private final String sign;

  TogetherQuery(String field, List<String> first, List<String> second, String sign) {
    this.field = field;
    this.first = List.copyOf(first);
    this.second = List.copyOf(second);
    this.sign = sign;
  }

  /** The query of a stretch, if it is of the kind that can be asked so. */
  static Optional<Query> of(String field, Stretch stretch, String sign) {
    if (!(stretch instanceof Stretch.Unordered(List<Stretch> parts, int gaps))
        || gaps != Stretch.ANY
        || parts.size() != 2) {
      return Optional.empty();
    }
    Optional<List<String>> first = forms(parts.getFirst());
    Optional<List<String>> second = forms(parts.getLast());
    // A form of both has to stand there twice, which intervals see to.
    return first.isPresent()
            && second.isPresent()
            && Collections.disjoint(first.get(), second.get())
        ? Optional.of(new TogetherQuery(field, first.get(), second.get(), sign))
        : Optional.empty();
  }

  /** The terms of a word; a fact can stand twice at a place, a word cannot. */
  private static Optional<List<String>> forms(Stretch stretch) {
    List<Stretch> parts = stretch instanceof Stretch.Any any ? any.parts() : List.of(stretch);
    List<String> terms = new ArrayList<>();
    for (Stretch part : parts) {
      if (!(part instanceof Stretch.One one) || one.term().charAt(0) == Stored.FACT) {
        return Optional.empty();
      }
      terms.add(one.term());
    }
    return Optional.of(terms.stream().distinct().toList());
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new TogetherWeight(searcher, boost);
  }

  private final class TogetherWeight extends Weight {
    private final float boost;
    private final UnitStarts units;
    private final TermPlaces.Found ones;
    private final TermPlaces.Found others;

    TogetherWeight(IndexSearcher searcher, float boost) throws IOException {
      super(TogetherQuery.this);
      this.boost = boost;
      this.units = UnitStarts.of(searcher);
      this.ones = TermPlaces.Found.of(searcher, field, first);
      this.others = TermPlaces.Found.of(searcher, field, second);
    }

    private @Nullable TogetherPlaces places(LeafReaderContext leaf, boolean offsets)
        throws IOException {
      TermPlaces one = TermPlaces.of(leaf, ones, offsets);
      TermPlaces other = one == null ? null : TermPlaces.of(leaf, others, offsets);
      return one == null || other == null
          ? null
          : new TogetherPlaces(one, other, units.of(leaf, field, sign));
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      TogetherPlaces places = places(leaf, false);
      if (places == null) {
        return null;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) {
          return new TogetherScorer(places, boost);
        }

        @Override
        public long cost() {
          return places.cost();
        }
      };
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
      return MatchesUtils.forField(
          field,
          () -> {
            TogetherPlaces places = places(leaf, true);
            return places == null || places.advance(doc) != doc || !places.read()
                ? null
                : new TogetherMatches(places, TogetherQuery.this);
          });
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      TogetherPlaces places = places(leaf, false);
      if (places == null || places.advance(doc) != doc || !places.read()) {
        return Explanation.noMatch("not together");
      }
      return Explanation.match(
          TogetherScorer.score(boost, places.frequency()), "together, the nearer the more");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      Term[] all =
          Stream.concat(first.stream(), second.stream())
              .map(term -> new Term(field, term))
              .toArray(Term[]::new);
      visitor.consumeTerms(this, all);
    }
  }

  @Override
  public String toString(String unused) {
    return "TOGETHER(" + field + ":" + first + "," + second + "," + sign + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TogetherQuery same
        && field.equals(same.field)
        && first.equals(same.first)
        && second.equals(same.second)
        && sign.equals(same.sign);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * field.hashCode() + first.hashCode()) + second.hashCode())
        + sign.hashCode();
  }
}
