package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Document;
import org.tunsh.model.Evidence;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/** Makes assertions of areas, defence items and commitments. */
final class SubjectAssertions {
  private static final int LONGEST_QUOTE = 300;

  private SubjectAssertions() {}

  /** The areas of a document as its parties'; none where it has fewer than two. */
  static List<Assertion> areas(Document document, List<String> parties, AreaRules.Areas areas) {
    List<Assertion> assertions = new ArrayList<>();
    if (parties.size() < 2) {
      return assertions;
    }
    for (AreaFinding area : areas.areas()) {
      int order = assertions.size() + 1;
      assertions.add(
          area(
              document,
              parties,
              area,
              order,
              areas.from(),
              "areas-" + areas.from(),
              confidence(areas.from())));
    }
    return assertions;
  }

  private static double confidence(String from) {
    return switch (from) {
      case "headings" -> 0.93;
      case "enumeration" -> 0.85;
      default -> 0.7;
    };
  }

  static AreaAssertion area(
      Document document,
      List<String> parties,
      AreaFinding area,
      int order,
      String from,
      String rule,
      double confidence) {
    Evidence evidence = evidence(document, area.evidence());
    String id = id(document, "area", parties, area.code() + " " + order + " " + from, evidence);
    return new AreaAssertion(
        id, parties, area.code(), order, from, Status.ASSERTED, confidence, rule, evidence);
  }

  /** The defence items of a document as its parties'. */
  static List<Assertion> defence(
      Document document, List<String> parties, List<DefenceRules.Found> items) {
    List<Assertion> assertions = new ArrayList<>();
    if (parties.size() < 2) {
      return assertions;
    }
    for (DefenceRules.Found item : items) {
      assertions.add(
          defence(
              document,
              parties,
              item.item(),
              item.sentence(),
              0,
              "defence-prose",
              item.strong() ? 0.85 : 0.7));
    }
    return assertions;
  }

  static DefenceAssertion defence(
      Document document,
      List<String> parties,
      String item,
      Span span,
      int order,
      String rule,
      double confidence) {
    Evidence evidence = evidence(document, span);
    String id = id(document, "defence", parties, item + " " + order, evidence);
    return new DefenceAssertion(
        id, parties, item, order, Status.ASSERTED, confidence, rule, evidence);
  }

  static CommitmentAssertion commitment(
      Document document,
      List<String> parties,
      String by,
      String aspect,
      String subject,
      Span span,
      String rule,
      double confidence) {
    Evidence evidence = evidence(document, span);
    String id = id(document, "commitment", parties, aspect + " " + subject + " " + by, evidence);
    return new CommitmentAssertion(
        id, parties, by, aspect, subject, Status.ASSERTED, confidence, rule, evidence);
  }

  private static String id(
      Document document, String type, List<String> parties, String value, Evidence evidence) {
    return AssertionId.of(
        document.id(), type, String.join(" ", parties), value, String.valueOf(evidence.start()));
  }

  /** The words themselves, of long ones the beginning up to a word's end. */
  private static Evidence evidence(Document document, Span span) {
    if (span.length() <= LONGEST_QUOTE) {
      return Evidence.of(document, span);
    }
    int end = span.start() + LONGEST_QUOTE;
    while (end > span.start() + 1 && !Character.isWhitespace(document.text().charAt(end))) {
      end--;
    }
    return Evidence.of(document, new Span(span.start(), end));
  }
}
