package org.tunsh.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tunsh.annotate.DocumentDater.Dated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/**
 * The day that the opening of a document tells: of the meeting that issues or is reported in it.
 */
final class OpeningDates {
  /** 'From 19 to 23 September': the days of a visit, within a sentence. */
  static final Pattern STAY =
      Pattern.compile("(?i)\\bfrom\\s+(?:\\p{L}+\\s+){0,2}\\d{1,2}(?:st|nd|rd|th)?\\b");

  private final ExplicitDates explicit;

  OpeningDates(ExplicitDates explicit) {
    this.explicit = explicit;
  }

  private static boolean isProse(Block block) {
    return block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM;
  }

  private static final Pattern GATHERING =
      Pattern.compile(
          "^\\W*(?:\\d+\\W+)?(?:WE|We|The (?:[Ll]eaders|[Hh]eads|(?:Prime |Foreign"
              + " )?Ministers?|Presidents?)|THE)\\b.*?\\b(?:met|gathered|convened|assembled)\\b"
              + "|^\\W*(?:[Tt]he|THE)\\s[^.;]*?,\\s+(?:meeting|MEETING|having\\s+met)\\s+(?:in|at|on)\\b"
              + "|^\\W*(?:[Hh]aving|HAVING)\\s+(?:met|MET)\\b");

  /** 'of the Presidents of …', 'on the strengthening of …': the title goes on. */
  private static final Pattern GOES_ON =
      Pattern.compile("(?i)^\\W*(?:of|on|between|by|for)\\b[^.;]*$");

  /**
   * 'We, the leaders …, gathered in Jakarta on 6 September 2023': the day of the meeting that
   * issues the text.
   */
  Optional<Dated> ofGathering(Document document) {
    int seen = 0;
    for (Block block : prose(document, DocumentDater.DATELINE_LENGTH / 5)) {
      String text = block.span().of(document.text());
      if (GATHERING.matcher(text).find()) {
        Optional<Dated> found = explicit.first(document, block.span(), "opening");
        if (found.isPresent()) {
          return found;
        }
      }
      boolean leads = GOES_ON.matcher(text).matches() || text.strip().endsWith(",");
      if (!leads || seen++ > PARAGRAPHS) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<Block> prose(Document document, int longer) {
    return document.blocks().stream()
        .filter(block -> isProse(block) && block.span().length() > longer)
        .toList();
  }

  /** 'Paid a visit from 19 to 23 September 2019': the month in which the meeting fell. */
  Optional<Dated> ofStay(Document document) {
    int end = Math.min(document.text().length(), OPENING_LENGTH);
    var stay = STAY.matcher(document.text().substring(0, end));
    while (stay.find()) {
      Span days =
          new Span(stay.start(), Math.min(document.text().length(), stay.end() + STAY_LENGTH));
      Optional<Dated> found = explicit.first(document, days, "opening");
      if (found.isPresent()) {
        return found.map(d -> d.isDay() ? new Dated(d.date().substring(0, 7), "opening") : d);
      }
    }
    return Optional.empty();
  }

  private static final int OPENING_LENGTH = 1500;
  private static final int STAY_LENGTH = 40;

  /** What of a visit or a meeting is told under the names of those who issue the text. */
  private static final Pattern MEETING =
      Pattern.compile(
          "(?i)\\b(?:met|meeting|was\\s+held|were\\s+held|took\\s+place|paid|visited|visit\\s+to|convened|gathered|received|held\\s+(?:talks|a|their|the|an)|concluded)\\b");

  /** A day that is another text's, or that of an act which is recalled. */
  private static final Pattern RECALLED =
      Pattern.compile(
          "(?i)^\\W*(?:recalling|noting|guided|welcoming|considering|whereas|building|reaffirming)\\b|\\b(?:recall\\w*|treaty|agreement|declaration|statement|memorandum|charter|protocol|since|had)\\b[^.;]{0,70}\\d");

  private static final int PARAGRAPHS = 4;

  /** The first paragraph's date; else that of the meeting of which one of the next tells. */
  Optional<Dated> first(Document document) {
    for (Block block : document.blocks()) {
      if (isProse(block) && block.span().length() > DocumentDater.DATELINE_LENGTH / 4) {
        return explicit.first(document, block.span(), "opening").or(() -> ofMeeting(document));
      }
      if (DocumentDater.PUBLISHED.matcher(block.span().of(document.text())).find()) {
        return explicit.first(document, block.span(), "publication line");
      }
    }
    return Optional.empty();
  }

  /** Whether a document opens with a meeting, whatever it looks ahead to. */
  boolean isOfMeeting(Document document) {
    return prose(document, DocumentDater.DATELINE_LENGTH / 4).stream()
        .findFirst()
        .filter(block -> MEETING.matcher(block.span().of(document.text())).find())
        .isPresent();
  }

  /** The day of a meeting of which one of the first paragraphs tells. */
  Optional<Dated> ofMeeting(Document document) {
    return prose(document, DocumentDater.DATELINE_LENGTH / 4).stream()
        .limit(PARAGRAPHS)
        .filter(block -> MEETING.matcher(block.span().of(document.text())).find())
        .filter(block -> !RECALLED.matcher(block.span().of(document.text())).find())
        .map(block -> explicit.first(document, block.span(), "opening"))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
