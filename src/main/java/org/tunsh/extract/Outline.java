package org.tunsh.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/**
 * The headings of a document with what stands under them: headings as such, lines in bold or
 * capitals, numbered pillars, and words before a colon that open paragraph after paragraph.
 */
final class Outline {
  private static final int LONGEST = 130;
  private static final int LONGEST_LINE = 90;
  private static final int LONGEST_TITLE = 260;
  private static final int MOST_WORDS = 14;
  private static final int SHORTEST_SECTION = 45;
  private static final int LEAST_OPENINGS = 2;
  private static final int LEAST_ALONE = 3;
  private static final int MARKUP = 4;
  private static final double CAPITALS = 0.9;

  private static final Pattern STARRED =
      Pattern.compile("^\\s*(\\*{1,3})\\s*([^*\\n]{3,130}?)\\s*:?\\s*\\1\\s*");

  /** Marks of bold whose other end stands on a line of its own, or nowhere. */
  private static final Pattern UNCLOSED = Pattern.compile("(?s)\\*{2,3}([^*]+)");

  private static final Pattern OPENING =
      Pattern.compile("^([\\p{Lu}\\d][^.:;!?\\n]{2,90}):\\s+(?=[\\p{Lu}\"“'])");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^\\s*(?:(?:pillar|article|title|chapter|part|section|goal|priority|theme|area)\\s+(?:[ivxlc]+|\\d+|one|two|three|four|five|six)\\b|\\(?(?:[ivx]+|\\d+|[a-h])[.)])\\s*[-–—:.]?\\s*");
  private static final Pattern ANNEX =
      Pattern.compile("(?i)\\W*(?:annex|appendix|list of|signed|endnotes|notes)\\b.*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.;,:!?]\\s*$");
  private static final Pattern DATE_OR_NAME =
      Pattern.compile("(?s).*\\b(?:19|20)\\d\\d\\b.*|(?i)(?:for|on behalf of|done|signed|by)\\b.*");

  /**
   * A heading and its section.
   *
   * @param words the heading without its number
   * @param whole the heading as it stands
   * @param blocks what stands under it
   * @param numbered whether it has a number
   * @param alone whether it stands on a line of its own
   */
  record Section(Span words, Span whole, List<Span> blocks, boolean numbered, boolean alone) {}

  private final Pattern empty;

  Outline(WordLists words) {
    empty = Pattern.compile("(?i)" + words.alternatives("no-subject-headings"));
  }

  /** The sections in the order of the text; a heading over no subject has none. */
  List<Section> sections(Document document) {
    String text = document.text();
    boolean openings = openings(document) >= LEAST_OPENINGS;
    boolean broken = Prose.isBroken(document);
    Set<String> speakers = speakers(document);
    List<Section> sections = new ArrayList<>();
    List<Span> under = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!isText(block)) {
        continue;
      }
      Span heading = heading(blocks, i, text, openings, broken);
      if (heading == null || speakers.contains(heading.of(text).strip())) {
        under.add(block.span());
        continue;
      }
      if (ANNEX.matcher(heading.of(text)).matches()) {
        if (sections.size() >= 2) {
          return upper(sections);
        }
        // A short statement whose annex holds the sections.
        under = new ArrayList<>();
        continue;
      }
      under = new ArrayList<>();
      add(sections, text, block, heading, under);
      if (heading.end() < block.span().end()) {
        under.add(new Span(heading.end(), block.span().end()));
      }
    }
    return upper(sections);
  }

  /** Words that open paragraphs are no headings where lines of their own are. */
  private static List<Section> upper(List<Section> sections) {
    List<Section> alone = sections.stream().filter(Section::alone).toList();
    return alone.size() >= LEAST_ALONE ? alone : sections;
  }

  /** What stands in capitals before a colon again and again: who speaks. */
  private static Set<String> speakers(Document document) {
    Set<String> once = new HashSet<>();
    Set<String> again = new HashSet<>();
    for (Block block : document.blocks()) {
      String words = block.span().of(document.text()).strip();
      if (words.length() <= LONGEST_LINE && words.endsWith(":") && !once.add(words)) {
        again.add(words);
      }
    }
    return again;
  }

  private void add(
      List<Section> sections, String text, Block block, Span heading, List<Span> under) {
    Span words = bare(text, heading);
    if (words.length() > 0 && !empty.matcher(words.of(text)).matches()) {
      boolean numbered = !block.label().isEmpty() || words.start() > heading.start();
      boolean alone = heading.end() >= block.span().end() - MARKUP || isMarked(text, heading);
      sections.add(new Section(words, heading, under, numbered, alone));
    }
  }

  /** Bold without a colon before the text, as a heading that lost its line. */
  private static boolean isMarked(String text, Span heading) {
    int end = Math.min(text.length(), heading.end() + MARKUP);
    String after = text.substring(heading.end(), end);
    return after.contains("*") && !after.contains(":");
  }

  private static boolean isText(Block block) {
    return switch (block.kind()) {
      case HEADING, PARAGRAPH, LIST_ITEM -> true;
      case TITLE, CELL, NOTE, FURNITURE -> false;
    };
  }

  /** The heading that a block is or begins with; null where it has none. */
  private static @org.jspecify.annotations.Nullable Span heading(
      List<Block> blocks, int index, String text, boolean openings, boolean broken) {
    Block block = blocks.get(index);
    String words = block.span().of(text);
    boolean plain = block.label().isEmpty() && !isCapitals(words);
    if (broken && plain && !isUnderLabel(blocks, index, text)) {
      return null;
    }
    return switch (block.kind()) {
      case HEADING ->
          runsOn(blocks, index, text) || words.strip().endsWith(";") ? null : block.span();
      case LIST_ITEM -> isPillar(block, words) ? block.span() : null;
      case PARAGRAPH -> ofParagraph(blocks, index, text, openings);
      case TITLE, CELL, NOTE, FURNITURE -> null;
    };
  }

  /** Lines of old prints that were taken for headings: the sentence goes on in the next block. */
  private static boolean runsOn(List<Block> blocks, int index, String text) {
    if (index + 1 >= blocks.size()) {
      return false;
    }
    Span next = blocks.get(index + 1).span();
    boolean low = next.length() > 0 && Character.isLowerCase(text.charAt(next.start()));
    return low && blocks.get(index + 1).kind() == BlockKind.PARAGRAPH;
  }

  private static @org.jspecify.annotations.Nullable Span ofParagraph(
      List<Block> blocks, int index, String text, boolean openings) {
    Span span = blocks.get(index).span();
    String words = span.of(text);
    Matcher starred = STARRED.matcher(words);
    if (starred.find()) {
      return new Span(span.start() + starred.start(2), span.start() + starred.end(2));
    }
    Matcher unclosed = UNCLOSED.matcher(words);
    if (words.length() <= LONGEST && unclosed.matches()) {
      return new Span(span.start() + unclosed.start(1), span.end());
    }
    if (isCapitals(words) && words.length() <= LONGEST
        || isTitleLine(blocks, index, words)
        || isUnderLabel(blocks, index, text)) {
      return span;
    }
    Matcher opening = OPENING.matcher(words);
    if (isLongTitle(blocks, index, words, opening)) {
      return span;
    }
    if (openings && opening.reset().find() && isNominal(opening.group(1))) {
      return new Span(span.start() + opening.start(1), span.start() + opening.end(1));
    }
    return null;
  }

  /** A heading of two parts that is longer than a line: 'Working for Peace: Trade, Law and …'. */
  private static boolean isLongTitle(List<Block> blocks, int index, String words, Matcher opening) {
    return opening.find()
        && isNominal(opening.group(1))
        && words.length() <= LONGEST_TITLE
        && isOverParagraph(blocks, index)
        && !SENTENCE_END.matcher(words).find()
        && isNominal(words.substring(opening.end()), LONGEST_TITLE);
  }

  /** Whether a paragraph that is much longer than a heading follows. */
  private static boolean isOverParagraph(List<Block> blocks, int index) {
    return index + 1 < blocks.size()
        && blocks.get(index + 1).kind() == BlockKind.PARAGRAPH
        && blocks.get(index + 1).span().length() > LONGEST_TITLE / 2;
  }

  private static int openings(Document document) {
    int count = 0;
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.PARAGRAPH) {
        Matcher matcher = OPENING.matcher(block.span().of(document.text()));
        count += matcher.find() && isNominal(matcher.group(1)) ? 1 : 0;
      }
    }
    return count;
  }

  /** A short numbered item that is no sentence: 'II. Tariffs', '3. Digital trade'. */
  private static boolean isPillar(Block block, String words) {
    boolean numbered = block.label().matches("(?i)[(]?(?:\\d{1,2}|[ivx]{1,5})[.)]?");
    return numbered
        && words.length() <= LONGEST_LINE
        && !words.strip().endsWith(".")
        && isNominal(bare(words));
  }

  private static String bare(String words) {
    Matcher label = LABEL.matcher(words);
    return label.find() ? words.substring(label.end()) : words;
  }

  private static boolean isCapitals(String words) {
    int upper = 0;
    int letters = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= 5 && upper >= letters * CAPITALS && !words.strip().endsWith(".");
  }

  /**
   * A short line between paragraphs that is neither a sentence nor a date, a name or a signature.
   */
  private static boolean isTitleLine(List<Block> blocks, int index, String words) {
    if (index < 2 || index + 1 >= blocks.size() || words.length() > LONGEST_LINE) {
      return false;
    }
    BlockKind next = blocks.get(index + 1).kind();
    boolean over = next == BlockKind.PARAGRAPH || next == BlockKind.LIST_ITEM;
    return over
        && blocks.get(index + 1).span().length() > SHORTEST_SECTION
        && !SENTENCE_END.matcher(words).find()
        && !DATE_OR_NAME.matcher(words).matches()
        && isNominal(words);
  }

  /** 'Chapter 3', and its subject on the next line, whatever follows. */
  private static boolean isUnderLabel(List<Block> blocks, int index, String text) {
    String words = blocks.get(index).span().of(text);
    return index > 0
        && blocks.get(index - 1).kind() == BlockKind.HEADING
        && bare(blocks.get(index - 1).span().of(text)).isBlank()
        && words.length() <= LONGEST_LINE
        && !SENTENCE_END.matcher(words).find()
        && isNominal(words);
  }

  /** Begins with a capital, and has no verb of a sentence. */
  private static boolean isNominal(String words) {
    return isNominal(words, MOST_WORDS);
  }

  private static boolean isNominal(String words, int most) {
    String first = words.strip();
    return !first.isEmpty()
        && (Character.isUpperCase(first.charAt(0)) || Character.isDigit(first.charAt(0)))
        && first.split("\\s+").length <= most
        && !first.matches(
            "(?is).*\\b(?:is|are|was|were|will|shall|has|have|had|agreed|said|welcomed|include|includes|following|whereas)\\b.*");
  }

  private static Span bare(String text, Span heading) {
    Matcher label = LABEL.matcher(heading.of(text));
    if (!label.find()) {
      return heading;
    }
    return new Span(heading.start() + label.end(), heading.end());
  }
}
