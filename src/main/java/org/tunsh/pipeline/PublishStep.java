package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tunsh.check.CheckReport;
import org.tunsh.check.Checker;
import org.tunsh.check.Reference;
import org.tunsh.check.ReferenceReader;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.StateNumberList;
import org.tunsh.model.Dataset;
import org.tunsh.model.Facts;
import org.tunsh.model.Likeness;
import org.tunsh.model.Reading;
import org.tunsh.model.Reviews;
import org.tunsh.model.StateNumbers;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;
import org.tunsh.pipeline.PipelineException.Fault;
import org.tunsh.publish.Publication;
import org.tunsh.publish.Publisher;
import org.tunsh.reconcile.Reconciler;

/** Reconciles what all documents say, checks the tables against it, and writes the dataset. */
final class PublishStep {
  private final Workspace workspace;
  private final Gazetteers gazetteers;
  private final String version;
  private final List<String> changedLists;

  /**
   * @param version of everything but the documents
   * @param changedLists the lists that are not what they were in the last run
   */
  PublishStep(
      Workspace workspace, Gazetteers gazetteers, String version, List<String> changedLists) {
    this.workspace = workspace;
    this.gazetteers = gazetteers;
    this.version = version;
    this.changedLists = List.copyOf(changedLists);
  }

  /**
   * Writes all but the index. The files of lines are written while the dataset is reconciled.
   *
   * @param likeness finds what reads alike
   * @param next where to
   * @param last the output of the last run, which need not be there
   * @param computed how many documents were read
   */
  RunReport run(
      ReviewStep.Reviewed reviewed,
      List<Reading.SetAside> setAside,
      LikenessStep likeness,
      Path next,
      Path last,
      int computed)
      throws IOException, PipelineException {
    double least = Threshold.read(workspace.models());
    List<Facts> facts = reviewed.facts();
    try (Aside<List<Likeness>> alike = Aside.start("alike", () -> likeness.run(reviewed.kept()));
        Aside<Path> lines = Aside.start("lines", () -> lines(reviewed, least, alike, next))) {
      Publication publication = publication(reviewed, setAside, least, alike);
      Publisher.dataset(publication, next);
      lines.get();
      Publisher.changes(next, earlier(last), changedLists);
      int assertions = facts.stream().mapToInt(f -> f.assertions().size()).sum();
      return new RunReport(
          false,
          facts.size(),
          computed,
          assertions,
          Pairs.count(publication.dataset()),
          publication.check().summary(),
          publication.dataset().conflicts().size(),
          publication.alike().size(),
          setAside);
    }
  }

  private static Optional<Path> earlier(Path last) {
    return Files.exists(last.resolve(StateFolder.MARKER)) ? Optional.of(last) : Optional.empty();
  }

  private static Path lines(
      ReviewStep.Reviewed reviewed, double least, Aside<List<Likeness>> alike, Path next)
      throws IOException, PipelineException {
    List<Facts> facts = reviewed.facts();
    Publisher.assertions(facts, reviewed.reviews(), next);
    Publisher.documents(facts, least, reviewed.reviews(), alike.get(), next);
    return next;
  }

  private Publication publication(
      ReviewStep.Reviewed reviewed,
      List<Reading.SetAside> setAside,
      double least,
      Aside<List<Likeness>> alike)
      throws IOException, PipelineException {
    List<Facts> facts = reviewed.facts();
    Reviews reviews = reviewed.reviews();
    Bearings known = Bearings.read(workspace, version, reviewed.kept());
    Dataset dataset =
        Reconciler.reconcile(
            facts, gazetteers.rankings()::rank, least, reviews, gazetteers.passageReader(), known);
    // Without a study's table there is nothing to leave out.
    Dataset independent =
        Testimonies.of(facts).all().noneMatch(Testimony::studyTable)
            ? dataset
            : Reconciler.reconcileWithoutStudyTables(
                facts,
                gazetteers.rankings()::rank,
                least,
                reviews,
                gazetteers.passageReader(),
                known);
    known.write();
    Reference reference = ReferenceReader.read(workspace.reference());
    CheckReport check = Checker.check(reference, facts, dataset, gazetteers.rankings()::rank);
    return new Publication(
        facts,
        setAside,
        dataset,
        independent,
        reference,
        check,
        least,
        gazetteers::name,
        reviews,
        numbers(),
        alike.get());
  }

  private StateNumbers numbers() throws PipelineException {
    try {
      return StateNumberList.read(workspace.gazetteers(), gazetteers);
    } catch (GazetteerException e) {
      throw new PipelineException(Fault.USAGE, "A gazetteer cannot be used: " + e.getMessage(), e);
    }
  }
}
