package org.tunsh.solr;

import org.jspecify.annotations.Nullable;

/** Solr cannot be reached or refuses; the message names the address, the cause and the remedy. */
public final class SolrException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  SolrException(String message, int status, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** The HTTP status that it was answered with, 0 where there was no answer. */
  public int status() {
    return status;
  }
}
