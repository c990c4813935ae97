package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Mention.Term;
import org.tunsh.model.Span;

/**
 * Draws the items of defence cooperation that a document contains: done, agreed or intended between
 * its parties.
 */
final class DefenceRules {
  private static final String LIST = "defence";
  private static final String RELIEF = "disaster-relief";

  /** Relief is a task of forces by itself only under the name that forces give it. */
  private static final Pattern HADR =
      Pattern.compile("(?i)HA/?DR|humanitarian assistance (?:and|/|&) disaster relief");

  /**
   * An item and the sentence that has it.
   *
   * @param item its code
   * @param strong whether the words decide by themselves
   */
  record Found(String item, Span sentence, boolean strong) {}

  private final Gazetteers gazetteers;
  private final Pattern cooperation;
  private final Pattern hostile;
  private final Pattern deeds;
  private final Pattern forces;
  private final Pattern others;
  private final Pattern tableOnly;

  DefenceRules(Gazetteers gazetteers, WordLists words) {
    this.gazetteers = gazetteers;
    this.cooperation = words.pattern("cooperation-cues");
    this.hostile = words.pattern("hostile-cues");
    this.deeds = words.pattern("deed-cues");
    this.forces = words.pattern("forces");
    this.others = words.pattern("not-forces");
    this.tableOnly = words.pattern("table-only");
  }

  /** The items, each once with its best sentence, sorted by code. */
  List<Found> draw(Document document) {
    Map<String, Found> best = new TreeMap<>();
    for (Block block : document.blocks()) {
      if (isProse(block)) {
        for (Span sentence : SentenceCutter.cut(document.text(), block.span())) {
          inSentence(document.text(), sentence)
              .forEach(
                  found ->
                      best.merge(found.item(), found, (a, b) -> b.strong() && !a.strong() ? b : a));
        }
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
    List<Term> terms = gazetteers.terms(text, sentence, LIST);
    if (terms.isEmpty()) {
      return List.of();
    }
    String words = sentence.of(text);
    boolean fight = hostile.matcher(words).find() && !deeds.matcher(words).find();
    if (!cooperation.matcher(words).find() || fight) {
      return List.of();
    }
    boolean military = forces.matcher(words).find();
    boolean civil = others.matcher(words).find() && !military;
    List<Found> found = new ArrayList<>();
    for (Term term : terms) {
      boolean strong = gazetteers.strong(term, text);
      boolean alone =
          strong && !(term.code().equals(RELIEF) && !HADR.matcher(term.span().of(text)).find());
      boolean company = military && !tableOnly.matcher(term.span().of(text)).matches();
      if (!civil && (alone || company)) {
        found.add(new Found(term.code(), sentence, strong));
      }
    }
    return found;
  }
}
