package org.tunsh.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Status;

/** Tells whether an act is done, or only planned, hoped for or denied. */
final class Modality {
  private final Pattern settled;

  private final Pattern intended;

  private final Pattern hoped;

  private final Pattern future;

  private final Pattern candidate;

  private final Pattern laterModal;

  private final Pattern toBeSigned;

  private final Pattern desired;

  private final Pattern suggested;

  private final Pattern underStudy;

  private final Pattern announced;

  private final Pattern gladIf;

  private final Pattern toldAhead;
  private final Pattern past;
  private final Pattern intentTo;
  private final Pattern stillToCome;
  private final Pattern hopedAfter;
  private final Denial denial;

  Modality(WordLists words) {
    denial = new Denial(words);
    settled = words.pattern("settled");
    intended = words.pattern("intended");
    hoped = words.pattern("hoped");
    future = Pattern.compile("(?i)(?:\\b|(?<=\\w))" + words.alternatives("future") + "\\b");
    candidate =
        Pattern.compile(
            "(?i)\\b(?:candidates?|candidacy|advocat\\w+|aspir(?:es?|ed|ing|ations?)"
                + " (?:to|of|for))\\b[^;]{0,80}$|\\b(?:potential|possible|prospective|future|next(?!"
                + " to)|would-be|eventual)\\s+(?!of\\b)(?:\\w+\\s+){0,2}$");
    toBeSigned =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("to-be-signed")
                + "\\b[^;,]{0,40}\\b"
                + words.alternatives("signing")
                + "\\w*\\b[^;]{0,70}$|\\bwill be (?:the|a)\\s[^;,]{0,40}$|\\b"
                + words.alternatives("under-way")
                + "\\b[^;]{0,60}$");
    desired =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("desired")
                + "\\s+(?:a|an|the)?\\s*(?:new\\s+)?[\"“‘]?$");
    suggested =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("suggested")
                + "\\s+(?:of\\s+|for\\s+|on\\s+|to\\s+[^,;]{2,40}?\\s+)?(?:a|an)\\s*$|\\b"
                + words.alternatives("suggested-plainly")
                + "\\s+(?:the\\s+)?$|\\b(?:proposals?|suggestions?|bids?|overtures?)\\s+[^,;]{2,50}?\\s+for\\s+(?:a|an)\\s*$");
    underStudy = Pattern.compile("(?i)\\bunder " + words.alternatives("under-study") + "\\b");
    announced = Pattern.compile("(?i)\\b" + words.alternatives("announced-as-done") + "\\s+$");
    gladIf = Pattern.compile("(?i)\\b" + words.alternatives("glad-if") + "\\b[^;.]{0,140}$");
    toldAhead = Pattern.compile("(?i)^\\W*" + words.alternatives("told-ahead") + "\\b");
    past = Pattern.compile("(?i)" + words.alternatives("past-deeds") + "\\b.*");
    intentTo =
        Pattern.compile("(?i)\\b" + words.alternatives("intent-to") + "\\s+(?:an?\\s+|the\\s+)?$");
    stillToCome =
        Pattern.compile(
            "(?i)^(?:\\s+(?:with|between|of)\\s+[^,;]{2,60}?)?\\s+"
                + words.alternatives("still-to-come")
                + "\\b");
    hopedAfter =
        Pattern.compile(
            "(?i)^,?\\s+(?:which|that)\\s+[^,;]{1,40}?\\s"
                + words.alternatives("hoped-after")
                + "\\b");
    laterModal =
        Pattern.compile(
            "(?i)^(?:\\s+(?:with|between|of)\\s+[^,;]{2,60}?)?\\s*(?:could|might|may|would|should)\\s+(?:\\w+\\s+)?(?:follow|be|come|become|emerge)\\b(?!\\s+(?:\\w+\\s+)?(?:given|filled|based|built|guided|directed|seen|understood|measured|judged|reflected|translated|felt|extended|supported|put|brought|made|turned|pursued|carried|deepened|strengthened|developed|enhanced|expanded|promoted|implemented|consolidated|advanced|broadened|intensified|preserved|maintained|used|cherished)\\b)");
  }

  /**
   * 'The wish to see relations grow into a …', 'hope that it will lead to a …', 'on the path to a
   * …'.
   */
  private static final Pattern WISHED_TO_SEE =
      Pattern.compile(
          "(?i)\\b(?:wish(?:es|ed)?|hope[sd]?|hoping|desire[sd]?|like[sd]?|want(?:s|ed)?|eager|keen)\\b[^;.]{0,60}?\\b(?:(?:to"
              + " see|seeing)\\b[^;,.]{0,50}\\b(?:grow|develop|evolve|turn|mature|rise|become|reach|enter|join|unite|link|bind|bound)(?:s|d|ed|ing)?|(?:will|would|may|can|could)"
              + " (?:one day |soon |eventually"
              + " )?(?:lead|grow|develop|evolve|turn|mature|rise))\\s+(?:in)?to\\s+(?:a|an|the"
              + " level of"
              + " a?)\\s*[\"“]?$|\\b(?:hope[sd]?|wish|dream|desire|ambition)\\s+(?:is\\s+)?that\\b[^;.]{0,90}?\\b(?:could|may|might|will|would|can|should|shall)\\b[^;.]{0,30}?\\b(?:be|become|call|speak\\s+of|lay|build|set|prepare|open|pave|find\\s+the\\s+way\\s+to)\\b[^;.]{0,40}$|\\b(?:hope|wish|want|eager|keen|like)[\\p{L}]*\\b[^;.]{0,40}\\bto\\s+(?:see\\s+)?[^;.]{0,40}\\b(?:called|named|counted|recogni[sz]ed|regarded|ranked)\\s+(?:as\\s+)?an?\\s+$|\\b(?:path|road|way)\\s+to\\s+(?:a|an)\\s+$|\\b(?:hope|wish|dream|desire)\\b[^;.]{0,90}\\bto\\s+(?:live\\s+to\\s+)?see\\b[^;.]{0,70}\\b(?:call|become|be)\\b[^;.]{0,30}$");

  /** 'Perhaps one day A and B too will be …'. */
  private static final Pattern ONE_DAY =
      Pattern.compile(
          "(?i)\\bone\\s+day\\b[^;.]{0,80}?\\b(?:will|would|may|might|could)\\b[^;.]{0,40}$");

  private static final Pattern IN_PRINCIPLE = Pattern.compile("(?i)\\bin principle\\b");

  /** 'Agree in principle on a …'. */
  private static final Pattern PRINCIPLE_ON =
      Pattern.compile(
          "(?i)\\bin principle (?:on|to|that)\\b(?:[^;,]{0,80}\\b(?:an?|as))?\\s+[\"“]?$");

  /** Turns a deed into a plan, a wish or a denial where the words before it say so. */
  Act qualify(Act act, String left, String whole, String right) {
    String before = act.cue() >= 0 ? left.substring(0, act.cue()) : left;
    String lead = whole.substring(0, whole.length() - left.length() + before.length());
    boolean deed = act.action() == Action.DECLARED || act.action() == Action.UPGRADED;
    if (act.rule().equals("to-be-done")) {
      boolean agreed = IN_PRINCIPLE.matcher(left).find();
      return agreed ? with(act, Action.PROPOSED, Status.ASSERTED, "in-principle") : act;
    }
    if (denial.isTold(act, left, before, whole, right)) {
      boolean proposed = denial.isOfProposal(left, right);
      return with(act, proposed ? Action.PROPOSED : act.action(), Status.DENIED, "denied");
    }
    if (hopedAfter.matcher(right).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "hoped");
    }
    if (deed && act.right() < 0 && stillToCome.matcher(right).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "could-follow");
    }
    if (deed && act.right() < 0) {
      return qualifyDeed(act, lead, act.cue() >= 0 ? left.substring(act.cue()) : "");
    }
    if (deed && act.status() == Status.ASSERTED && isIntended(act, left, right)) {
      return with(act, Action.PROPOSED, Status.ASSERTED, "intended");
    }
    if (!deed && act.action() == Action.REAFFIRMED) {
      return qualifyState(act, left, right);
    }
    return act;
  }

  /** Whether what was done with the phrase before it was to intend it, or agree in principle. */
  private boolean isIntended(Act act, String left, String right) {
    String deed = Passage.head(right, act.right() + IN_PRINCIPLE_AFTER);
    return intentTo.matcher(left).find() || IN_PRINCIPLE.matcher(deed).find();
  }

  private static final int IN_PRINCIPLE_AFTER = " in principle".length();

  /** 'India, Russia to sign …': names and an infinitive, as papers announce what is to come. */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "\\W*(?!(?i:(?:have |has |hereby"
              + " )?(?:agree|decide|resolve|pledge|commit|undertake))[dDsS]?\\b)(?:(?:\\p{Lu}[\\p{L}.’'-]*|and|the|of)[,\\s]+){1,8}to\\s+");

  /** 'A partnership, which we intend to raise to …': one side's plan, told in passing. */
  private static final Pattern WHICH_INTEND =
      Pattern.compile(
          "(?i)\\bwhich\\s+[^,;]{2,30}?\\s(?:intends?|plans?|aims?|means?|wants?)\\s+to\\s+$");

  /** 'Agreed that they would elevate …': of what the agreeing parties do later. */
  private static final Pattern AHEAD =
      Pattern.compile("(?is)\\W*(?:they|both|we) (?:would|will)\\b.*");

  /** 'Decided that relations shall be raised to …': what is ordained is done. */
  private static final Pattern SETTLED =
      Pattern.compile("(?is)[^;]*\\b(?:would|will|should|shall)\\b[^,;]*");

  private Act qualifyDeed(Act act, String lead, String deed) {
    String close = Passage.tail(lead, 130);
    int settledAt = lastEnd(settled, close);
    int intendedAt = lastEnd(intended, close);
    int hopedAt = lastEnd(hoped, close);
    int futureAt = lastEnd(future, close);
    int latest = Math.max(Math.max(intendedAt, hopedAt), futureAt);
    if (underStudy.matcher(deed).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "under-study");
    }
    if (IN_PRINCIPLE.matcher(close).find()) {
      return with(act, Action.PROPOSED, Status.ASSERTED, "in-principle");
    }
    if (HEADLINE.matcher(lead).matches()) {
      boolean raises = act.action() == Action.UPGRADED;
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, raises ? RAISE_HOPED : "hoped");
    }
    if (latest >= 0 && isToldAhead(lead, close, latest, deed)) {
      return with(act, act.action(), Status.ASSERTED, TOLD_AHEAD);
    }
    if (latest < 0
        || settledAt > latest
        || announced.matcher(close).find()
        || isFarOff(close, latest)) {
      return act;
    }
    if (settledAt >= 0 && AHEAD.matcher(close.substring(settledAt)).matches()) {
      return with(act, Action.PROPOSED, Status.ASSERTED, "agreed-ahead");
    }
    if (settledAt >= 0 && SETTLED.matcher(close.substring(settledAt)).matches()) {
      return act;
    }
    if (WHICH_INTEND.matcher(close).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "hoped");
    }
    if (intendedAt == latest && IN_TIME.matcher(close.substring(0, intendedAt)).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "hoped");
    }
    if (intendedAt == latest
        || intendedAt >= 0 && hopedAt < intendedAt && latest - intendedAt < 40
        || SUGGESTED.matcher(close).find()) {
      return with(act, Action.PROPOSED, Status.ASSERTED, "intended");
    }
    boolean raises = act.action() == Action.UPGRADED;
    return with(act, Action.PROPOSED, Status.PROSPECTIVE, raises ? RAISE_HOPED : "hoped");
  }

  /** 'Might in time be invited to become …'. */
  private static final Pattern IN_TIME =
      Pattern.compile("(?i)\\b(?:might|may|could|would)\\s+[^,;]{0,40}$");

  /** 'Suggested that they prepare a text which would give …': the suggestion was made. */
  private static final Pattern SUGGESTED =
      Pattern.compile("(?i)\\b(?:suggested|proposed)\\s+that\\b[^;,]{0,90}$");

  /** 'The rung from which the two rose to a …': the deed has a clause of its own, in the past. */
  private static final Pattern WHICH_PAST =
      Pattern.compile(
          "(?i)\\b(?:from|to|by|through|in|on|at|with|under|after|before)"
              + " which\\s+[^,;]{2,40}\\s$");

  private static final String WOULD = "would";

  /** The rule of a deed that was done after the day of the document that tells of it. */
  static final String TOLD_AHEAD = "told-ahead";

  /**
   * 'Eight years on, it would become a …': who tells of the past looks ahead to what came of it.
   */
  private boolean isToldAhead(String lead, String close, int cue, String deed) {
    if (WHICH_PAST.matcher(close.substring(cue)).find() && past.matcher(deed).matches()) {
      return true;
    }
    String opening = close.substring(0, cue);
    return opening.endsWith(WOULD)
        && toldAhead.matcher(lead).find()
        && lastEnd(hoped, opening.substring(0, cue - WOULD.length())) < 0;
  }

  /**
   * The rule of a raising that is still to come; where the document tells it as done too, it is one
   * act.
   */
  static final String RAISE_HOPED = "raise-hoped";

  /** A cue on the other side of a full clause does not govern the deed. */
  private static boolean isFarOff(String close, int end) {
    String gap = close.substring(end);
    boolean comma = gap.indexOf(',') >= 0 && gap.indexOf(',') == gap.lastIndexOf(',');
    return comma && !gap.matches("(?is)\\s*,?\\s*(?:that|to)\\b.*")
        || gap.length() > 90
        || gap.matches("(?is).*(?:,\\s+and\\s+|;|\\bthat is\\b|, which |, who ).*");
  }

  private static final int MAY_ASK_WITHIN = 60;

  /** 'May apply for a …': nobody has asked yet. */
  private static final Pattern MAY_ASK =
      Pattern.compile(
          "(?i)\\b(?:may|might|could|would|will|intends?\\s+to|plans?\\s+to|hopes?\\s+to)\\s+(?:\\w+\\s+)?(?:apply|ask|propose|suggest|request|offer|petition)\\b[^;,]*$");

  private Act qualifyState(Act act, String left, String right) {
    if (laterModal.matcher(right).find() || stillToCome.matcher(right).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "could-follow");
    }
    if (act.rule().equals("instrument-title")
        && toBeSigned.matcher(Passage.tail(left, 160)).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "to-be-signed");
    }
    boolean bare = act.rule().equals("mentioned") || act.rule().equals("reaffirmed");
    if (bare && (suggested.matcher(left).find() || PRINCIPLE_ON.matcher(left).find())) {
      boolean may = MAY_ASK.matcher(Passage.tail(left, MAY_ASK_WITHIN)).find();
      return with(act, Action.PROPOSED, may ? Status.PROSPECTIVE : Status.ASSERTED, "suggested");
    }
    if (act.rule().equals("mentioned")
        && (desired.matcher(left).find()
            || gladIf.matcher(left).find()
            || ONE_DAY.matcher(left).find()
            || WISHED_TO_SEE.matcher(Passage.tail(left, 160)).find())) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "desired");
    }
    if (act.rule().equals("mentioned") || act.rule().equals("celebrated")) {
      String close = Passage.tail(left, 90);
      if (candidate.matcher(close).find()) {
        return with(act, Action.PROPOSED, Status.PROSPECTIVE, "candidate");
      }
      if (close.matches(
          "(?is).*\\b(?:might|may|could|would|can|will\\s+soon)\\s+(?:one"
              + " day\\s+|yet\\s+)?(?:grow|develop|turn|evolve|become|blossom|come\\s+to\\s+(?:have|be|bear|acquire)|attain|acquire|call\\s+(?:each\\s+other|one\\s+another|themselves)|speak\\s+of|be\\s+called|bear\\s+the\\s+name)\\b.*")) {
        return with(act, Action.PROPOSED, Status.PROSPECTIVE, "hoped");
      }
    }
    return act;
  }

  private static Act with(Act act, Action action, Status status, String rule) {
    return new Act(action, status, act.cue(), act.right(), act.perfect(), act.source(), rule);
  }

  private static int lastEnd(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end;
  }
}
