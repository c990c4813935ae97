package org.tunsh.reconcile;

import java.util.List;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Dataset;
import org.tunsh.model.Facts;
import org.tunsh.model.PassageReader;
import org.tunsh.model.Reviews;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/**
 * Makes one dataset of the facts of all documents; the same facts in any order give the same
 * dataset.
 */
public final class Reconciler {
  private Reconciler() {}

  /** Reconciles everything that the documents say, however unsure. */
  public static Dataset reconcile(List<Facts> documents, SourceRanking ranking) {
    return reconcile(documents, ranking, 0);
  }

  /**
   * Reconciles what is sure enough.
   *
   * @param documents the facts of every document; files with the same bytes count once
   * @param ranking of the source classes
   * @param least the confidence, in 0..1, under which an assertion is left out
   */
  public static Dataset reconcile(List<Facts> documents, SourceRanking ranking, double least) {
    return reconcile(documents, ranking, least, Reviews.NONE);
  }

  /**
   * The same, as people hold tellings for one act or for several.
   *
   * @param reviews what they decided
   */
  public static Dataset reconcile(
      List<Facts> documents, SourceRanking ranking, double least, Reviews reviews) {
    return reconcile(documents, ranking, least, reviews, PassageReader.UNKNOWN);
  }

  /**
   * The same, the content of partnerships drawn from their own documents.
   *
   * @param titles tells whom a document's title names
   */
  public static Dataset reconcile(
      List<Facts> documents,
      SourceRanking ranking,
      double least,
      Reviews reviews,
      PassageReader titles) {
    return reconcile(documents, ranking, least, reviews, titles, Conclusions.NONE);
  }

  /**
   * The same.
   *
   * @param known what was concluded of the tellings before
   */
  public static Dataset reconcile(
      List<Facts> documents,
      SourceRanking ranking,
      double least,
      Reviews reviews,
      PassageReader titles,
      Conclusions known) {
    return reconcile(told(documents, least), ranking, reviews, titles, known);
  }

  /**
   * Reconciles all but what the cells of studies' tables say: the dataset against which such tables
   * can be held.
   *
   * @param least as in {@link #reconcile(List, SourceRanking, double)}
   */
  public static Dataset reconcileWithoutStudyTables(
      List<Facts> documents, SourceRanking ranking, double least) {
    return reconcileWithoutStudyTables(
        documents, ranking, least, Reviews.NONE, PassageReader.UNKNOWN, Conclusions.NONE);
  }

  /** The same, as people hold tellings for one act or for several. */
  public static Dataset reconcileWithoutStudyTables(
      List<Facts> documents,
      SourceRanking ranking,
      double least,
      Reviews reviews,
      PassageReader titles,
      Conclusions known) {
    Stream<Testimony> told = told(documents, least).filter(t -> !t.studyTable());
    return reconcile(told, ranking, reviews, titles, known);
  }

  private static Stream<Testimony> told(List<Facts> documents, double least) {
    return Testimonies.of(documents)
        .all()
        .filter(testimony -> testimony.assertion().confidence() >= least);
  }

  private static Dataset reconcile(
      Stream<Testimony> told,
      SourceRanking ranking,
      Reviews reviews,
      PassageReader titles,
      Conclusions known) {
    List<Testimony> all = told.toList();
    OwnDocuments own = new OwnDocuments(all, titles, known);
    Bearing bearing = new Bearing(titles, own, known);
    // What a person held for right stands, whatever its words are.
    List<Testimony> borne =
        all.stream()
            .filter(t -> reviews.marks().containsKey(t.assertion().id()) || bearing.bears(t))
            .toList();
    Retold retold = new Retold(borne);
    List<Testimony> testimonies = borne.stream().map(retold::settled).toList();
    ActReconciler.Outcome acts = new ActReconciler(ranking, reviews).reconcile(testimonies);
    RankMerger areas =
        new RankMerger("area", a -> ((AreaAssertion) a).area(), Reconciler::areaOrder, ranking);
    RankMerger defence =
        new RankMerger(
            "defence", a -> ((DefenceAssertion) a).item(), Reconciler::itemOrder, ranking);
    return new Dataset(
        acts.acts(),
        new InstrumentMerger(ranking).merge(testimonies),
        areas.merge(own.of(positive(testimonies, AreaAssertion.class))),
        defence.merge(own.of(positive(testimonies, DefenceAssertion.class))),
        new CommitmentMerger(ranking).merge(own.of(commitments(testimonies))),
        acts.conflicts());
  }

  private static List<Testimony> positive(
      List<Testimony> testimonies, Class<? extends Assertion> type) {
    return testimonies.stream()
        .filter(t -> type.isInstance(t.assertion()) && t.assertion().status() != Status.DENIED)
        .toList();
  }

  private static List<Testimony> commitments(List<Testimony> testimonies) {
    return testimonies.stream().filter(t -> t.assertion() instanceof CommitmentAssertion).toList();
  }

  private static int areaOrder(Assertion assertion) {
    return ((AreaAssertion) assertion).order();
  }

  private static int itemOrder(Assertion assertion) {
    return ((DefenceAssertion) assertion).order();
  }
}
