package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Assertion;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Span;

/**
 * Draws areas, defence items and commitments out of the prose of a document, for its parties; or,
 * where it is about one state's relations with many, for each pair of which a clause speaks.
 */
final class SubjectRules {
  private static final double CLAUSE_CONFIDENCE = 0.7;
  private static final double COMMITMENT_CONFIDENCE = 0.65;

  private final Gazetteers gazetteers;
  private final DefenceRules defence;
  private final CommitmentRules commitments;
  private final EnumerationFinder enumerations;

  SubjectRules(Gazetteers gazetteers, WordLists words) {
    this.gazetteers = gazetteers;
    this.defence = new DefenceRules(gazetteers, words);
    this.commitments = new CommitmentRules(gazetteers, words);
    this.enumerations =
        new EnumerationFinder(new AreaLexicon(gazetteers), words, PassageClassifier.NONE);
  }

  /** The commitments of a document between its own parties. */
  List<Assertion> ofParties(Document document, DocumentKind kind, List<String> parties) {
    if (parties.size() < 2 || kind == DocumentKind.REMARKS) {
      return List.of();
    }
    Collector collector = new Collector(document);
    for (Block block : prose(document)) {
      for (Span sentence : SentenceCutter.cut(document.text(), block.span())) {
        if (commitments.speaksForBoth(kind, document.text(), sentence)) {
          commitments
              .inClause(document.text(), sentence)
              .forEach(bound -> collector.commitment(parties, bound));
        }
      }
    }
    return collector.assertions;
  }

  /** What a document about one state's relations says of each of them. */
  List<Assertion> ofPairs(Document document, String focus, String date) {
    RelationFinder relations = new RelationFinder(gazetteers, focus, date);
    Collector collector = new Collector(document);
    for (Block block : prose(document)) {
      String label = relations.label(document.text(), block.span());
      for (Span sentence : SentenceCutter.cut(document.text(), block.span())) {
        for (Span clause : Clauses.of(document.text(), sentence)) {
          List<List<String>> pairs =
              label.isEmpty() || label.equals(focus)
                  ? relations.pairs(document.text(), clause)
                  : List.of(relations.pair(label));
          pairs.forEach(pair -> clause(collector, clause, pair));
        }
      }
    }
    return collector.assertions;
  }

  private void clause(Collector collector, Span clause, List<String> pair) {
    String text = collector.document.text();
    commitments.inClause(text, clause).forEach(bound -> collector.commitment(pair, bound));
    defence.inSentence(text, clause).forEach(found -> collector.defence(pair, found));
    collector.areas(pair, enumerations.in(text, clause, List.of()));
  }

  private static List<Block> prose(Document document) {
    return document.blocks().stream()
        .filter(b -> b.kind() == BlockKind.PARAGRAPH || b.kind() == BlockKind.LIST_ITEM)
        .toList();
  }

  /** Takes each statement once, as it is first made. */
  private static final class Collector {
    private final Document document;
    private final List<Assertion> assertions = new ArrayList<>();
    private final Set<List<String>> seen = new LinkedHashSet<>();

    Collector(Document document) {
      this.document = document;
    }

    void commitment(List<String> parties, CommitmentRules.Bound bound) {
      if (seen.add(
          List.of("commitment", String.join("+", parties), bound.aspect(), bound.subject()))) {
        assertions.add(
            SubjectAssertions.commitment(
                document,
                parties,
                "",
                bound.aspect(),
                bound.subject(),
                bound.span(),
                "commitment-" + bound.aspect(),
                COMMITMENT_CONFIDENCE));
      }
    }

    void defence(List<String> pair, DefenceRules.Found found) {
      if (seen.add(List.of("defence", String.join("+", pair), found.item()))) {
        assertions.add(
            SubjectAssertions.defence(
                document,
                pair,
                found.item(),
                found.sentence(),
                0,
                "defence-clause",
                CLAUSE_CONFIDENCE));
      }
    }

    /** The first list that a text gives for a pair stands. */
    void areas(List<String> pair, List<AreaFinding> areas) {
      if (areas.isEmpty() || !seen.add(List.of("areas", String.join("+", pair)))) {
        return;
      }
      for (int i = 0; i < areas.size(); i++) {
        assertions.add(
            SubjectAssertions.area(
                document,
                pair,
                areas.get(i),
                i + 1,
                "enumeration",
                "areas-clause",
                CLAUSE_CONFIDENCE));
      }
    }
  }
}
