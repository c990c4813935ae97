package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.tunsh.annotate.Annotator;
import org.tunsh.extract.Extractor;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading.Ingested;
import org.tunsh.model.Span;
import org.tunsh.worker.WorkerSettings;
import org.tunsh.worker.Workers;

/** Makes of labelled passages what a model of them can learn from. */
public final class PassageLessons implements AutoCloseable {
  /** What the labels tell of. */
  public enum Of {
    /** Paragraphs: their areas. Offsets are those of the file as it stands. */
    PARAGRAPHS,
    /** Sentences: whether they list the areas of the relation. Offsets are those of the text. */
    LISTS
  }

  private static final long LARGEST = 16_000_000;

  private final Of of;
  private final Extractor extractor;
  private final Annotator annotator;
  private final Workers workers;

  /** The file that was asked for last: tables name the passages of a file one after another. */
  private Path last = Path.of("");

  private String text = "";
  private Map<Span, Set<String>> passages = Map.of();

  /**
   * @param work where processes that read documents may leave temporary files
   */
  public PassageLessons(Workspace workspace, WorkerSettings settings, Path work, Of of)
      throws PipelineException {
    LoadedLists lists = LoadedLists.of(workspace, false);
    this.of = of;
    this.extractor = lists.extractor();
    this.annotator = lists.annotator();
    this.workers = new Workers(settings, work);
  }

  /**
   * What is to be seen of a passage of a file; empty where there is no such passage.
   *
   * @throws IOException where the file cannot be read or is too large
   */
  public Set<String> features(Path file, Span passage) throws IOException {
    if (!file.equals(last)) {
      open(file);
      last = file;
    }
    if (of == Of.LISTS) {
      return passages.getOrDefault(passage, Set.of());
    }
    return passage.end() <= text.length() ? extractor.features(passage.of(text)) : Set.of();
  }

  private void open(Path file) throws IOException {
    if (of == Of.LISTS) {
      String name = String.valueOf(file.getFileName());
      passages =
          workers.read(file, name, Metadata.NONE) instanceof Ingested ingested
              ? extractor.lists(annotator.annotate(ingested.document(), false))
              : Map.of();
      return;
    }
    if (Files.size(file) > LARGEST) {
      throw new IOException(
          "'" + file + "' has more than " + LARGEST + " bytes; give passages of shorter texts");
    }
    text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    workers.close();
  }
}
