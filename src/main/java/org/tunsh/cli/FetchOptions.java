package org.tunsh.cli;

import java.time.Duration;
import org.tunsh.fetch.FetchLimits;
import picocli.CommandLine.Option;

/** The options of commands that get documents from public addresses. */
final class FetchOptions {
  @Option(
      names = "--allow-local",
      description =
          "Fetch also from addresses of this machine and of private networks, which are refused"
              + " otherwise; link-local ones always are.")
  private boolean local;

  @Option(
      names = "--delay",
      paramLabel = "D",
      converter = DurationReader.class,
      description = "Between two requests to one host (default: 2s).")
  private Duration delay = FetchLimits.USUAL.delay();

  boolean local() {
    return local;
  }

  FetchLimits limits() {
    FetchLimits usual = FetchLimits.USUAL;
    return new FetchLimits(usual.bytes(), usual.time(), usual.redirects(), delay, usual.patience());
  }
}
