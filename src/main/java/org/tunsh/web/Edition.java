package org.tunsh.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tunsh.compare.Comparer;
import org.tunsh.index.NameTable;
import org.tunsh.index.SearchIndex;
import org.tunsh.model.Dataset;
import org.tunsh.model.Facts;
import org.tunsh.model.Likeness;
import org.tunsh.model.PassageReader;
import org.tunsh.model.Reviews;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Testimonies;
import org.tunsh.pipeline.PublishedFacts;
import org.tunsh.pipeline.PublishedLikenesses;
import org.tunsh.pipeline.PublishedReviews;
import org.tunsh.publish.PairViews;
import org.tunsh.reconcile.Reconciler;

/**
 * An output as it stands between two runs: its index, and its dataset once somebody asks for it.
 */
final class Edition {
  private final Path output;
  private final String version;
  private final SearchIndex index;
  private final NameTable names;
  private final SourceRanking ranking;
  private final PassageReader titles;
  private final double least;
  private @Nullable Holdings holdings;
  private @Nullable List<Likeness> alike;

  Edition(
      Path output,
      String version,
      SearchIndex index,
      NameTable names,
      SourceRanking ranking,
      PassageReader titles,
      double least) {
    this.output = output;
    this.version = version;
    this.index = index;
    this.names = names;
    this.ranking = ranking;
    this.titles = titles;
    this.least = least;
  }

  /**
   * The dataset in the forms in which pages ask for it.
   *
   * @param documents the facts of every file
   * @param reviews what people decided about them
   */
  record Holdings(
      List<Facts> documents,
      Testimonies testimonies,
      Dataset dataset,
      PairViews pairs,
      Comparer comparer,
      Reviews reviews) {}

  Path output() {
    return output;
  }

  /** Differs between any two states of the output. */
  String version() {
    return version;
  }

  SearchIndex index() {
    return index;
  }

  NameTable names() {
    return names;
  }

  /** The documents that read alike. */
  synchronized List<Likeness> alike() throws IOException {
    List<Likeness> read = alike;
    if (read == null) {
      read = PublishedLikenesses.read(output);
      alike = read;
    }
    return read;
  }

  /** Read when first asked for, so that a search after a run need not wait for it. */
  synchronized Holdings holdings() throws IOException {
    Holdings held = holdings;
    if (held == null) {
      List<Facts> documents = PublishedFacts.read(output);
      Testimonies testimonies = Testimonies.of(documents);
      Reviews reviews = PublishedReviews.read(output);
      Dataset dataset = Reconciler.reconcile(documents, ranking, least, reviews, titles);
      held =
          new Holdings(
              documents,
              testimonies,
              dataset,
              new PairViews(dataset, testimonies, names),
              new Comparer(dataset, testimonies),
              reviews);
      holdings = held;
    }
    return held;
  }
}
