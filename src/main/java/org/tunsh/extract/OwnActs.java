package org.tunsh.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.model.Action;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Status;

/**
 * Tells the acts that the document itself, or the meeting that it reports, does from those that it
 * recalls.
 */
final class OwnActs {
  private OwnActs() {}

  /** Acts of the past that a document recalls, not its own. */
  private static final Pattern RECALLED =
      Pattern.compile(
          "(?i)\\b(?:(?:pivotal|instrumental|decisive|crucial|central|contribut\\w+|roles?)\\s+(?:in|to)|recall\\w*|since|previous\\w*|earlier|formerly|had|in"
              + " the past|following|after|already|years? ago)\\b");

  /** 'Was the first country with which M established a …': told of the past. */
  private static final Pattern FIRST_OF_ALL =
      Pattern.compile(
          "(?i)\\b(?:was|is|became)\\s+(?:the|one of the|among"
              + " the)\\s+(?:very\\s+)?first\\b[^;]*\\b(?:with\\s+(?:which|whom)|that|to)\\b");

  private static final Pattern AND_THEN =
      Pattern.compile(
          "(?i)\\b((?:19|20)\\d\\d)\\W+(?:and|before|then|later)\\s+(?:(?:then|later|subsequently|again|\\w+ly)\\s+)*$");

  /** 'Signed it in 2010 and elevated it to …': told in one breath with what is past. */
  private static boolean isAfterPast(String before, String date) {
    java.util.regex.Matcher then = AND_THEN.matcher(before);
    return then.find() && !date.startsWith(then.group(1));
  }

  private static final Pattern AGREED =
      Pattern.compile("(?i)\\b(?:agreed?|decided?|resolved?|hereby)\\b");

  private static final Set<DocumentKind> REPORTS =
      Set.of(
          DocumentKind.FACT_SHEET,
          DocumentKind.READOUT,
          DocumentKind.NEWS,
          DocumentKind.PRESS_RELEASE,
          DocumentKind.REMARKS,
          DocumentKind.OTHER);

  /**
   * Kinds of documents in which the parties themselves speak, so that a hope is theirs and dated by
   * the document.
   */
  static final Set<DocumentKind> MAY_PROPOSE =
      Set.of(
          DocumentKind.JOINT_STATEMENT,
          DocumentKind.JOINT_DECLARATION,
          DocumentKind.TREATY,
          DocumentKind.AGREEMENT,
          DocumentKind.ACTION_PLAN,
          DocumentKind.COMMUNIQUE,
          DocumentKind.FACT_SHEET,
          DocumentKind.READOUT,
          DocumentKind.REMARKS);

  /** 'Commit to establish a … at the Summit in November': the text sets a day ahead for it. */
  static boolean isAhead(Passage passage, Tier tier) {
    if (!passage
        .left(tier)
        .matches("(?is).*\\b(?:commit|agree|decide|undertake|resolve)d? to\\b.*")) {
      return false;
    }
    for (Timex timex : passage.timexes()) {
      boolean after = timex.span().start() >= tier.span().end();
      String gap = after ? passage.text().substring(tier.span().end(), timex.span().start()) : "";
      boolean beside = after && gap.matches("(?is).*\\b(?:summit|meeting|visit|session)\\b[^,;]*");
      if (beside
          && timex.value().length() >= 7
          && isLater(timex.value(), passage.document().date())) {
        return true;
      }
    }
    return false;
  }

  /** A deed whose date lies after the document is a plan. */
  static boolean isLater(String date, String document) {
    return !date.isEmpty()
        && !document.isEmpty()
        && date.compareTo(document) > 0
        && !date.startsWith(document);
  }

  /** 'Took note that A and B have spoken of their wish': others' hopes are not the text's own. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)\\b(?:tak\\w+\\s+note|took\\s+note|not(?:ed|es|ing)|inform\\w*|acknowledg\\w*|recall\\w*|brief\\w*|spoken)\\b");

  private static boolean isOfOthers(Passage passage, Tier tier) {
    return OF_OTHERS.matcher(passage.left(tier)).find();
  }

  private static final int DAYS_OF_A_VISIT = 20;

  /** Whether a day lies so near before the document that it is of the meeting that it reports. */
  static boolean isOfVisit(String date, String document) {
    if (date.length() < 10 || document.length() < 10) {
      return document.startsWith(date) && !date.isEmpty();
    }
    long days = daysBetween(date, document);
    return days >= 0 && days <= DAYS_OF_A_VISIT;
  }

  static long daysBetween(String date, String document) {
    return ChronoUnit.DAYS.between(LocalDate.parse(date), LocalDate.parse(document));
  }

  private static final Set<DocumentKind> TREATIES =
      Set.of(DocumentKind.TREATY, DocumentKind.AGREEMENT);

  private static final Pattern SHALL =
      Pattern.compile(
          "(?i)\\bshall\\b(?!\\s+(?:consider|examine|explore|study|strive|seek|endeavou?r|work|discuss))(?:(?!\\b(?:whether|if)\\b)[^;.]){0,90}$");

  private static final Pattern RAISES =
      Pattern.compile("(?i)\\b(?:rais|elevat|upgrad|lift|promot)\\w*\\b[^;.]{0,90}$");

  /**
   * 'Relations between the Parties shall henceforth bear the name of a …', in a treaty: they do.
   */
  static Act ordained(Passage passage, Tier tier, DocumentKind kind, Act act) {
    String left = passage.left(tier);
    boolean ordains =
        TREATIES.contains(kind)
            && act.action() == Action.PROPOSED
            && act.status() == Status.PROSPECTIVE
            && act.cue() >= 0
            && SHALL.matcher(left).find();
    Action action = RAISES.matcher(left).find() ? Action.UPGRADED : Action.DECLARED;
    return ordains
        ? new Act(action, Status.ASSERTED, act.cue(), act.right(), false, false, "ordained")
        : act;
  }

  /** Whether the document, or the meeting that it reports, does the act itself. */
  static boolean isOwn(Passage passage, Tier tier, DocumentKind kind, Act act, Relation relation) {
    if (act.status() == Status.DENIED) {
      return false;
    }
    boolean all = passage.documentParties().containsAll(relation.codes());
    boolean some = relation.codes().stream().anyMatch(passage.documentParties()::contains);
    boolean mine =
        some && (kind == DocumentKind.READOUT || kind.isJoint())
            || kind == DocumentKind.REMARKS && relation.codes().contains(passage.focus());
    boolean told = act.status() == Status.PROSPECTIVE && !all && isOfOthers(passage, tier);
    if (act.action() == Action.PROPOSED && (all || mine) && !told) {
      return kind.isJoint() || REPORTS.contains(kind);
    }
    if (!all) {
      return false;
    }
    if (act.action() != Action.DECLARED && act.action() != Action.UPGRADED) {
      return false;
    }
    String left = passage.left(tier);
    if (FIRST_OF_ALL.matcher(left).find()) {
      return false;
    }
    if (act.perfect() && !AGREED.matcher(left).find()) {
      return false;
    }
    if (act.cue() > 0 && isAfterPast(left.substring(0, act.cue()), passage.document().date())) {
      return false;
    }
    if (RECALLED.matcher(left).find() && !AGREED.matcher(left).find()) {
      return false;
    }
    return kind.isJoint() || REPORTS.contains(kind);
  }
}
