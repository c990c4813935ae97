package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.annotate.Suggester;
import org.tunsh.gazetteer.Addition;
import org.tunsh.gazetteer.AdditionCheck;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.OwnList;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.pipeline.PipelineException.Fault;
import org.tunsh.review.Claim;
import org.tunsh.review.KnownCodes;

/**
 * Adds phrases to the lists of an archive's own. Each addition is checked and tried on the
 * documents that hold it before anything is written; the program's own lists are never changed.
 */
public final class ListDesk {
  private static final String LOCK = ".lock";

  private final Workspace workspace;
  private final ListShelf shelf;

  public ListDesk(Workspace workspace) {
    this(workspace, new ListShelf());
  }

  /**
   * A desk of a process that goes on.
   *
   * @param shelf where lists that were loaded are kept; it is asked first
   */
  public ListDesk(Workspace workspace, ListShelf shelf) {
    this.workspace = workspace;
    this.shelf = shelf;
  }

  /**
   * The codes that people may write into a claim, as the lists have them now.
   *
   * @throws PipelineException where the lists cannot be read
   */
  public KnownCodes codes() throws PipelineException, IOException {
    return codes(lists().gazetteers());
  }

  /** The codes of some lists. */
  public static KnownCodes codes(Gazetteers gazetteers) {
    Set<String> areas = gazetteers.codes("areas");
    areas.addAll(gazetteers.codes("headings"));
    return new KnownCodes(
        gazetteers.codes(), areas, gazetteers.codes("defence"), gazetteers.codes("commitments"));
  }

  /**
   * Looks through the documents for phrases that look like these and stand in no list.
   *
   * @throws PipelineException where the lists cannot be read
   */
  public Suggester suggest(Archive archive, Set<Suggester.Sort> sorts)
      throws PipelineException, IOException {
    try {
      Path cues = workspace.gazetteers().resolve("suggestions.yaml");
      LoadedLists lists = lists();
      Suggester suggester =
          new Suggester(lists.gazetteers(), lists.words(), WordLists.read(List.of(cues)));
      archive.documents().forEach(document -> suggester.look(document, sorts));
      return suggester;
    } catch (GazetteerException e) {
      throw new PipelineException(Fault.USAGE, "A gazetteer cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * The phrases of unknown tiers and parties, about which nobody has decided yet.
   *
   * @param refused those that belong in no list
   */
  public List<UnknownPhrase> unknown(Archive archive, Set<Claim> refused)
      throws PipelineException, IOException {
    Suggester suggester = suggest(archive, EnumSet.of(Suggester.Sort.TIER, Suggester.Sort.PARTY));
    return Stream.of(Suggester.Sort.TIER, Suggester.Sort.PARTY)
        .flatMap(sort -> suggester.suggestions(sort).stream())
        .map(UnknownPhrase::new)
        .filter(phrase -> !refused.contains(phrase.claim()))
        .toList();
  }

  /**
   * Tries an addition and changes nothing.
   *
   * @param most at most so many documents are read with it
   * @throws PipelineException where it cannot be made, or there is no output to try it on
   */
  public Preview preview(Addition addition, int most) throws PipelineException, IOException {
    LoadedLists now = lists();
    List<String> notes = check(addition, now);
    Path home = Files.createTempDirectory("tunsh-lists");
    try {
      Workspace tried = new Workspace(workspace.program(), home, workspace.output());
      copyLists(tried.ownGazetteers());
      write(tried, addition, "");
      Trial trial = new Trial(workspace, tried, now, LoadedLists.of(tried, false));
      Trial.Outcome outcome = trial.run(most);
      return new Preview(
          addition, notes, outcome.holding(), outcome.tried(), outcome.effects(), state(addition));
    } finally {
      StateFolder.deleteTree(home);
    }
  }

  /**
   * Makes an addition; the next run reads with it.
   *
   * @param remark who adds it, when and why; one line
   * @param state that the preview had; empty where none is held against it
   * @return the file that has it now
   */
  public Path add(Addition addition, String remark, String state)
      throws PipelineException, IOException {
    Path folder = Files.createDirectories(workspace.ownGazetteers());
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid() || !state.isEmpty() && !state.equals(state(addition))) {
        throw new PipelineException(
            Fault.FAILURE,
            "Somebody else added to the list '"
                + addition.list().file()
                + "' meanwhile; look at the change anew");
      }
      check(addition, lists());
      return added(addition, remark);
    }
  }

  private LoadedLists lists() throws PipelineException, IOException {
    return shelf.lists(workspace, false, Steps.texts(workspace));
  }

  private static List<String> check(Addition addition, LoadedLists lists) throws PipelineException {
    try {
      return new AdditionCheck(lists.gazetteers(), lists.words()).check(addition);
    } catch (GazetteerException e) {
      throw new PipelineException(Fault.USAGE, "It cannot be added to " + e.getMessage(), e);
    }
  }

  private static Path write(Workspace place, Addition addition, String remark) throws IOException {
    Path file = place.ownGazetteers().resolve(addition.list().file());
    WholeFile.write(
        file, new OwnList(text(file)).with(addition, remark).getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /** Writes it and reads all lists again; where they cannot be read the old text is put back. */
  private Path added(Addition addition, String remark) throws PipelineException, IOException {
    String before = text(workspace.ownGazetteers().resolve(addition.list().file()));
    Path file = write(workspace, addition, remark);
    try {
      lists();
      return file;
    } catch (PipelineException e) {
      if (before.isEmpty()) {
        Files.delete(file);
      } else {
        WholeFile.write(file, before.getBytes(StandardCharsets.UTF_8));
      }
      throw e;
    }
  }

  private String state(Addition addition) throws IOException {
    return Inputs.sha256(List.of(text(workspace.ownGazetteers().resolve(addition.list().file()))));
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private void copyLists(Path to) throws IOException {
    Files.createDirectories(to);
    if (Files.isDirectory(workspace.ownGazetteers())) {
      try (Stream<Path> files = Files.list(workspace.ownGazetteers())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(file.getFileName().toString()));
        }
      }
    }
  }
}
