package org.tunsh.index;

import java.util.concurrent.Executor;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Searches one state of the index, and has at hand what was read of it before. */
class ViewSearcher extends IndexSearcher {
  private final UnitStarts units;

  ViewSearcher(IndexView view, @Nullable Executor executor) {
    super(view.reader(), executor);
    this.units = view.units();
  }

  final UnitStarts units() {
    return units;
  }
}
