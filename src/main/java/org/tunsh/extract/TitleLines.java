package org.tunsh.extract;

import java.util.regex.Pattern;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;

/**
 * The lines over a document that together name it: an issuer's name, the title in one or several
 * lines, what it is on.
 *
 * <p>Layout alone seldom tells the title of a plain text; the lines before the first full paragraph
 * hold it.
 */
final class TitleLines {
  private static final int MOST_LINES = 5;
  private static final int LONGEST = 260;

  /** An item of a menu. */
  private static final int SHORT_ITEM = 30;

  /** Words with which parties begin to say what moves them. */
  static final String CONSIDERATIONS =
      "meeting|having|desir(?:ing|ous)|wishing|considering|noting|guided|bearing|recalling|reaffirming|recogni[sz]ing|convinced|determined|hereinafter";

  /** 'The Government of A and the Government of B, having regard to …,': the text begins. */
  private static final Pattern CONSIDERS =
      Pattern.compile("(?is).*\\b(?:" + CONSIDERATIONS + ")\\b.*,\\s*");

  /** 'RECALLING the treaty of …;', 'Mindful of …,': the preamble begins. */
  private static final Pattern OPENS_PREAMBLE =
      Pattern.compile(
          "(?s)\\W*(?i:mindful|conscious|aware|desirous|" + CONSIDERATIONS + ")\\b.*[,;:]\\s*");

  private TitleLines() {}

  static String of(Document document) {
    StringBuilder title = new StringBuilder();
    int lines = 0;
    for (Block block : document.blocks()) {
      String text = own(block, document.text());
      if (text.isBlank()) {
        continue;
      }
      boolean full =
          block.span().length() > LONGEST
              || endsAsSentence(text) && block.kind() != BlockKind.TITLE
              || hasVerb(text)
              || CONSIDERS.matcher(text).matches()
              || OPENS_PREAMBLE.matcher(text).matches();
      if (lines == MOST_LINES
          || lines > 0 && full
          || block.kind() == BlockKind.CELL
          || block.kind() == BlockKind.NOTE) {
        break;
      }
      title
          .append(lines > 0 ? "\n" : "")
          .append(full ? text.substring(0, Math.min(LONGEST, text.length())) : text);
      lines++;
      if (full) {
        break;
      }
    }
    return title.toString();
  }

  /** What of a block may name the document: nothing of furniture and of a page's frame. */
  private static String own(Block block, String text) {
    if (block.kind() == BlockKind.FURNITURE) {
      return "";
    }
    String line = block.span().of(text);
    if (block.kind() == BlockKind.LIST_ITEM && line.length() < SHORT_ITEM) {
      return "";
    }
    return block.kind() == BlockKind.CELL ? line : PageFrame.without(line);
  }

  private static boolean endsAsSentence(String text) {
    return text.length() > 90 && text.matches("(?s).*[.;:]\\s*$");
  }

  /** A sentence of which the line's end may have cut the stop off. */
  private static boolean hasVerb(String text) {
    return text.length() > 60
        && text.matches("(?s).*\\b(?:will|have|has|had|is|are|was|were)\\b.*");
  }
}
