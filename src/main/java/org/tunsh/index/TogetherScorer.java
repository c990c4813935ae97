package org.tunsh.index;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/** Scores as Lucene's intervals do: by how often and how near, up to a bound. */
final class TogetherScorer extends Scorer {
  private static final float READING = 100;

  private final TogetherPlaces places;
  private final float boost;
  private final TwoPhaseIterator documents;
  private int scored = -1;
  private float score;

  TogetherScorer(TogetherPlaces places, float boost) {
    this.places = places;
    this.boost = boost;
    this.documents =
        new TwoPhaseIterator(places) {
          @Override
          public boolean matches() throws IOException {
            return places.read();
          }

          @Override
          public float matchCost() {
            return READING;
          }
        };
  }

  static float score(float boost, float frequency) {
    return boost * (1.0f - 1.0f / (1.0f + frequency));
  }

  @Override
  public int docID() {
    return places.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return TwoPhaseIterator.asDocIdSetIterator(documents);
  }

  @Override
  public TwoPhaseIterator twoPhaseIterator() {
    return documents;
  }

  @Override
  public float getMaxScore(int upTo) {
    return boost;
  }

  @Override
  public float score() {
    if (scored != docID()) {
      scored = docID();
      score = score(boost, places.frequency());
    }
    return score;
  }
}
