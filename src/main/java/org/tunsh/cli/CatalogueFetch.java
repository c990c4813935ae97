package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tunsh.cli.FetchDesk.Wish;
import org.tunsh.corpus.CatalogueException;
import org.tunsh.corpus.Deposit;
import org.tunsh.fetch.Fetched.Failed;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code tunsh refresh --fetch} does before the run: the catalogue's documents come in. */
final class CatalogueFetch implements FetchDesk.Teller {
  @Option(
      names = "--fetch",
      description =
          "First get what the catalogue lists: what the corpus lacks, and what has changed. With"
              + " --max-time in the first half of that time.")
  private boolean wanted;

  @Mixin private FetchOptions options = new FetchOptions();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  private final Clock clock = Clock.systemUTC();
  private @Nullable JsonLog log;
  private boolean quiet;
  private int added;
  private int unchanged;
  private int failed;

  /**
   * Fetches, if that was asked for.
   *
   * @param limit of the whole command, of which reading needs the other half; null for none
   * @return whether every document that was asked for could be had
   */
  boolean run(Workspace workspace, LogOptions logging, boolean less, @Nullable Duration limit)
      throws CatalogueException, IOException, PipelineException, InterruptedException {
    if (!wanted) {
      return true;
    }
    quiet = less;
    log = logging.isJson() ? new JsonLog(err(), clock, false) : null;
    Instant until = limit == null ? Instant.MAX : clock.instant().plus(limit.dividedBy(2));
    List<Wish> wishes = FetchDesk.catalogue(workspace).entries().stream().map(Wish::of).toList();
    Progress progress = logging.progress(quiet);
    try (FetchDesk desk = FetchDesk.open(workspace, options, this)) {
      progress.begin("fetching", wishes.size());
      int done = 0;
      for (Wish wish : wishes) {
        if (!clock.instant().isBefore(until)) {
          progress.note("Out of time to fetch: %d of %d asked for".formatted(done, wishes.size()));
          break;
        }
        if (desk.isWorthAsking(wish)) {
          desk.fetch(wish);
        }
        progress.advance(++done);
      }
      progress.end();
    }
    tell();
    return failed == 0;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private void tell() {
    if (log == null && !quiet) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "Fetched:           %,d new, %,d unchanged, %,d could not be had%n",
          added, unchanged, failed);
      out.flush();
    }
  }

  @Override
  public void kept(String address, Deposit deposit) {
    if (deposit instanceof Deposit.Known) {
      unchanged++;
      return;
    }
    added++;
    JsonLog lines = log;
    if (lines != null && !quiet) {
      lines.fetched(address, String.valueOf(deposit.place().getFileName()));
    }
  }

  @Override
  public void unchanged(String address) {
    unchanged++;
  }

  @Override
  public void failed(String address, Failed how) {
    failed++;
    JsonLog lines = log;
    if (lines != null) {
      lines.notFetched(address, how);
    } else {
      err().println("not fetched: " + address + ": " + how.cause() + "; remedy: " + how.remedy());
      err().flush();
    }
  }
}
