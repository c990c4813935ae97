package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/**
 * The paragraphs of a document as its author made them: where an old print was read line by line,
 * lines that run on are one paragraph again.
 */
final class Prose {
  private static final int SHORTEST_LINE = 30;
  private static final int LONGEST_JOINED = 4000;
  private static final int LEAST_LINES = 4;
  private static final double BROKEN = 0.2;
  private static final int LONGEST_HEADING = 110;
  private static final Pattern CUT =
      Pattern.compile(
          "(?s).*(?:[,-]|\\b(?:the|of|and|a|an|in|to|for|by|with|on|that|their|its|his))\\s*");
  private static final Pattern END = Pattern.compile("(?s).*[.;:!?…][\"”’)\\]*\\s]*");

  private Prose() {}

  /**
   * A paragraph.
   *
   * @param item whether it is an item of a list without a number, which is no paragraph of its own
   */
  record Paragraph(Span span, boolean item) {}

  /** Whether most lines of the document end within a sentence. */
  static boolean isBroken(Document document) {
    int lines = 0;
    int open = 0;
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (isText(blocks.get(i)) && blocks.get(i).span().length() >= SHORTEST_LINE) {
        lines++;
        open += isCut(document, blocks.get(i), blocks.get(i + 1)) ? 1 : 0;
      }
    }
    return lines >= LEAST_LINES && open > BROKEN * lines;
  }

  private static boolean runsOn(Document document, Block block, Block next) {
    return isText(next)
        && next.label().isEmpty()
        && !END.matcher(block.span().of(document.text())).matches();
  }

  /**
   * A line that ends within a sentence, as a short one without a stop that is a heading does not.
   */
  private static boolean isCut(Document document, Block block, Block next) {
    String text = document.text();
    return runsOn(document, block, next)
        && (block.span().length() > LONGEST_HEADING
            || CUT.matcher(block.span().of(text)).matches()
            || Character.isLowerCase(text.charAt(next.span().start())));
  }

  /** Paragraphs and list items in the order of the text. */
  static List<Paragraph> paragraphs(Document document) {
    boolean broken = isBroken(document);
    List<Paragraph> paragraphs = new ArrayList<>();
    Block last = null;
    for (Block block : document.blocks()) {
      boolean joins = broken && isText(block) || isProse(block);
      if (!joins) {
        continue;
      }
      if (broken && last != null && runsOn(document, last, block)) {
        Span before = paragraphs.removeLast().span();
        paragraphs.add(new Paragraph(new Span(before.start(), block.span().end()), false));
        if (block.span().end() - before.start() > LONGEST_JOINED) {
          last = null;
          continue;
        }
      } else {
        paragraphs.add(new Paragraph(block.span(), isItem(document, block)));
      }
      last = block;
    }
    return paragraphs;
  }

  private static boolean isItem(Document document, Block block) {
    boolean numbered = block.label().matches("\\W*(?:\\d+|[IVXLC]+)\\W*");
    String words = block.span().of(document.text()).strip();
    return block.kind() == BlockKind.LIST_ITEM
        && (!numbered || words.endsWith(";") || words.endsWith("; and"));
  }

  private static boolean isProse(Block block) {
    return block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM;
  }

  private static boolean isText(Block block) {
    return isProse(block) || block.kind() == BlockKind.HEADING;
  }
}
