package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tunsh.corpus.Source;
import org.tunsh.model.Facts;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.worker.WorkerSettings;
import org.tunsh.worker.Workers;

/**
 * The steps that look at one document, for a program that spreads them over many processes. Several
 * threads may use it at once.
 */
public final class DocumentDesk implements AutoCloseable {
  private final Workers workers;
  private final DocumentStep step;
  private final RecordJson json = new RecordJson();

  private DocumentDesk(Workers workers, DocumentStep step) {
    this.workers = workers;
    this.step = step;
  }

  /**
   * Loads what the steps need.
   *
   * @param program the folder that holds {@code gazetteers/} and {@code models/}
   * @param work where processes that read documents may leave temporary files
   * @throws PipelineException where a gazetteer cannot be used
   */
  public static DocumentDesk open(Path program, Path work, WorkerSettings settings)
      throws PipelineException {
    Workspace workspace = new Workspace(program, program, work);
    LoadedLists lists = LoadedLists.of(workspace, false);
    Workers workers = new Workers(settings, work);
    return new DocumentDesk(
        workers, new DocumentStep(workers, lists.annotator(), lists.extractor(), false));
  }

  /**
   * Reads a file and draws its facts out.
   *
   * @param file a copy on this machine
   * @param path where the original lies
   */
  public Outcome run(Path file, String path, String name, String sha256) throws IOException {
    long size = Files.size(file);
    Result result = step.run(new Source(file, name, size, 0, Metadata.NONE));
    Facts facts = result.facts();
    return new Outcome(
        path,
        name,
        size,
        sha256,
        json.write(result.reading()),
        facts == null ? new byte[0] : json.write(facts));
  }

  /** What stands for a file that no process could bear. */
  public Outcome setAside(
      String path, String name, long size, String sha256, String cause, String remedy) {
    byte[] reading = json.write(new SetAside(name, sha256, cause, remedy));
    return new Outcome(path, name, size, sha256, reading, new byte[0]);
  }

  @Override
  public void close() {
    workers.close();
  }
}
