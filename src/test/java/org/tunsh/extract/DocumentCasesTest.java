package org.tunsh.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tunsh.model.Facts;

/** A document's own fields: what it is, of which day, between whom. */
class DocumentCasesTest {
  @TestFactory
  Stream<DynamicTest> readsEveryCase() throws Exception {
    CheckoutRules rules = new CheckoutRules();
    return RuleCase.read("documents.yaml").stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () -> assertEquals(one.expect(), fields(rules.facts(one.document())))));
  }

  private static List<String> fields(Facts facts) {
    return List.of(
        facts.kind().code(),
        facts.date().isEmpty() ? "-" : facts.date(),
        String.join(" ", facts.parties()));
  }
}
