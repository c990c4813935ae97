package org.tunsh.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tunsh.annotate.Annotator;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.house.Checkout;
import org.tunsh.model.Facts;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;

/** A document's own fields: what it is, of which day, between whom. */
class DocumentCasesTest {
  @TestFactory
  Stream<DynamicTest> readsEveryCase() throws Exception {
    Workspace workspace =
        new Workspace(Checkout.root(), Checkout.root(), Checkout.root().resolve("output"));
    Gazetteers names = Runner.gazetteers(workspace);
    WordLists words = Runner.words(workspace);
    Annotator annotator = new Annotator(names, words);
    Extractor extractor = new Extractor(names, words);
    return RuleCase.read("documents.yaml").stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () ->
                        assertEquals(
                            one.expect(),
                            fields(extractor.extract(annotator.annotate(one.document()))))));
  }

  private static List<String> fields(Facts facts) {
    return List.of(
        facts.kind().code(),
        facts.date().isEmpty() ? "-" : facts.date(),
        String.join(" ", facts.parties()));
  }
}
