package org.tunsh.model;

import java.util.List;

/** What one document says, with the words that say it. */
public sealed interface Assertion {
  /** Made of the content: the same words in the same document give the same id. */
  String id();

  /** Codes of the parties, sorted. */
  List<String> parties();

  Status status();

  /** How sure the extractor is, in 0..1; calibrated on annotated documents. */
  double confidence();

  /** The name of the rule that made it. */
  String rule();

  Evidence evidence();

  /** The same assertion with another confidence. */
  Assertion withConfidence(double value);

  /**
   * A relation named with a tier.
   *
   * @param qualifiers further words of the name, in the order of the name
   * @param date ISO 8601, reduced to what is known; empty where the document gives none
   * @param place where in the document it stands
   */
  record PartnershipAssertion(
      String id,
      List<String> parties,
      Level level,
      List<String> qualifiers,
      Action action,
      String date,
      Status status,
      double confidence,
      String rule,
      Evidence evidence,
      Setting place)
      implements Assertion {
    public PartnershipAssertion {
      parties = List.copyOf(parties);
      qualifiers = List.copyOf(qualifiers);
    }

    @Override
    public PartnershipAssertion withConfidence(double value) {
      return new PartnershipAssertion(
          id, parties, level, qualifiers, action, date, status, value, rule, evidence, place);
    }
  }

  /** A treaty, agreement, memorandum … concluded, planned or in force. */
  record InstrumentAssertion(
      String id,
      List<String> parties,
      InstrumentKind kind,
      String title,
      InstrumentAction action,
      String date,
      Status status,
      double confidence,
      String rule,
      Evidence evidence)
      implements Assertion {
    public InstrumentAssertion {
      parties = List.copyOf(parties);
    }

    @Override
    public InstrumentAssertion withConfidence(double value) {
      return new InstrumentAssertion(
          id, parties, kind, title, action, date, status, value, rule, evidence);
    }
  }

  /**
   * An area of cooperation.
   *
   * @param area its code
   * @param order its rank in the document, from 1
   * @param from {@code headings}, {@code enumeration}, {@code paragraphs} or {@code table}
   */
  record AreaAssertion(
      String id,
      List<String> parties,
      String area,
      int order,
      String from,
      Status status,
      double confidence,
      String rule,
      Evidence evidence)
      implements Assertion {
    public AreaAssertion {
      parties = List.copyOf(parties);
    }

    @Override
    public AreaAssertion withConfidence(double value) {
      return new AreaAssertion(id, parties, area, order, from, status, value, rule, evidence);
    }
  }

  /**
   * An item of defence cooperation.
   *
   * @param item its code
   * @param order its rank where the document ranks, from 1; 0 where it does not
   */
  record DefenceAssertion(
      String id,
      List<String> parties,
      String item,
      int order,
      Status status,
      double confidence,
      String rule,
      Evidence evidence)
      implements Assertion {
    public DefenceAssertion {
      parties = List.copyOf(parties);
    }

    @Override
    public DefenceAssertion withConfidence(double value) {
      return new DefenceAssertion(id, parties, item, order, status, value, rule, evidence);
    }
  }

  /**
   * What a partnership is bound to.
   *
   * @param by code of who commits or asks; empty where both do
   * @param aspect {@code specifics} or {@code core}
   * @param subject its code
   */
  record CommitmentAssertion(
      String id,
      List<String> parties,
      String by,
      String aspect,
      String subject,
      Status status,
      double confidence,
      String rule,
      Evidence evidence)
      implements Assertion {
    public CommitmentAssertion {
      parties = List.copyOf(parties);
    }

    @Override
    public CommitmentAssertion withConfidence(double value) {
      return new CommitmentAssertion(
          id, parties, by, aspect, subject, status, value, rule, evidence);
    }
  }
}
