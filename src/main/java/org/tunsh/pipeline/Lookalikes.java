package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tunsh.likeness.Likenesses;
import org.tunsh.likeness.Signed;
import org.tunsh.model.Document;
import org.tunsh.model.Likeness;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;
import org.tunsh.worker.WorkerSettings;
import org.tunsh.worker.Workers;

/**
 * Tells of documents that are just taken in what they read like, before any run: they are read once
 * for this, each for at most half a minute, and held against the signatures of the last run and of
 * those taken in since.
 */
public final class Lookalikes implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Signatures signatures;
  private final WorkerSettings settings;
  private final Path work;
  private Workers workers;

  /** What came of looking. */
  public sealed interface Answer {}

  /** The likest document; none where nothing is near. */
  public record Looked(Optional<Likeness> likest) implements Answer {}

  /**
   * The document could not be read, or not soon enough.
   *
   * @param why in words
   */
  public record Unknown(String why) implements Answer {}

  private Lookalikes(Signatures signatures, WorkerSettings settings, Path work) {
    this.signatures = signatures;
    this.settings = settings;
    this.work = work;
    this.workers = new Workers(settings, work);
  }

  /** The documents of an output, to look among. */
  public static Lookalikes of(Workspace workspace, WorkerSettings settings) throws IOException {
    return new Lookalikes(
        Signatures.read(workspace, CodeVersion.ofThisProgram().reading()),
        settings,
        Files.createTempDirectory("tunsh-look"));
  }

  /**
   * Looks for what a document reads like.
   *
   * @param place of its file
   * @param name as the corpus calls it
   */
  public Answer look(Path place, String name) {
    FutureTask<Reading> task = new FutureTask<>(() -> workers.read(place, name, Metadata.NONE));
    Thread thread = Thread.ofPlatform().daemon().name("look").start(task);
    try {
      return answer(task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      thread.interrupt();
      workers.close();
      workers = new Workers(settings, work);
      return new Unknown("reading it takes longer than " + PATIENCE.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      return new Unknown("it could not be read: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unknown("it was interrupted");
    }
  }

  private Answer answer(Reading reading) {
    return switch (reading) {
      case Reading.SetAside aside -> new Unknown(aside.cause());
      case Reading.Ingested ingested -> {
        Document document = ingested.document();
        List<Signed> others = signatures.all();
        yield new Looked(Likenesses.likest(signatures.sign(document), others));
      }
    };
  }

  /** Keeps the signatures, so that the next document is held against these too. */
  @Override
  public void close() throws IOException {
    workers.close();
    try {
      signatures.write();
    } finally {
      StateFolder.deleteTree(work);
    }
  }
}
