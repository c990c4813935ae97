package org.tunsh.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.NoteLink;
import org.tunsh.model.Place;

/** What holds of every document, however its source looks. */
final class Invariants {
  private Invariants() {}

  static void hold(Document document, String about) {
    String text = document.text();
    assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), about);
    int end = 0;
    int rank = 0;
    for (Block block : document.blocks()) {
      assertTrue(block.span().start() >= end, () -> about + ": " + block + " overlaps");
      assertTrue(block.span().end() <= text.length(), () -> about + ": " + block + " is outside");
      String words = block.span().of(text);
      assertEquals(words.strip(), words, about);
      assertTrue(
          words.indexOf('\n') < 0 && words.indexOf('\t') < 0 && !words.contains("  "), about);
      assertTrue(words.indexOf(Callouts.OPEN) < 0 && words.indexOf(Letters.SOFT_HYPHEN) < 0, about);
      assertTrue(rank <= rank(block), about + ": body, notes, furniture in this order");
      rank = rank(block);
      end = block.span().end();
    }
    places(document, about);
    for (NoteLink link : document.notes()) {
      assertEquals(BlockKind.NOTE, document.blocks().get(link.note()).kind(), about);
      assertTrue(link.callout().end() <= text.length(), about);
    }
  }

  private static void places(Document document, String about) {
    int start = 0;
    for (Place place : document.places()) {
      assertTrue(place.span().start() >= start, about + ": places in the order of the text");
      assertTrue(place.span().end() <= document.text().length(), about);
      assertTrue(place.page() >= 1 && place.page() <= document.pages(), about);
      start = place.span().start();
    }
  }

  private static int rank(Block block) {
    return block.kind() == BlockKind.FURNITURE ? 2 : block.kind() == BlockKind.NOTE ? 1 : 0;
  }
}
