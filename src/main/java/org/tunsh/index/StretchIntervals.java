package org.tunsh.index;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.tunsh.index.QueryNode.Unit;

/** Turns what is sought at places of a text into Lucene's intervals. */
final class StretchIntervals {
  private static final int WRITTEN_FORMS = 1024;

  private StretchIntervals() {}

  /** The query of a stretch in a field. */
  static Query query(String field, Stretch stretch) {
    Optional<Query> together =
        stretch instanceof Stretch.Inside(Stretch part, Unit unit)
            ? TogetherQuery.of(field, part, sign(unit))
            : Optional.empty();
    return together.orElseGet(() -> new IntervalQuery(field, of(stretch)));
  }

  static IntervalsSource of(Stretch stretch) {
    return switch (stretch) {
      case Stretch.One one -> Intervals.term(one.term());
      case Stretch.Any any ->
          any.parts().isEmpty()
              ? Intervals.noIntervals("no word of the index")
              : Intervals.or(all(any.parts()));
      case Stretch.Row row -> Intervals.phrase(all(row.parts()));
      case Stretch.Ordered ordered ->
          bounded(Intervals.ordered(all(ordered.parts())), ordered.gaps());
      case Stretch.Unordered unordered ->
          bounded(Intervals.unordered(all(unordered.parts())), unordered.gaps());
      case Stretch.Inside inside ->
          new UnbrokenIntervals(of(inside.part()), Intervals.term(sign(inside.unit())));
      case Stretch.Plain plain ->
          Intervals.nonOverlapping(
              Intervals.term(plain.folded()),
              Intervals.prefix(new BytesRef(Stored.asWritten(plain.folded(), "")), WRITTEN_FORMS));
    };
  }

  private static IntervalsSource[] all(List<Stretch> parts) {
    return parts.stream().map(StretchIntervals::of).toArray(IntervalsSource[]::new);
  }

  private static IntervalsSource bounded(IntervalsSource source, int gaps) {
    return gaps == Stretch.ANY ? source : Intervals.maxgaps(gaps, source);
  }

  /** The sign at the first word of a unit. */
  private static String sign(Unit unit) {
    return switch (unit) {
      case SENTENCE -> Stored.SENTENCE;
      case PARAGRAPH -> Stored.PARAGRAPH;
    };
  }
}
