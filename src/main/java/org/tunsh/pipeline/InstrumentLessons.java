package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tunsh.extract.Extractor;
import org.tunsh.extract.InstrumentLesson;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading.Ingested;
import org.tunsh.worker.WorkerSettings;
import org.tunsh.worker.Workers;

/** Gathers from documents the phrases that may name an instrument, for a model to learn from. */
public final class InstrumentLessons {
  private final Workspace workspace;
  private final WorkerSettings settings;

  public InstrumentLessons(Workspace workspace, WorkerSettings settings) {
    this.workspace = workspace;
    this.settings = settings;
  }

  /**
   * The phrases of each document of a folder that can be read, by its file name.
   *
   * @param work where processes that read documents may leave temporary files
   */
  public Map<String, List<InstrumentLesson>> of(Path documents, Path work)
      throws IOException, PipelineException {
    LoadedLists lists = LoadedLists.of(workspace, false);
    Extractor extractor = lists.extractor();
    Map<String, List<InstrumentLesson>> lessons = new TreeMap<>();
    try (Workers workers = new Workers(settings, work);
        Stream<Path> files = Files.list(documents)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (workers.read(file, name, Metadata.NONE) instanceof Ingested ingested) {
          lessons.put(
              name, extractor.lessons(lists.annotator().annotate(ingested.document(), false)));
        }
      }
    }
    return lessons;
  }
}
