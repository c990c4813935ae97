package org.tunsh.extract;

import java.util.Set;
import org.tunsh.model.Annotated;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * The day of what a document tells as happening: its own, or its month where a visit lasted days.
 */
final class InstrumentDay {
  private static final Set<DocumentKind> TELLS_ITS_DAY =
      Set.of(
          DocumentKind.JOINT_STATEMENT,
          DocumentKind.JOINT_DECLARATION,
          DocumentKind.COMMUNIQUE,
          DocumentKind.NEWS,
          DocumentKind.READOUT,
          DocumentKind.REMARKS,
          DocumentKind.PRESS_RELEASE);

  private final InstrumentWords words;
  private final Annotated document;
  private final DocumentKind kind;
  private final String told;

  InstrumentDay(InstrumentWords words, Annotated document, DocumentKind kind) {
    this.words = words;
    this.document = document;
    this.kind = kind;
    this.told = words.meetingDay.of(document, kind);
  }

  /** Whether the document tells of a visit of several days up to its own. */
  private static boolean lastsDays(InstrumentWords words, Annotated document) {
    String text = document.document().text();
    java.util.regex.Matcher matcher = words.dayRange.matcher(text);
    while (matcher.find()) {
      Span found = new Span(matcher.start(), matcher.end());
      boolean now =
          document.within(new Span(0, text.length()), Mention.Timex.class).stream()
              .filter(t -> t.span().overlaps(found))
              .anyMatch(t -> isThisMonth(t.value(), document.date()));
      if (now || matcher.group().contains("visit")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThisMonth(String value, String day) {
    return value.length() == 10 && day.length() == 10 && value.startsWith(day.substring(0, 7));
  }

  /** 'The documents were exchanged': in a ceremony, not over years as what is concluded. */
  private static boolean isExchange(TaggedSentence in, InstrumentAct act) {
    return act.isMade()
        && (in.word(act.at()).equals("exchange")
            || in.word(act.at()).equals("exchanged") && in.word(act.at() - 1).equals("were"));
  }

  /** 'The two sides are signing a deal': on the day on which it is told. */
  private static boolean isGoingOn(TaggedSentence in, InstrumentAct act) {
    return act.before()
        && act.isMade()
        && in.tag(act.at()).equals("VBG")
        && in.word(act.at() - 1).matches("is|are|am");
  }

  /** The document's own day where it tells of an act without another. */
  String of(
      InstrumentPhrase phrase, String date, InstrumentAct act, boolean ofVisit, boolean listed) {
    boolean day =
        act.own()
            && act.action() != InstrumentAction.PLANNED
            && (act.action() != InstrumentAction.CONCLUDED || isExchange(phrase.in(), act))
            && act.action() != InstrumentAction.EXTENDED
            && act.action() != InstrumentAction.IN_FORCE;
    boolean reports =
        TELLS_ITS_DAY.contains(kind)
            || act.rule().equals(InstrumentMembers.LIST)
            || isGoingOn(phrase.in(), act);
    if (!date.isEmpty() || !day || !reports) {
      return date;
    }
    TaggedSentence in = phrase.in();
    boolean visit = listed ? ofVisit : words.duringVisit.matcher(in.text(0, in.size() - 1)).find();
    return visit && document.date().length() == 10 && lastsDays(words, document)
        ? document.date().substring(0, 7)
        : told;
  }
}
