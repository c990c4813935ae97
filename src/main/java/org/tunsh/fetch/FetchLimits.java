package org.tunsh.fetch;

import java.time.Duration;

/**
 * Bounds of one fetch.
 *
 * @param bytes of a document, after it was unpacked
 * @param time for one request, from its beginning to its last byte
 * @param redirects that are followed
 * @param delay between two requests to one host
 * @param patience the longest wait that a server may ask for; else it is for another day
 */
public record FetchLimits(
    long bytes, Duration time, int redirects, Duration delay, Duration patience) {
  public static final FetchLimits USUAL =
      new FetchLimits(
          64L << 20, Duration.ofMinutes(2), 5, Duration.ofSeconds(2), Duration.ofSeconds(60));
}
