package org.tunsh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tunsh.corpus.Deposit;
import org.tunsh.corpus.Depository;
import org.tunsh.corpus.Sidecar;
import org.tunsh.model.Metadata;
import org.tunsh.web.Intake;

/** Takes what is sent to the site into the corpus, as {@code tunsh add} does. */
final class CorpusIntake implements Intake {
  private final Path corpus;
  private final Clock clock;

  CorpusIntake(Path corpus, Clock clock) {
    this.corpus = corpus;
    this.clock = clock;
  }

  @Override
  public Receipt take(String name, InputStream content) throws IOException {
    Path folder = Files.createTempDirectory("tunsh-upload");
    Path file = folder.resolve("document" + ending(name));
    try {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      String obtained = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
      Metadata metadata = new Metadata("", "", "", "", "", "", "", obtained, List.of());
      Deposit deposit = new Depository(corpus).add(file, new Sidecar(name, metadata, "", name));
      return new Receipt(deposit.sha256(), deposit instanceof Deposit.Known);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /** The depository keeps the extension, so the file on the way has the same. */
  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
  }
}
