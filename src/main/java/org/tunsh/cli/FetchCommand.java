package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tunsh.corpus.Catalogue;
import org.tunsh.corpus.CatalogueEntry;
import org.tunsh.corpus.Deposit;
import org.tunsh.corpus.Depository;
import org.tunsh.corpus.Sidecar;
import org.tunsh.fetch.FetchLimits;
import org.tunsh.fetch.Fetched;
import org.tunsh.fetch.Fetcher;
import org.tunsh.model.Metadata;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh fetch}: gets documents from their public addresses into the corpus. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Gets documents into the corpus: entries of corpus/catalogue.yaml by their ids, or"
          + " addresses.",
      "Asks robots.txt first, one request at a time with a pause between them; what has not changed"
          + " is",
      "not sent again, and what broke off is gone on with. Only http and https; addresses of this",
      "machine and of private networks are refused. No other command asks another machine anything."
    },
    footer = {
      "",
      "Exit code 0: every document is in the corpus; 1: one could not be had; 2: wrong usage.",
      "",
      "Example:",
      "  tunsh fetch aus-jpn-2007-03-13-strategic https://example.org/declaration.pdf"
    })
final class FetchCommand implements Callable<Integer> {
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

  @Mixin private Places places = new Places();

  @Parameters(
      paramLabel = "ID|URL",
      arity = "0..*",
      description = "Entries of the catalogue, or addresses.")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--all", description = "Every entry of the catalogue.")
  private boolean all;

  @Option(
      names = "--allow-local",
      description = "Also addresses of this machine and of private networks.")
  private boolean local;

  @Option(
      names = "--delay",
      paramLabel = "D",
      converter = DurationReader.class,
      description = "Between two requests to one host (default: 2s).")
  private java.time.Duration delay = FetchLimits.USUAL.delay();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What is to be fetched, with what the catalogue knows of it. */
  private record Wish(String address, Optional<CatalogueEntry> entry) {}

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    List<Wish> wishes = wishes(workspace);
    FetchLimits usual = FetchLimits.USUAL;
    FetchLimits limits =
        new FetchLimits(usual.bytes(), usual.time(), usual.redirects(), delay, usual.patience());
    FetchedLog log = FetchedLog.in(workspace.corpus());
    int failed = 0;
    try (Fetcher fetcher = new Fetcher(limits, workspace.corpus().resolve(".fetching"), local)) {
      for (Wish wish : wishes) {
        if (!fetch(fetcher, wish, workspace, log)) {
          failed++;
        }
      }
    }
    return failed > 0 ? ExitCode.LOOK : ExitCode.DONE;
  }

  private List<Wish> wishes(Workspace workspace) throws Exception {
    if (wanted.isEmpty() && !all) {
      throw new UsageException(
          "Name entries of the catalogue or addresses, or say --all for the whole catalogue");
    }
    Path own = workspace.corpus().resolve("catalogue.yaml");
    Path file = Files.exists(own) ? own : workspace.program().resolve("corpus/catalogue.yaml");
    Catalogue catalogue = Catalogue.read(file);
    List<Wish> wishes = new ArrayList<>();
    if (all) {
      catalogue
          .entries()
          .forEach(e -> wishes.add(new Wish(e.address().toString(), Optional.of(e))));
    }
    for (String each : wanted) {
      if (each.contains("://")) {
        wishes.add(new Wish(each, Optional.empty()));
        continue;
      }
      CatalogueEntry entry =
          catalogue
              .entry(each)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "The catalogue '" + file + "' has no entry '" + each + "'"));
      wishes.add(new Wish(entry.address().toString(), Optional.of(entry)));
    }
    return wishes;
  }

  private boolean fetch(Fetcher fetcher, Wish wish, Workspace workspace, FetchedLog log)
      throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    switch (fetcher.fetch(wish.address(), log.validators(wish.address(), workspace.corpus()))) {
      case Fetched.Got got -> {
        Deposit deposit = keep(got, wish, workspace);
        log.add(wish.address(), got.validators(), deposit.sha256());
        String how = deposit instanceof Deposit.Known ? "already in the corpus" : "added";
        out.printf("%s %s as %s%n", wish.address(), how, deposit.place().getFileName());
        out.flush();
        return true;
      }
      case Fetched.Unchanged unchanged -> {
        out.printf("%s has not changed%n", wish.address());
        out.flush();
        return true;
      }
      case Fetched.Failed failed -> {
        PrintWriter err = spec.commandLine().getErr();
        err.printf("tunsh: %s: %s; %s%n", wish.address(), failed.cause(), failed.remedy());
        err.flush();
        return false;
      }
    }
  }

  private static Deposit keep(Fetched.Got got, Wish wish, Workspace workspace) throws IOException {
    String ending = ENDINGS.getOrDefault(got.mediaType(), ending(got.from()));
    Path named = got.file().resolveSibling(got.file().getFileName() + ending);
    try {
      Files.move(got.file(), named);
      String name = wish.entry().map(CatalogueEntry::id).orElseGet(() -> stem(got.from())) + ending;
      return new Depository(workspace.corpus()).add(named, sidecar(name, wish));
    } finally {
      Files.deleteIfExists(got.file());
      Files.deleteIfExists(named);
    }
  }

  private static Sidecar sidecar(String name, Wish wish) {
    String obtained = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    // What the catalogue says of the act may differ from the document: only its source is taken on.
    Metadata metadata =
        new Metadata(
            "",
            "",
            "",
            "",
            "",
            wish.address(),
            wish.entry().map(CatalogueEntry::sourceClass).orElse(""),
            obtained,
            List.of());
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
}
