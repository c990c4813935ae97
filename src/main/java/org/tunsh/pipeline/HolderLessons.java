package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tunsh.extract.Extractor;
import org.tunsh.extract.HolderLesson;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading.Ingested;
import org.tunsh.worker.WorkerSettings;
import org.tunsh.worker.Workers;

/** Gathers from documents the tier phrases with every two who may hold the tier. */
public final class HolderLessons {
  private final Workspace workspace;
  private final WorkerSettings settings;

  public HolderLessons(Workspace workspace, WorkerSettings settings) {
    this.workspace = workspace;
    this.settings = settings;
  }

  /**
   * What is to be learned from each document below a folder that can be read, by its file name.
   *
   * @param wanted which names are read
   * @param work where processes that read documents may leave temporary files
   */
  public Map<String, List<HolderLesson>> of(Path documents, Predicate<String> wanted, Path work)
      throws IOException, PipelineException {
    LoadedLists lists = LoadedLists.of(workspace, false);
    Extractor extractor = lists.extractor();
    Map<String, List<HolderLesson>> lessons = new TreeMap<>();
    try (Workers workers = new Workers(settings, work);
        Stream<Path> files = Files.walk(documents)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (wanted.test(name)
            && workers.read(file, name, Metadata.NONE) instanceof Ingested ingested) {
          lessons.put(
              name, extractor.holders(lists.annotator().annotate(ingested.document(), false)));
        }
      }
    }
    return lessons;
  }
}
