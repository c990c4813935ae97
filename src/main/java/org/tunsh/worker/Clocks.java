package org.tunsh.worker;

import java.time.Duration;

/**
 * How long a worker may take before it is stopped.
 *
 * @param document for a whole document; the reader within the worker stops sooner by itself, with
 *     what it has
 * @param silence between two signs of life
 * @param call for a single call into a parser, such as that for a page
 */
public record Clocks(Duration document, Duration silence, Duration call) {
  public static final Clocks DEFAULT =
      new Clocks(Duration.ofMinutes(11), Duration.ofMinutes(4), Duration.ofSeconds(60));
}
