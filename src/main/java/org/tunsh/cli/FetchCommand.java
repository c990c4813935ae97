package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tunsh.cli.FetchDesk.Wish;
import org.tunsh.corpus.Catalogue;
import org.tunsh.corpus.CatalogueEntry;
import org.tunsh.corpus.Deposit;
import org.tunsh.fetch.Fetched.Failed;
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
      "machine and of private networks are refused. But for 'refresh --fetch', no other command"
          + " asks another machine anything."
    },
    footer = {
      "",
      "Exit code 0: every document is in the corpus; 1: one could not be had; 2: wrong usage;",
      "3: another process fetches.",
      "",
      "Example:",
      "  tunsh fetch aus-jpn-2007-03-13-strategic https://example.org/declaration.pdf"
    })
final class FetchCommand implements Callable<Integer>, FetchDesk.Teller {
  @Mixin private Places places = new Places();
  @Mixin private FetchOptions options = new FetchOptions();

  @Parameters(
      paramLabel = "ID|URL",
      arity = "0..*",
      description = "Entries of the catalogue, or addresses.")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--all", description = "Every entry of the catalogue.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    List<Wish> wishes = wishes(workspace);
    int failed = 0;
    try (FetchDesk desk = FetchDesk.open(workspace, options, this)) {
      for (Wish wish : wishes) {
        if (!desk.fetch(wish)) {
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
    Catalogue catalogue = FetchDesk.catalogue(workspace);
    List<Wish> wishes = new ArrayList<>();
    if (all) {
      catalogue.entries().forEach(entry -> wishes.add(Wish.of(entry)));
    }
    for (String each : wanted) {
      wishes.add(wish(each, catalogue, workspace));
    }
    return wishes;
  }

  private static Wish wish(String typed, Catalogue catalogue, Workspace workspace)
      throws UsageException {
    if (typed.contains("://")) {
      return new Wish(typed, java.util.Optional.empty());
    }
    CatalogueEntry entry =
        catalogue
            .entry(typed)
            .orElseThrow(
                () ->
                    new UsageException(
                        "The catalogue '"
                            + FetchDesk.catalogueFile(workspace)
                            + "' has no entry '"
                            + typed
                            + "'"));
    return Wish.of(entry);
  }

  @Override
  public void kept(String address, Deposit deposit) {
    String how = deposit instanceof Deposit.Known ? "already in the corpus" : "added";
    say(address + " " + how + " as " + deposit.place().getFileName());
  }

  @Override
  public void unchanged(String address) {
    say(address + " has not changed");
  }

  private void say(String words) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(words);
    out.flush();
  }

  @Override
  public void failed(String address, Failed failed) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("tunsh: " + address + ": " + failed.cause() + "; " + failed.remedy());
    err.flush();
  }
}
