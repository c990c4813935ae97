package org.tunsh.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tunsh.corpus.Catalogue;
import org.tunsh.corpus.CatalogueEntry;
import org.tunsh.corpus.CatalogueException;
import org.tunsh.corpus.Deposit;
import org.tunsh.corpus.Depository;
import org.tunsh.corpus.Sidecar;
import org.tunsh.fetch.Fetched;
import org.tunsh.fetch.Fetched.Failed;
import org.tunsh.fetch.Fetched.Validators;
import org.tunsh.fetch.Fetcher;
import org.tunsh.model.Metadata;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Workspace;

/** Gets documents from their public addresses into the corpus of a home, one process at a time. */
final class FetchDesk implements AutoCloseable {
  private static final Map<String, String> ENDINGS =
      Map.of(
          "application/pdf", ".pdf",
          "text/html", ".html",
          "application/xhtml+xml", ".html",
          "text/plain", ".txt",
          "text/markdown", ".md",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
          "application/vnd.oasis.opendocument.text", ".odt",
          "application/msword", ".doc");

  private final Path corpus;
  private final Teller teller;
  private final FetchedLog log;
  private final FileChannel lock;
  private final Fetcher fetcher;

  /**
   * What is to be fetched, with what the catalogue knows of it.
   *
   * @param entry none for an address that somebody typed
   */
  record Wish(String address, Optional<CatalogueEntry> entry) {
    static Wish of(CatalogueEntry entry) {
      return new Wish(entry.address().toString(), Optional.of(entry));
    }
  }

  /** Whoever tells people how each fetch ended. */
  interface Teller {
    void kept(String address, Deposit deposit);

    void unchanged(String address);

    void failed(String address, Failed failed);
  }

  private FetchDesk(Path corpus, FetchOptions options, Teller teller, FileChannel lock)
      throws IOException {
    this.corpus = corpus;
    this.teller = teller;
    this.lock = lock;
    this.log = FetchedLog.in(corpus);
    this.fetcher = new Fetcher(options.limits(), spool(corpus), options.local());
  }

  /**
   * The desk of a home.
   *
   * @throws PipelineException where another process fetches for it: both would write the same parts
   */
  static FetchDesk open(Workspace workspace, FetchOptions options, Teller teller)
      throws IOException, PipelineException {
    Path corpus = workspace.corpus();
    Files.createDirectories(spool(corpus));
    FileChannel lock =
        FileChannel.open(
            spool(corpus).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return new FetchDesk(corpus, options, teller, lock);
      }
    } catch (java.nio.channels.OverlappingFileLockException e) {
      // Held within this process.
    }
    lock.close();
    throw new PipelineException(
        PipelineException.Fault.FAILURE,
        "Another process fetches documents into '" + corpus + "'; wait until it has ended");
  }

  private static Path spool(Path corpus) {
    return corpus.resolve(".fetching");
  }

  /** The catalogue of a home; the program's where it has none of its own. */
  static Catalogue catalogue(Workspace workspace) throws CatalogueException {
    return Catalogue.read(catalogueFile(workspace));
  }

  static Path catalogueFile(Workspace workspace) {
    Path own = workspace.corpus().resolve("catalogue.yaml");
    return Files.exists(own) ? own : workspace.program().resolve("corpus/catalogue.yaml");
  }

  /**
   * Whether asking again can tell anything: a page that came without a mark of its version would
   * come as a new document each time.
   */
  boolean isWorthAsking(Wish wish) {
    return log.known(wish.address()).map(v -> !v.equals(Validators.NONE)).orElse(true);
  }

  /** Gets a document, or learns that the corpus has it as it is; tells how that ended. */
  boolean fetch(Wish wish) throws InterruptedException {
    Validators validators = log.known(wish.address()).orElse(Validators.NONE);
    switch (fetcher.fetch(wish.address(), validators)) {
      case Fetched.Got got -> {
        return taken(got, wish);
      }
      case Fetched.Unchanged unchanged -> {
        teller.unchanged(wish.address());
        return true;
      }
      case Failed failed -> {
        teller.failed(wish.address(), failed);
        return false;
      }
    }
  }

  private boolean taken(Fetched.Got got, Wish wish) {
    try {
      Deposit deposit = keep(got, wish);
      log.add(wish.address(), got.validators(), deposit.sha256());
      teller.kept(wish.address(), deposit);
      return true;
    } catch (IOException e) {
      String cause = "it came, and cannot be kept: " + e.getMessage();
      teller.failed(
          wish.address(), new Failed(cause, "see whether '" + corpus + "' has room and is yours"));
      return false;
    }
  }

  private Deposit keep(Fetched.Got got, Wish wish) throws IOException {
    String ending = ENDINGS.getOrDefault(got.mediaType(), ending(got.from()));
    Path named = got.file().resolveSibling(got.file().getFileName() + ending);
    try {
      Files.move(got.file(), named);
      String name = wish.entry().map(CatalogueEntry::id).orElseGet(() -> stem(got.from())) + ending;
      return new Depository(corpus).add(named, sidecar(name, wish));
    } finally {
      Files.deleteIfExists(got.file());
      Files.deleteIfExists(named);
    }
  }

  private static Sidecar sidecar(String name, Wish wish) {
    String obtained = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    // What the catalogue says of the act may differ from the document: only its source is taken on.
    String sourceClass = wish.entry().map(CatalogueEntry::sourceClass).orElse("");
    Metadata metadata =
        new Metadata("", "", "", "", "", wish.address(), sourceClass, obtained, List.of());
    return new Sidecar(name, metadata, "", wish.address());
  }

  private static String last(URI address) {
    String path = Optional.ofNullable(address.getPath()).orElse("");
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "-");
  }

  private static String ending(URI address) {
    String name = last(address);
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
  }

  private static String stem(URI address) {
    String name = last(address);
    String stem = name.substring(0, name.length() - ending(address).length());
    return stem.isEmpty() ? String.valueOf(address.getHost()) : stem;
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      fetcher.close();
    }
  }
}
