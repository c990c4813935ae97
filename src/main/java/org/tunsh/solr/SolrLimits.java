package org.tunsh.solr;

import java.time.Duration;

/**
 * How requests to Solr are bounded.
 *
 * @param connect how long to wait for a connection
 * @param answer how long to wait for an answer
 * @param attempts how often a request is made before it is given up
 * @param pause before the second attempt; doubled before each further one
 * @param answerBytes the longest answer that is taken
 * @param batchDocuments how many documents are sent at once
 * @param batchBytes after how many bytes no further document is added to a batch
 */
public record SolrLimits(
    Duration connect,
    Duration answer,
    int attempts,
    Duration pause,
    int answerBytes,
    int batchDocuments,
    int batchBytes) {
  public static final SolrLimits DEFAULT =
      new SolrLimits(
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          5,
          Duration.ofMillis(500),
          256 << 20,
          500,
          8 << 20);
}
