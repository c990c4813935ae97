package org.tunsh.pipeline;

import org.jspecify.annotations.Nullable;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Reading;

/**
 * What all steps up to extraction made of one file.
 *
 * @param reading the document, or why it was set aside
 * @param facts what was drawn out; null where the file was set aside
 */
record Result(Reading reading, @Nullable Facts facts) {
  /** Whether the next run should try the file again. */
  boolean isPassing() {
    return reading instanceof Reading.SetAside aside && aside.passing();
  }

  /** The same, not to be tried again. */
  Result lasting() {
    return reading instanceof Reading.SetAside aside ? new Result(aside.lasting(), facts) : this;
  }

  @Nullable Document document() {
    return reading instanceof Reading.Ingested ingested ? ingested.document() : null;
  }
}
