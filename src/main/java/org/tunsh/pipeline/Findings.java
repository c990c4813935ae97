package org.tunsh.pipeline;

import java.io.IOException;
import java.util.List;
import org.tunsh.check.CheckReport;
import org.tunsh.check.Checker;
import org.tunsh.check.ReferenceReader;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Assertion;
import org.tunsh.model.Dataset;
import org.tunsh.model.Facts;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Reviews;
import org.tunsh.model.Testimonies;
import org.tunsh.reconcile.Reconciler;

/**
 * What an output says, as records: the facts of its documents and the dataset that was made of
 * them.
 *
 * @param facts of every file that was read, by path
 * @param testimonies the assertions with their documents
 * @param dataset what was reconciled
 * @param gazetteers who the parties are, and how sources rank
 * @param least the confidence, in 0..1, from which on an assertion counts
 * @param reviews what people decided about it
 */
public record Findings(
    List<Facts> facts,
    Testimonies testimonies,
    Dataset dataset,
    Gazetteers gazetteers,
    double least,
    Reviews reviews) {
  public Findings {
    facts = List.copyOf(facts);
  }

  /** The findings that an archive holds. */
  public static Findings of(Archive archive, Workspace workspace)
      throws PipelineException, IOException {
    return of(archive, workspace, Runner.gazetteers(workspace));
  }

  /** The same with gazetteers that are loaded already. */
  public static Findings of(Archive archive, Workspace workspace, Gazetteers gazetteers)
      throws IOException {
    double least = Threshold.read(workspace.models());
    return of(archive.facts(), gazetteers, least, archive.reviews());
  }

  private static Findings of(
      List<Facts> facts, Gazetteers gazetteers, double least, Reviews reviews) {
    Dataset dataset =
        Reconciler.reconcile(
            facts, gazetteers.rankings()::rank, least, reviews, gazetteers.passageReader());
    return new Findings(facts, Testimonies.of(facts), dataset, gazetteers, least, reviews);
  }

  /** Opens the archive of a workspace, takes its findings and closes it. */
  public static Findings read(Workspace workspace) throws PipelineException, IOException {
    try (Archive archive = Archive.open(workspace)) {
      return of(archive, workspace);
    }
  }

  /**
   * What was known then: without documents and acts that are dated wholly after the last day of the
   * date.
   */
  public Findings until(ReducedDate date) {
    List<Facts> known =
        facts.stream().filter(f -> !after(f.date(), date)).map(f -> until(f, date)).toList();
    return of(known, gazetteers, least, reviews);
  }

  private static boolean after(String date, ReducedDate limit) {
    return ReducedDate.isDate(date) && new ReducedDate(date).first().isAfter(limit.last());
  }

  private static Facts until(Facts f, ReducedDate date) {
    List<Assertion> told = f.assertions().stream().filter(a -> !after(date(a), date)).toList();
    return f.withAssertions(f.areas(), f.defence(), told);
  }

  private static String date(Assertion assertion) {
    return switch (assertion) {
      case Assertion.PartnershipAssertion p -> p.date();
      case Assertion.InstrumentAssertion i -> i.date();
      default -> "";
    };
  }

  /** Checks the published tables against the dataset. */
  public CheckReport check(Workspace workspace) throws IOException {
    return Checker.check(
        ReferenceReader.read(workspace.reference()), facts, dataset, gazetteers.rankings()::rank);
  }
}
