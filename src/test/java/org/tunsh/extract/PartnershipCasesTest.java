package org.tunsh.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tunsh.house.Checkout;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.PartnershipAssertion;

/**
 * Runs the cases of the rules for partnerships, which are data: a new case needs no Java.
 *
 * <p>A case that the rules do not master yet stands in {@code known-failures.txt}; once they do, it
 * must be taken off, so that the list can only shrink.
 */
class PartnershipCasesTest {
  private static final Path FOLDER =
      Checkout.root().resolve("src/test/resources/rules/partnerships");

  @TestFactory
  Stream<DynamicTest> readsEveryCase() throws Exception {
    CheckoutRules rules = new CheckoutRules();
    Set<String> known = knownFailures();
    return PartnershipCase.readAll(FOLDER).stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.id() + ": " + c.why(),
                    () -> examine(c, found(c, rules), known.contains(c.id()))));
  }

  @Test
  void hasEachCaseOnce() throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (PartnershipCase partnershipCase : PartnershipCase.readAll(FOLDER)) {
      if (!seen.add(partnershipCase.id())) {
        twice.add(partnershipCase.id());
      }
    }
    assertFalse(seen.isEmpty(), "no case was found in '" + FOLDER + "'");
    assertEquals(List.of(), twice);
  }

  @Test
  void listsNoFailureOfACaseThatIsNotThere() throws IOException {
    Set<String> cases =
        PartnershipCase.readAll(FOLDER).stream()
            .map(PartnershipCase::id)
            .collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>(knownFailures());
    unknown.removeAll(cases);
    assertEquals(Set.of(), unknown);
  }

  private static void examine(PartnershipCase expected, Set<String> found, boolean known) {
    boolean right = found.equals(expected.expected());
    if (known) {
      assertFalse(
          right, "'" + expected.id() + "' is read rightly now: take it off known-failures.txt");
      return;
    }
    assertTrue(
        right,
        () ->
            expected.id()
                + ": "
                + expected.text()
                + "\n  expected "
                + expected.expected()
                + "\n  found    "
                + found);
  }

  private static Set<String> found(PartnershipCase partnershipCase, CheckoutRules rules) {
    Set<String> found = new TreeSet<>();
    for (Assertion assertion : rules.facts(partnershipCase.document()).assertions()) {
      if (assertion instanceof PartnershipAssertion partnership) {
        found.add(entry(partnership));
      }
    }
    return found;
  }

  private static String entry(PartnershipAssertion assertion) {
    List<String> parts = new ArrayList<>(assertion.parties());
    parts.sort(null);
    parts.add(assertion.level().code());
    parts.add(assertion.action().code());
    parts.add(assertion.date().isEmpty() ? "-" : assertion.date());
    parts.add(assertion.status().code());
    if (!assertion.qualifiers().isEmpty()) {
      parts.add("[" + String.join(",", assertion.qualifiers()) + "]");
    }
    return String.join(" ", parts);
  }

  private static Set<String> knownFailures() throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    for (String line : Files.readAllLines(FOLDER.resolve("known-failures.txt"))) {
      String id = line.replaceFirst("#.*", "").strip();
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }
}
