package org.tunsh.pipeline;

import org.tunsh.annotate.Annotator;
import org.tunsh.corpus.Source;
import org.tunsh.extract.Extractor;
import org.tunsh.ingest.SourceReader;
import org.tunsh.model.Reading;
import org.tunsh.model.Reading.Ingested;
import org.tunsh.model.Reading.SetAside;

/** The steps that look at one document alone: ingest, annotate, extract. */
final class DocumentStep {
  private final SourceReader reader;
  private final Annotator annotator;
  private final Extractor extractor;
  private final boolean annotateAll;

  DocumentStep(SourceReader reader, Annotator annotator, Extractor extractor, boolean annotateAll) {
    this.reader = reader;
    this.annotator = annotator;
    this.extractor = extractor;
    this.annotateAll = annotateAll;
  }

  Result run(Source source) {
    return conclude(source, reader.read(source.path(), source.name(), source.sidecar()));
  }

  /** Draws facts out of a document that was read before. */
  Result conclude(Source source, Reading reading) {
    if (!(reading instanceof Ingested ingested)) {
      return new Result(reading, null);
    }
    try {
      return new Result(
          reading, extractor.extract(annotator.annotate(ingested.document(), annotateAll)));
    } catch (RuntimeException | StackOverflowError e) {
      // A document that breaks a rule must not stop the others; the message names it for a report.
      return new Result(
          new SetAside(
              source.name(),
              ingested.document().sha256(),
              "its text could not be worked through: " + e,
              "report this file and message to the makers of Tunsh"),
          null);
    }
  }
}
