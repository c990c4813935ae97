package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.BlockKind;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/**
 * The day of the meeting that a report tells of, where it appeared a day or more after: 'agreed on
 * Friday', 'following the talks on October 29'. What the two sides did there was done that day.
 */
final class MeetingDay {
  /** Kinds of documents that come after what they tell. */
  private static final Set<DocumentKind> REPORTS =
      Set.of(DocumentKind.NEWS, DocumentKind.PRESS_RELEASE, DocumentKind.READOUT);

  /** The meeting is told of in the first sentences. */
  private static final int SENTENCES = 4;

  /** A dateline, which names the day of the report itself. */
  private static final int DATELINE = 60;

  /** A shorter paragraph is a heading or a line over the text. */
  private static final int PARAGRAPH = 80;

  private static final int WEEK = 7;

  /** 'From 4 to 6 May': the days of a visit, of which a meeting has one. */
  private static final Pattern SEVERAL_DAYS =
      Pattern.compile("\\b\\d{1,2}\\D{0,14}(?:-|–|—|to|and|until)\\D{0,14}\\d{1,2}\\b");

  private final Pattern event;
  private final Pattern other;

  MeetingDay(WordLists words) {
    event = words.pattern("meeting-event");
    other =
        Pattern.compile("(?i)\\b" + words.alternatives("meeting-other-day") + "\\b[^,;]{0,40}$");
  }

  /**
   * The day of what a document reports as done at the meeting: that of the meeting, else its own.
   */
  String of(Annotated document, DocumentKind kind) {
    String own = document.date();
    if (!REPORTS.contains(kind) || own.length() < "2000-01-01".length()) {
      return own;
    }
    int seen = 0;
    for (Sentence sentence : document.sentences()) {
      if (!isProse(document, sentence)) {
        continue;
      }
      String told = told(document, sentence);
      if (!told.isEmpty()) {
        return told;
      }
      if (++seen >= SENTENCES) {
        break;
      }
    }
    return own;
  }

  private static boolean isProse(Annotated document, Sentence sentence) {
    var block = document.document().blocks().get(sentence.block());
    return (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
        && block.span().length() > PARAGRAPH;
  }

  /** The day of the meeting of which a sentence tells; empty where it tells none. */
  private String told(Annotated document, Sentence sentence) {
    String text = document.document().text();
    if (!event.matcher(sentence.span().of(text)).find()) {
      return "";
    }
    List<Timex> dates = document.within(sentence.span(), Timex.class);
    for (Timex date : dates) {
      boolean dateline = date.span().start() - sentence.span().start() < DATELINE;
      boolean same = date.value().equals(document.date());
      String before = new Span(sentence.span().start(), date.span().start()).of(text);
      boolean several = SEVERAL_DAYS.matcher(date.span().of(text)).find();
      if (several || same && dateline || other.matcher(before).find()) {
        continue;
      }
      if (same || isShortlyBefore(date.value(), document.date())) {
        return date.value();
      }
    }
    return "";
  }

  private static boolean isShortlyBefore(String date, String document) {
    return date.length() == document.length()
        && OwnActs.daysBetween(date, document) > 0
        && OwnActs.daysBetween(date, document) <= WEEK;
  }
}
