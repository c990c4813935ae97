package org.tunsh.extract;

import org.tunsh.annotate.Annotator;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.house.Checkout;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;

/** All rules with the lists of the checkout, without what was learned. */
final class CheckoutRules {
  private final Annotator annotator;
  private final Extractor extractor;

  CheckoutRules() throws PipelineException {
    Workspace workspace =
        new Workspace(Checkout.root(), Checkout.root(), Checkout.root().resolve("output"));
    Gazetteers names = Runner.gazetteers(workspace);
    WordLists words = Runner.words(workspace);
    annotator = new Annotator(names, words);
    extractor = new Extractor(names, words, annotator.speech());
  }

  Facts facts(Document document) {
    return extractor.extract(annotator.annotate(document));
  }
}
