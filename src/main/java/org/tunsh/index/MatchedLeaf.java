package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of one part of the index that match, by their numbers within it.
 *
 * @param leaf the part
 * @param documents a bit for each of its documents
 */
record MatchedLeaf(LeafReaderContext leaf, FixedBitSet documents) {

  /** Notes all documents that match, part by part. */
  static CollectorManager<?, List<MatchedLeaf>> collecting() {
    return new Manager();
  }

  private static final class Manager implements CollectorManager<Marks, List<MatchedLeaf>> {
    @Override
    public Marks newCollector() {
      return new Marks();
    }

    @Override
    public List<MatchedLeaf> reduce(Collection<Marks> all) {
      List<MatchedLeaf> leaves = new ArrayList<>();
      all.forEach(each -> leaves.addAll(each.leaves));
      return leaves;
    }
  }

  private static final class Marks implements Collector {
    private final List<MatchedLeaf> leaves = new ArrayList<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
      FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
      leaves.add(new MatchedLeaf(leaf, documents));
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) throws IOException {}

        @Override
        public void collect(int doc) {
          documents.set(doc);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
