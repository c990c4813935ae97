package org.tunsh.ingest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes words with their places, and ruling lines, out of one page of a PDF, in the order of its
 * content stream.
 */
final class PageStripper extends PDFTextStripper {
  private static final Pattern CALLOUT = Pattern.compile("\\[?(?:\\d{1,3}|[*†‡§]{1,3})\\]?");
  private static final Pattern BOLD = Pattern.compile("bold|black|heavy|semibold|demi");
  private static final int MOST_GLYPHS = 200_000;

  private final List<Word> words = new ArrayList<>();
  private final List<TextPosition> glyphs = new ArrayList<>();
  private final List<String> rightToLeft = new ArrayList<>();
  private final RulingCollector rulings = new RulingCollector();
  private int number;
  private int line;
  private boolean ended;
  private int direction;
  private final Map<Integer, Integer> turned = new HashMap<>();

  PageStripper() {
    setSortByPosition(false);
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
    rulings.operators(this).forEach(this::addOperator);
  }

  /** The direction in which the words of the page that was read last are set, in degrees. */
  int direction() {
    return direction;
  }

  Sheet read(PDDocument document, int page) throws IOException {
    words.clear();
    glyphs.clear();
    rightToLeft.clear();
    number = page;
    line = 0;
    PDPage sheet = document.getPage(page - 1);
    PDRectangle box = sheet.getCropBox();
    rulings.begin(box, sheet.getRotation());
    setStartPage(page);
    setEndPage(page);
    direction = 0;
    turned.clear();
    writeText(document, Writer.nullWriter());
    endLine();
    if (words.size() < 5 && !turned.isEmpty()) {
      // The whole page is set sideways.
      direction = Collections.max(turned.entrySet(), Map.Entry.comparingByValue()).getKey();
      words.clear();
      writeText(document, Writer.nullWriter());
      endLine();
    }
    boolean lying = (sheet.getRotation() + direction) % 180 != 0;
    float width = lying ? box.getHeight() : box.getWidth();
    float height = lying ? box.getWidth() : box.getHeight();
    return new Sheet(page, width, height, words, rulings.lines(page));
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (glyphs.size() + words.size() > MOST_GLYPHS) {
      return;
    }
    if (isRightToLeft(text)) {
      settle(List.of());
      flush();
      rightToLeft.add(text);
      glyphs.addAll(positions);
      flush();
      return;
    }
    settle(positions);
    for (TextPosition position : positions) {
      int turn = Math.round(position.getDir()) % 360;
      if (turn == direction) {
        glyphs.add(position);
      } else {
        turned.merge(turn, 1, Integer::sum);
      }
    }
  }

  private static boolean isRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      byte direction = Character.getDirectionality(text.charAt(i));
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void writeLineSeparator() {
    ended = true;
  }

  /**
   * A raised number makes a line of its own for the stripper; what stands close beside goes on the
   * same line.
   */
  private void settle(List<TextPosition> positions) {
    if (ended && !positions.isEmpty() && !glyphs.isEmpty()) {
      TextPosition before = glyphs.getLast();
      TextPosition next = positions.getFirst();
      float size = Math.max(sizeOf(before), sizeOf(next));
      float step = Math.abs(next.getYDirAdj() - before.getYDirAdj());
      float gap = next.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
      if (step > 0.5f * size || gap < -0.3f * size || gap > size) {
        endLine();
      }
    } else if (ended) {
      endLine();
    }
    ended = false;
  }

  private void endLine() {
    ended = false;
    flush();
    line++;
  }

  private void flush() {
    if (!glyphs.isEmpty()) {
      if (rightToLeft.isEmpty()) {
        split(size(glyphs), baseline(glyphs));
      } else {
        add(rightToLeft.removeFirst(), glyphs);
      }
      glyphs.clear();
    }
  }

  private void split(float size, float baseline) {
    List<TextPosition> open = new ArrayList<>();
    boolean raised = false;
    for (TextPosition glyph : glyphs) {
      String unicode = glyph.getUnicode();
      if (unicode == null || unicode.isEmpty()) {
        continue;
      }
      if (isBlank(unicode)) {
        close(open, raised);
        continue;
      }
      boolean up = sizeOf(glyph) < 0.82f * size && baseline - glyph.getYDirAdj() > 0.12f * size;
      if (!open.isEmpty() && (up != raised || isApart(open.getLast(), glyph, size))) {
        close(open, raised);
      }
      raised = up;
      open.add(glyph);
    }
    close(open, raised);
  }

  private static boolean isBlank(String unicode) {
    for (int i = 0; i < unicode.length(); i++) {
      if (!Letters.isSpace(unicode.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApart(TextPosition before, TextPosition glyph, float size) {
    float gap = glyph.getXDirAdj() - (before.getXDirAdj() + before.getWidthDirAdj());
    float space = Math.max(glyph.getWidthOfSpace(), 0.2f * size);
    return gap > 0.55f * Math.min(space, 0.45f * size) || gap < -2 * size;
  }

  private void close(List<TextPosition> open, boolean raised) {
    if (open.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (TextPosition glyph : open) {
      text.append(Callouts.cleared(glyph.getUnicode()));
    }
    String word = text.toString().strip();
    if (!word.isEmpty()) {
      add(raised && CALLOUT.matcher(word).matches() ? callout(word) : word, open);
    }
    open.clear();
  }

  /**
   * A raised number after words is a callout; at the beginning of a line it is the label of a note.
   */
  private String callout(String word) {
    String sign = word.replaceAll("[\\[\\]]", "");
    boolean first = words.isEmpty() || words.getLast().line() != line;
    return first ? Callouts.raised(sign) : Callouts.mark(sign);
  }

  private void add(String text, List<TextPosition> positions) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    for (TextPosition glyph : positions) {
      left = Math.min(left, glyph.getXDirAdj());
      right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
    }
    float size = size(positions);
    float baseline = baseline(positions);
    Box box = new Box(number, left, baseline - 0.8f * size, Math.max(0, right - left), size);
    if (!text.isBlank()) {
      words.add(new Word(text, box, size, isBold(positions.getFirst()), line));
    }
  }

  private static float sizeOf(TextPosition glyph) {
    // The scale of the whole text matrix: the nominal size leaves out what the page itself scales.
    float size = Math.abs(glyph.getYScale());
    return size > 1 && size < 300 ? size : Math.max(1, glyph.getHeightDir() * 1.4f);
  }

  private static float size(List<TextPosition> positions) {
    float largest = 0;
    for (TextPosition glyph : positions) {
      largest =
          Math.max(
              largest,
              isBlank(glyph.getUnicode() == null ? "" : glyph.getUnicode()) ? 0 : sizeOf(glyph));
    }
    return largest == 0 ? sizeOf(positions.getFirst()) : largest;
  }

  private static float baseline(List<TextPosition> positions) {
    float size = size(positions);
    float lowest = 0;
    for (TextPosition glyph : positions) {
      boolean full = sizeOf(glyph) > 0.95f * size;
      lowest = full ? Math.max(lowest, glyph.getYDirAdj()) : lowest;
    }
    return lowest;
  }

  private static boolean isBold(TextPosition glyph) {
    if (glyph.getFont() == null) {
      return false;
    }
    String name = glyph.getFont().getName();
    if (name != null && BOLD.matcher(name.toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    PDFontDescriptor descriptor = glyph.getFont().getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }
}
