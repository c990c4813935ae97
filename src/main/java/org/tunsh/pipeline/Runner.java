package org.tunsh.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.tunsh.corpus.Scan;
import org.tunsh.corpus.Source;
import org.tunsh.corpus.SourceScanner;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Reading;
import org.tunsh.pipeline.PipelineException.Fault;

/** Runs all steps over a corpus and switches the output to what came of it. */
public final class Runner {
  /**
   * The format of what is written; an output of a newer format is refused, an older one made anew.
   */
  static final int FORMAT = 1;

  private final Workspace workspace;
  private final Progress progress;
  private final RunSettings settings;
  private final ListShelf shelf;

  public Runner(Workspace workspace, Progress progress, RunSettings settings) {
    this(workspace, progress, settings, new ListShelf());
  }

  /**
   * A runner of a process that makes many runs.
   *
   * @param shelf what earlier runs loaded
   */
  public Runner(Workspace workspace, Progress progress, RunSettings settings, ListShelf shelf) {
    this.shelf = shelf;
    this.workspace = workspace;
    this.progress = progress;
    this.settings = settings;
  }

  /**
   * Runs over the given paths, or over the whole corpus where there are none.
   *
   * @throws PipelineException where the run cannot go on; nothing has changed then
   */
  public RunReport run(List<Path> paths) throws PipelineException {
    return held(folder -> noted(paths, folder, () -> run(paths, folder)));
  }

  /**
   * Makes the output of results that were made elsewhere, as a run over their files would.
   *
   * @throws PipelineException where it cannot go on; the output is as it was then
   */
  public RunReport gather(Iterator<Outcome> outcomes) throws PipelineException {
    return held(folder -> noted(List.of(), folder, () -> gather(outcomes, folder)));
  }

  /**
   * The version of the steps that look at one document: results of another one are of no use to
   * {@link #gather}.
   */
  public String version() throws IOException {
    return Steps.of(workspace, false, settings).document();
  }

  /** Something to do while the output is held. */
  private interface Work {
    RunReport in(StateFolder folder) throws PipelineException, IOException;
  }

  private RunReport held(Work work) throws PipelineException {
    try (StateFolder folder = StateFolder.open(workspace)) {
      folder.note("process " + ProcessHandle.current().pid() + "\n");
      return work.in(folder);
    } catch (IOException | UncheckedIOException | MVStoreException | DamagedStoreException e) {
      throw new PipelineException(Fault.FAILURE, RunFailure.words(e), e);
    }
  }

  private interface Steady {
    RunReport run() throws PipelineException, IOException;
  }

  /** Runs, and leaves a note of how it ended for whoever asks later. */
  private RunReport noted(List<Path> paths, StateFolder folder, Steady work)
      throws PipelineException, IOException {
    String succeeded = LastRun.read(workspace).map(LastRun::succeeded).orElse("");
    LastRun begun = LastRun.begun(settings, named(paths), succeeded);
    try {
      RunReport report = work.run();
      begun.ended(settings.clock().instant(), report).write(folder);
      return report;
    } catch (PipelineException
        | IOException
        | UncheckedIOException
        | MVStoreException
        | DamagedStoreException e) {
      note(begun.failed(settings.clock().instant(), String.valueOf(e.getMessage())), folder, e);
      throw e;
    }
  }

  private List<String> named(List<Path> paths) throws IOException {
    Whereabouts whereabouts = Whereabouts.of(workspace);
    return paths.stream()
        .map(path -> path.toAbsolutePath().normalize().toString())
        .map(whereabouts::written)
        .toList();
  }

  /** A full disk may have no room for the note either; then the fault itself is what counts. */
  private static void note(LastRun failed, StateFolder folder, Exception fault) {
    try {
      failed.write(folder);
    } catch (IOException e) {
      fault.addSuppressed(e);
    }
  }

  /** Whether a run over the same paths would find that something has changed since the last one. */
  public boolean stale(List<Path> paths) throws PipelineException, IOException {
    List<Path> present = paths.stream().filter(Files::exists).toList();
    if (present.size() < paths.size()) {
      return true;
    }
    Scan scan = scan(present);
    RunState last = RunState.read(workspace);
    List<Reading.SetAside> setAside = new ArrayList<>(scan.unreachable());
    Map<Source, Inputs.Seen> seen = look(scan, new Inputs(last.files()), setAside);
    Steps versions = steps(paths);
    Wanted wanted = Wanted.of(versions.document(), seen);
    return !versions
            .over(fingerprint(versions, wanted, setAside, ReviewStep.read(workspace)))
            .equals(OutputMarker.read(workspace.output()).inputs())
        || !StoreGuard.isSound(StateFolder.storeIn(workspace.state()));
  }

  /** The gazetteers of a workspace. */
  public static Gazetteers gazetteers(Workspace workspace) throws PipelineException {
    return LoadedLists.gazetteers(workspace, false);
  }

  /** The words of diplomatic language of a workspace. */
  public static WordLists words(Workspace workspace) throws PipelineException {
    return LoadedLists.words(workspace);
  }

  /**
   * The lists for a run; the imaginary states of the specimens are known only where specimens alone
   * are read.
   */
  private LoadedLists lists(List<Path> paths, Steps versions) throws PipelineException {
    return shelf.lists(workspace, LoadedLists.areSpecimens(workspace, paths), versions.lists());
  }

  private Scan scan(List<Path> paths) throws IOException {
    SourceScanner scanner = new SourceScanner();
    return paths.isEmpty() ? scanner.scanCorpus(workspace.corpus()) : scanner.scan(paths);
  }

  private RunReport run(List<Path> paths, StateFolder folder)
      throws PipelineException, IOException {
    Steps versions = steps(paths);
    Supplier<Aside<LoadedLists>> loading = () -> Aside.start("lists", () -> lists(paths, versions));
    if (!settings.expectsChanges()) {
      return run(paths, folder, versions, loading);
    }
    try (Aside<LoadedLists> lists = loading.get()) {
      return run(paths, folder, versions, () -> lists);
    }
  }

  private RunReport run(
      List<Path> paths, StateFolder folder, Steps versions, Supplier<Aside<LoadedLists>> loading)
      throws PipelineException, IOException {
    Scan scan = scan(paths);
    RunState last = RunState.read(workspace);
    Inputs inputs = new Inputs(last.files());
    List<Reading.SetAside> setAside = new ArrayList<>(scan.unreachable());
    Map<Source, Inputs.Seen> seen = look(scan, inputs, setAside);
    ReviewStep review = ReviewStep.read(workspace);
    Wanted wanted = Wanted.of(versions.document(), seen);
    String fingerprint = versions.over(fingerprint(versions, wanted, setAside, review));
    if (!last.report().isToBeTriedAgain()
        && fingerprint.equals(last.fingerprint())
        && fingerprint.equals(OutputMarker.read(folder.output()).inputs())
        && IndexStep.isThere(folder.output())
        && StoreGuard.isSound(folder.store())) {
      if (!wanted.files().equals(last.files())) {
        // Files of the same content have other times or places: they need not be hashed again.
        RunState now = new RunState(fingerprint, wanted.files(), last.report());
        folder.writeState(folder.inputs(), now.toJson(workspace).getBytes(StandardCharsets.UTF_8));
      }
      return last.report().unchangedNow();
    }
    int format = OutputMarker.read(folder.output()).format();
    if (format > 0 && format < FORMAT) {
      progress.note(
          "The output is of format %d; it is made anew in format %d".formatted(format, FORMAT));
    }
    RunReport report;
    // Only a run that has something to do loads the gazetteers: an unchanged one says so at once.
    try (Aside<LoadedLists> lists = loading.get()) {
      StoreWork computing =
          store ->
              compute(
                  lists,
                  folder,
                  versions,
                  wanted,
                  new ArrayList<>(setAside),
                  store,
                  fingerprint,
                  review);
      report = StoreWork.over(folder.store(), progress, computing);
    }
    remember(folder, fingerprint, wanted, report);
    return report;
  }

  /** What the next run compares with, written last: only now has this one come to its end. */
  private void remember(StateFolder folder, String fingerprint, Wanted wanted, RunReport report)
      throws IOException {
    RunState state = new RunState(fingerprint, wanted.files(), RunState.Summary.of(report));
    folder.writeState(folder.inputs(), state.toJson(workspace).getBytes(StandardCharsets.UTF_8));
    StoreGuard.ended(folder.store());
  }

  private RunReport gather(Iterator<Outcome> outcomes, StateFolder folder)
      throws PipelineException, IOException {
    Steps versions = Steps.of(workspace, false, settings);
    ReviewStep review = ReviewStep.read(workspace);
    try (Aside<LoadedLists> lists = Aside.start("lists", () -> lists(List.of(), versions));
        ResultStore store = ResultStore.open(folder.store(), progress)) {
      Wanted wanted =
          Wanted.of(versions.document(), Gathered.keep(outcomes, versions.document(), store));
      List<Reading.SetAside> none = new ArrayList<>();
      String fingerprint = versions.over(fingerprint(versions, wanted, none, review));
      RunReport report = compute(lists, folder, versions, wanted, none, store, fingerprint, review);
      store.closeAndCompact();
      remember(folder, fingerprint, wanted, report);
      return report;
    }
  }

  /** The versions of everything but the documents. */
  private Steps steps(List<Path> paths) throws IOException {
    return Steps.of(workspace, LoadedLists.areSpecimens(workspace, paths), settings);
  }

  private static Map<Source, Inputs.Seen> look(
      Scan scan, Inputs inputs, List<Reading.SetAside> setAside) {
    Map<Source, Inputs.Seen> seen = new LinkedHashMap<>();
    for (Source source : scan.sources()) {
      try {
        seen.put(source, inputs.look(source));
      } catch (IOException e) {
        setAside.add(Unreadable.of(source, e));
      }
    }
    return seen;
  }

  private static String fingerprint(
      Steps versions, Wanted wanted, List<Reading.SetAside> setAside, ReviewStep review) {
    List<String> lines = new ArrayList<>(List.of("format " + FORMAT, versions.document()));
    lines.addAll(review.lines());
    lines.addAll(wanted.keys());
    setAside.forEach(s -> lines.add("set aside " + s.file() + " " + s.cause()));
    return Inputs.sha256(lines);
  }

  private RunReport compute(
      Aside<LoadedLists> lists,
      StateFolder folder,
      Steps versions,
      Wanted wanted,
      List<Reading.SetAside> setAside,
      ResultStore store,
      String fingerprint,
      ReviewStep review)
      throws IOException, PipelineException {
    OutputMarker marker = OutputMarker.read(folder.output());
    if (marker.format() > 0 && !store.runs().has(marker.inputs())) {
      progress.note("Of what was kept of the documents some is gone; it is made anew");
    }
    CarryOver carryOver = new CarryOver(store, versions);
    wanted.each(carryOver::whole);
    Map<String, Source> files = wanted.byKey();
    Path next = folder.next();
    Signatures signatures = Signatures.read(workspace, versions.reading());
    MissingDocuments missing =
        new MissingDocuments(files, wanted.seen(), store, carryOver, signatures);
    DiskSpace.foresee(folder.work().resolveSibling("."), missing.sources(), folder.output());
    if (!missing.sources().isEmpty()) {
      // Most documents name an agreement; so it is there when the lists are.
      shelf.speech().begin();
    }
    // What stands from earlier is read while the others are: reading it all takes seconds as well.
    Collected collected;
    int computed;
    try (Aside<Collected> standing =
        Aside.start("standing", () -> Collected.of(missing.standing(), store))) {
      computed = missing.compute(lists.get(), settings, progress, folder.work());
      collected = Collected.of(files.keySet(), store, standing.get());
    }
    setAside.addAll(collected.setAside());
    ReviewStep.Reviewed reviewed = review.apply(collected.kept(), store);
    RunReport report;
    Gazetteers gazetteers = lists.get().gazetteers();
    PublishStep publishing =
        new PublishStep(
            workspace, gazetteers, versions.over(versions.document()), carryOver.changedLists());
    try (Aside<Path> indexing =
        Aside.start("index", () -> index(gazetteers, reviewed, store, folder.output(), next))) {
      report =
          publishing.run(
              reviewed,
              setAside,
              new LikenessStep(signatures, store),
              next,
              folder.output(),
              computed);
      indexing.get();
    }
    OutputMarker.write(next, FORMAT, fingerprint);
    store.keepOnly(files.keySet());
    store.keepReviews(fingerprint, reviewed.reviews());
    carryOver.remember();
    store.runs().keep(fingerprint, Archive.lines(files, wanted.seen()));
    store.commit();
    folder.switchTo(next);
    return report;
  }

  /** Makes the index of the next output out of that of the last one; returns where it stands. */
  private Path index(
      Gazetteers gazetteers, ReviewStep.Reviewed reviewed, ResultStore store, Path last, Path next)
      throws IOException, PipelineException {
    Path made = next.resolve(IndexStep.FOLDER);
    new IndexStep(gazetteers, workspace.gazetteers(), progress)
        .run(reviewed.kept(), store, last.resolve(IndexStep.FOLDER), made);
    return made;
  }
}
