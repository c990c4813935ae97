package org.tunsh.extract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/**
 * Draws the items of defence cooperation that a document contains: done, agreed or intended between
 * its parties.
 */
final class DefenceRules {
  /**
   * An item and the sentence that has it.
   *
   * @param item its code
   * @param strong whether the words decide by themselves
   */
  record Found(String item, Span sentence, boolean strong) {}

  /**
   * What makes words of a sentence ones of forces though it names none.
   *
   * @param heading whether the heading, or what opens the list, is of forces
   * @param before whether the sentence before tells of an item and names forces
   */
  record Company(boolean heading, boolean before) {
    static final Company NONE = new Company(false, false);
  }

  private final DefenceSentence sentences;
  private final Pattern forces;

  DefenceRules(Gazetteers gazetteers, WordLists words) {
    this.sentences = new DefenceSentence(gazetteers, words);
    this.forces = words.pattern("forces");
  }

  /**
   * The items, each once with its best sentence, sorted by code.
   *
   * @param parties the parties of the document
   */
  List<Found> draw(Document document, Collection<String> parties) {
    String text = document.text();
    Map<String, Found> best = new TreeMap<>();
    String heading = "";
    String opening = "";
    for (Block block : document.blocks()) {
      if (!isProse(block)) {
        continue;
      }
      String words = block.span().of(text);
      if (block.kind() == BlockKind.HEADING) {
        heading = words;
        opening = "";
      }
      String context = heading + (block.kind() == BlockKind.LIST_ITEM ? "\n" + opening : "");
      boolean military = forces.matcher(context).find();
      boolean before = false;
      for (Span sentence : SentenceCutter.cut(text, block.span())) {
        List<Found> all =
            sentences.found(
                text, sentence, new Company(military, before), parties, parties.isEmpty());
        all.forEach(
            found -> best.merge(found.item(), found, (a, b) -> b.strong() && !a.strong() ? b : a));
        before = !all.isEmpty() && forces.matcher(sentence.of(text)).find();
      }
      if (words.strip().endsWith(":")) {
        opening = words;
      } else if (block.kind() == BlockKind.PARAGRAPH) {
        opening = "";
      }
    }
    return List.copyOf(best.values());
  }

  private static boolean isProse(Block block) {
    return block.kind() == BlockKind.PARAGRAPH
        || block.kind() == BlockKind.LIST_ITEM
        || block.kind() == BlockKind.HEADING;
  }

  /** The items that a sentence has as cooperation. */
  List<Found> inSentence(String text, Span sentence) {
    return sentences.found(text, sentence, Company.NONE, List.of(), false);
  }
}
