package org.tunsh.extract;

import java.util.regex.Pattern;
import org.tunsh.gazetteer.SoughtPattern;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;

/**
 * Remembers whether the items that are read stand under 'the following documents were signed'.
 *
 * <p>Blocks that were not annotated are looked at too: the line over a list need not name an
 * instrument itself.
 */
final class ListOpening {
  /** A longer line is no item of a list that says nothing of an instrument. */
  private static final int LONGEST_ITEM = 200;

  private final SoughtPattern opening;
  private final Pattern visit;
  private final Annotated annotated;
  private final Document document;

  /** 'Among them:', 'These are:': a line that goes on from the one before. */
  private static final Pattern CONTINUED =
      Pattern.compile("(?is)(?:among|these|they|including|the)\\b[^.:]*:");

  private static final int SHORT = 60;
  private static final int DAY = "2000-01-01".length();

  private boolean open;
  private String told = "";
  private boolean duringVisit;
  private int opener = -1;
  private int last = -1;

  ListOpening(InstrumentWords words, Annotated annotated) {
    this.annotated = annotated;
    this.opening = words.listOpening;
    this.visit = words.duringVisit;
    this.document = annotated.document();
  }

  /** Whether a sentence is an item of a list of what was signed. */
  boolean holds(TaggedSentence in) {
    int index = in.sentence().block();
    for (int i = last + 1; i < index; i++) {
      passOver(document.blocks().get(i), i);
    }
    last = index;
    Block at = document.blocks().get(index);
    if (index != opener && opens(at, index - 1)) {
      open(at, index);
      return false;
    }
    if (index == opener) {
      return false;
    }
    if (isNumber(in)) {
      return open;
    }
    boolean item =
        at.kind() == BlockKind.LIST_ITEM || at.kind() == BlockKind.CELL || !isSentence(in);
    open = open && item;
    return open;
  }

  /** Whether the line over the list says that it was signed in the course of a visit. */
  boolean isOfVisit() {
    return open && duringVisit;
  }

  private void passOver(Block block, int index) {
    if (opens(block, index - 1)) {
      open(block, index);
      return;
    }
    String words = block.span().of(document.text()).strip();
    boolean item =
        block.kind() == BlockKind.LIST_ITEM
            || block.kind() == BlockKind.CELL
            || block.kind() == BlockKind.FURNITURE
            || words.length() < LONGEST_ITEM && !words.endsWith(".");
    open = open && item;
  }

  /** The day that the line over the list tells; empty where it tells none. */
  String date() {
    return open ? told : "";
  }

  private void open(Block block, int index) {
    told =
        annotated.within(block.span(), Mention.Timex.class).stream()
            .map(Mention.Timex::value)
            .filter(value -> value.length() == DAY)
            .reduce("", (first, second) -> second);
    open = true;
    opener = index;
    duringVisit = visit.matcher(block.span().of(document.text())).find();
  }

  /**
   * @param before index of the block before; negative where there is none
   */
  private boolean opens(Block at, int before) {
    String words = at.span().of(document.text()).strip();
    String end = words.substring(Math.max(0, words.length() - 400));
    if (words.length() < SHORT && CONTINUED.matcher(words).matches() && before >= 0) {
      String told = document.blocks().get(before).span().of(document.text()).strip();
      end = told.substring(Math.max(0, told.length() - 400)) + " " + words;
    }
    boolean leads =
        words.endsWith(":")
            || at.kind() == BlockKind.HEADING
            || words.length() < 100 && !words.endsWith(".");
    return leads && opening.isIn(end);
  }

  /** '1.' or '(b)' alone, which the splitter takes for a sentence. */
  private static boolean isNumber(TaggedSentence in) {
    return in.size() <= 4 && in.text(0, in.size() - 1).strip().length() <= 5;
  }

  /** A line without tags names no instrument; it is prose only where it ends as prose does. */
  private static boolean isSentence(TaggedSentence in) {
    if (in.tag(0).isEmpty()) {
      return in.size() > 25 || in.word(in.size() - 1).equals(".") && in.size() > 6;
    }
    for (int i = 0; i < in.size(); i++) {
      if (in.isFinite(i)) {
        return true;
      }
    }
    return false;
  }
}
