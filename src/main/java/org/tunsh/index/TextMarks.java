package org.tunsh.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.CellPosition;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Status;

/**
 * What is marked at places of a text beside its words.
 *
 * @param blocks the blocks that are part of what the document says or furniture, in the order of
 *     the text
 * @param facts codes of facts at their evidence, by start
 */
record TextMarks(List<Block> blocks, List<FactMark> facts) {
  static final TextMarks NONE = new TextMarks(List.of(), List.of());

  /** A fact's term and where its evidence stands. */
  record FactMark(BytesRef term, int start, int end) {}

  static TextMarks of(Document document, Facts facts) {
    List<FactMark> marks = new ArrayList<>();
    for (Assertion assertion : facts.assertions()) {
      for (String term : terms(assertion)) {
        marks.add(
            new FactMark(
                new BytesRef(term), assertion.evidence().start(), assertion.evidence().end()));
      }
    }
    marks.sort(Comparator.comparingInt(FactMark::start).thenComparing(FactMark::term));
    return new TextMarks(document.blocks(), List.copyOf(marks));
  }

  private static List<String> terms(Assertion assertion) {
    List<String> terms = new ArrayList<>();
    assertion.parties().forEach(party -> terms.add(Stored.fact(Field.PARTY, party)));
    Dyads.of(assertion.parties()).forEach(dyad -> terms.add(Stored.fact(Field.DYAD, dyad)));
    if (assertion.status() == Status.ASSERTED) {
      addValues(assertion, terms);
    }
    return terms;
  }

  private static void addValues(Assertion assertion, List<String> terms) {
    switch (assertion) {
      case PartnershipAssertion partnership -> {
        terms.add(Stored.fact(Field.TIER, partnership.level().code()));
        terms.add(Stored.fact(Field.ACTION, partnership.action().code()));
      }
      case AreaAssertion area -> terms.add(Stored.fact(Field.AREA, area.area()));
      case DefenceAssertion defence -> terms.add(Stored.fact(Field.DEFENCE, defence.item()));
      case InstrumentAssertion instrument -> {}
      case CommitmentAssertion commitment -> {}
    }
  }

  /** Whether a paragraph ends between two blocks: cells of one row are one paragraph. */
  static boolean parts(Block before, Block after) {
    CellPosition left = before.cell();
    CellPosition right = after.cell();
    return left == null
        || right == null
        || left.table() != right.table()
        || left.row() != right.row();
  }

  static boolean isFurniture(Block block) {
    return block.kind() == BlockKind.FURNITURE;
  }
}
