package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.annotate.Suggester;
import org.tunsh.gazetteer.Addition;
import org.tunsh.gazetteer.AdditionCheck;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.gazetteer.OwnList;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.pipeline.PipelineException.Fault;

/**
 * Adds phrases to the lists of an archive's own. Each addition is checked and tried on the
 * documents that hold it before anything is written; the program's own lists are never changed.
 */
public final class ListDesk {
  private static final String LOCK = ".lock";

  private final Workspace workspace;

  public ListDesk(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Looks through the documents for phrases that look like these and stand in no list.
   *
   * @throws PipelineException where the lists cannot be read
   */
  public Suggester suggest(Archive archive, Set<Suggester.Sort> sorts) throws PipelineException {
    try {
      Path cues = workspace.gazetteers().resolve("suggestions.yaml");
      Suggester suggester =
          new Suggester(
              Runner.gazetteers(workspace), Runner.words(workspace), WordLists.read(List.of(cues)));
      archive.documents().forEach(document -> suggester.look(document, sorts));
      return suggester;
    } catch (GazetteerException e) {
      throw new PipelineException(Fault.USAGE, "A gazetteer cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Tries an addition and changes nothing.
   *
   * @param most at most so many documents are read with it
   * @throws PipelineException where it cannot be made, or there is no output to try it on
   */
  public Preview preview(Addition addition, int most) throws PipelineException, IOException {
    List<String> notes = check(addition);
    Path home = Files.createTempDirectory("tunsh-lists");
    try {
      Workspace tried = new Workspace(workspace.program(), home, workspace.output());
      copyLists(tried.ownGazetteers());
      write(tried, addition, "");
      Trial trial = new Trial(workspace, tried);
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
      check(addition);
      return write(workspace, addition, remark);
    }
  }

  private List<String> check(Addition addition) throws PipelineException {
    try {
      return new AdditionCheck(Runner.gazetteers(workspace), Runner.words(workspace))
          .check(addition);
    } catch (GazetteerException e) {
      throw new PipelineException(Fault.USAGE, "It cannot be added to " + e.getMessage(), e);
    }
  }

  /** Writes it and reads all lists again; where they cannot be read the old text is put back. */
  private static Path write(Workspace place, Addition addition, String remark)
      throws PipelineException, IOException {
    Path file = place.ownGazetteers().resolve(addition.list().file());
    String before = text(file);
    WholeFile.write(
        file, new OwnList(before).with(addition, remark).getBytes(StandardCharsets.UTF_8));
    try {
      Runner.gazetteers(place);
      Runner.words(place);
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
