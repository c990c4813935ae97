package org.tunsh.ingest;

import java.time.Duration;

/**
 * Bounds that keep one document from stopping all others.
 *
 * @param bytes of a file; larger ones are set aside
 * @param characters of canonical text; what lies beyond is left out and said so
 * @param pages that are read of a paged document
 * @param scannedPages that are recognised of a scanned document
 * @param time for one document
 * @param pageTime for the recognition of one page
 * @param resolution at which scanned pages are drawn, in dots per inch
 * @param languages for Tesseract, as its option {@code -l} takes them
 */
public record IngestLimits(
    long bytes,
    int characters,
    int pages,
    int scannedPages,
    Duration time,
    Duration pageTime,
    int resolution,
    String languages) {
  public static final IngestLimits DEFAULT =
      new IngestLimits(
          100L << 20,
          10_000_000,
          3_000,
          300,
          Duration.ofMinutes(10),
          Duration.ofSeconds(90),
          250,
          "eng");
}
