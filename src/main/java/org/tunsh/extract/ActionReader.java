package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Status;

/**
 * Reads off the words around a tier phrase what was done with the tier, and whether it is told as
 * done, hoped for or denied.
 *
 * <p>The nearest verb that can govern the phrase decides, on its left ('raised relations to the
 * level of …') or, in the passive and in relative clauses, on its right ('…, which was established
 * in 2010').
 */
final class ActionReader {
  /** How far from the phrase a governing verb may stand, in UTF-16 units. */
  private static final int REACH = 260;

  /**
   * What was read.
   *
   * @param action the act
   * @param status how it is told
   * @param cue where the governing verb stands, relative to the left context; -1 where it stands on
   *     the right or nowhere
   * @param right end of the verb relative to the right context; -1 where it stands on the left or
   *     nowhere
   * @param perfect whether it is told as over ('have upgraded', 'had been established', 'recalled')
   * @param source whether the phrase is the tier from which another is reached ('from a
   *     comprehensive partnership to …')
   * @param rule the rule that read it
   */
  record Act(
      Action action,
      Status status,
      int cue,
      int right,
      boolean perfect,
      boolean source,
      String rule) {}

  private static final String DETERMINERS =
      "(?:[\"“”'‘’]|\\b(?:the|a|an|their|its|our|his|such|this|that|these|of|new|first|bilateral|mutual|relations?|relationship|ties|level|rank|status|establishment|both|two|so-called|what|they|call(?:ed)?|as|officially|formally|jointly|to|be|being|in|into|upon|on|state|countries|countries’|countries'|nations|nations’|kind|form|type|format|spirit|themselves|itself|each|other|one|another)\\b|[\\s,’'s-])*";

  private final Pattern upgradeTo;
  private final Pattern upgradeWeakTo;
  private final Pattern declareLeft;
  private final Pattern declareNoun;
  private final Pattern reach;
  private final Pattern reaffirm;
  private final Pattern soft;
  private final Pattern ratifyLeft;
  private final Pattern endLeft;
  private final Pattern passive;
  private final Pattern passiveUpgradeFrom;
  private final Pattern ratifyRight;
  private final Pattern endRight;
  private final Pattern settled;
  private final Pattern intended;
  private final Pattern hoped;
  private final Pattern future;
  private final Pattern negation;
  private final Pattern candidate;
  private final Pattern laterModal;
  private static final Pattern PERFECT =
      Pattern.compile(
          "(?i)\\b(?:has|have|had|having|’ve|'ve)\\s+(?:\\w+ly\\s+)?(?:been\\s+)?(?:\\w+ly\\s+)?$|\\b(?:recall\\w*|since|following|after|including)\\b[^;,]*$");
  private static final Pattern INSTRUMENT_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:declarations?|treat(?:y|ies)|agreements?|charters?|statements?|memorand\\w+|communiqu[eé]s?|pacts?|documents?|accords?|protocols?)\\b[^;]{0,60}?\\b(?:on|of|for|about|concerning|regarding|establishing|to)\\b"
              + DETERMINERS
              + "(?:establishment of|establishing|friendly relations and|friendship and|friendship,"
              + " )?"
              + DETERMINERS
              + "$");

  private static final Pattern TO_BE_SIGNED =
      Pattern.compile(
          "(?i)\\b(?:will|shall|expected to|plans? to|intend(?:s|ed)? to|is to|are to|hope[sd]?"
              + " to|ready to|to be|would|preparing to|work(?:ing)?"
              + " (?:on|towards)|negotiat\\w+|prepar\\w+|draft(?:ing)?)\\b[^;,]{0,40}\\b(?:sign|conclude|adopt|finali[sz]e|initial)\\w*\\b[^;]{0,70}$|\\b(?:negotiat\\w+|preparing|draft(?:ing)?|working"
              + " on)\\b[^;]{0,60}$");
  private static final Pattern TO_BE_DONE =
      Pattern.compile(
          "(?i)^(?:\\s+(?:between|with|of|among)\\s+[^,;]{2,60}?)?\\s+(?:is (?:something|one)"
              + " (?:that |which )?(?:we|they|both)? ?(?:may|might|could)\\b|(?:has|have) been"
              + " (?:mentioned|discussed|suggested|proposed)\\b|(?:is|are) (?:being |still"
              + " )?(?:under (?:study|consideration|discussion|negotiation)|being"
              + " (?:considered|discussed|negotiated)|a"
              + " possibility))|^(?:\\s+(?:between|with|of|among)\\s+[^,;]{2,90}?)?\\s+(?:(?:is|are)"
              + " (?:expected |due |planned )?to be|will (?:soon )?be|would be|could be|should"
              + " be|may be|might"
              + " be)\\s+(?:\\w+ly\\s+)?(?:signed|declared|established|announced|concluded|launched|proclaimed|adopted|upgraded|formed)\\b");
  private static final Pattern THEREBY_RAISED =
      Pattern.compile("(?i)^[^;]{0,90}?\\bthereby (?:elevating|upgrading|raising|lifting)\\b");
  private static final Pattern IN_PRINCIPLE = Pattern.compile("(?i)\\bin principle\\b");
  private static final Pattern RIGHT_NOT =
      Pattern.compile(
          "(?i)\\b(?:has|have|had|was|were|is|are|does|did)\\s+(?:not|never)\\b|\\b(?:has|have)"
              + " never\\b");
  private static final Pattern DESIRED =
      Pattern.compile(
          "(?i)\\b(?:desir(?:e|es|ed|ing)|wants?|wish(?:es|ed)? for|aspir(?:e|es|ed|ing)"
              + " to|dream(?:s|ed)? of|(?:might|may|could|would|should) (?:\\w+"
              + " ){0,2}(?:consider|deserve|enter on|be given)(?: the (?:rank|level|status|name)"
              + " of)?)\\s+(?:a|an|the)?\\s*[\"“‘]?$");
  private static final Pattern INTENTION_NOUN =
      Pattern.compile(
          "(?i)\\b(?:the intention|the intent|the idea|a proposal|the proposal|(?:initial |first"
              + " |preliminary"
              + " )?(?:discussions?|talks|negotiations))\\s+(?:for|of|on|about)\\s+(?:(?:the\\s+)?(?:goal|possibility|idea)\\s+of\\s+)?(?:establishing|forming|creating|launching|concluding|declaring)?\\s*(?:a|an|the)?\\s*$");
  private static final Pattern SUGGESTED =
      Pattern.compile(
          "(?i)\\b(?:propos(?:e|es|ed|al|als|ing)|suggest(?:s|ed|ing)?|offer(?:s|ed)?|discuss(?:ed|es|ing)?|explor(?:e|ed|ing)|negotiat(?:e|ed|ing|ions?))\\s+(?:of\\s+|for\\s+|on\\s+)?(?:a|an)\\s*$|\\b(?:propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?)\\s+(?:the\\s+)?$");
  private static final Pattern IN_FORCE =
      Pattern.compile(
          "(?i)\\b(?:reaffirm\\w*|reiterat\\w*|satisf\\w+|momentum|strengthen\\w*|deepen\\w*|develop\\w*|implement\\w*|advanc\\w+|under|within|importance|value|spirit|framework|committed|further|progress|growth|foundation|celebrat\\w*|continu\\w*|enhanc\\w*|consolidat\\w*|promot\\w*|based"
              + " on|built on|building on)\\b[^;]*$");

  /** Whether the words before a phrase speak of the tier as in force. */
  boolean speaksAsInForce(String left) {
    return IN_FORCE.matcher(tail(left, 110)).find();
  }

  private static final Pattern AUXILIARY =
      Pattern.compile("(?i)\\b(?:was|were|is|are|had|which|that|being)\\b|,");
  private static final Pattern HOLDS =
      Pattern.compile(
          "(?i)^[^;:,]{0,90}?\\b(?:(?:has|have)\\s+(?:\\w+ly\\s+|now\\s+|already\\s+)?\\w+(?:ed|own|ought|ken|ade|come)|remains?|continues?|serves?|provides?|forms?|plays?|is|are)\\b");

  /** 'The partnership announced in 2019 has reached …': founded then, and in force. */
  boolean holdsStill(Act act, String right) {
    return act.action() != Action.ENDED
        && act.status() == Status.ASSERTED
        && act.right() > 0
        && act.right() < right.length()
        && !AUXILIARY.matcher(right.substring(0, act.right())).find()
        && HOLDS.matcher(right.substring(act.right())).find();
  }

  private static final Pattern DECLARED_TO_BUILD =
      Pattern.compile(
          "(?i)\\b(?:declar|proclaim|announc)\\w+ (?:to|they would)"
              + " (?:develop|build|forge|pursue|form)\\s+(?:a|an)\\s+$");
  private static final Pattern DECLARE_THAT =
      Pattern.compile(
          "(?i)\\b(?:declare|proclaim|announce)[sd]?"
              + " that\\b[^;]*\\b(?:relations?|relationship|ties)\\b[^;]*\\b(?:character|nature|are|is|constitute|have|has|form|become)\\b[^;]*$");

  ActionReader(WordLists words) {
    String up = words.alternatives("upgrade", "upgrade-noun");
    String to =
        "\\b[^;]{0,140}?\\b(?:to|into|as|at|up to)\\s+(?:(?:that|the level|the rank|the status|the"
            + " rung|the height|the format|the category|a"
            + " level|level|one)\\s+of\\s+)?(?:(?:the|a|an|their|its|our|that of|new|level of|state"
            + " of|relations of)\\s+)*[\"“‘']?$";
    upgradeTo = Pattern.compile("(?i)\\b" + up + to);
    upgradeWeakTo =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("upgrade-weak")
                + "(?!\\s+(?:place|part|note|stock))"
                + to);
    declareLeft =
        Pattern.compile("(?i)\\b(" + words.alternatives("declare") + ")\\b" + DETERMINERS + "$");
    declareNoun =
        Pattern.compile(
            "(?i)\\b(" + words.alternatives("declare-noun") + ")\\s+of\\b" + DETERMINERS + "$");
    reach =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("upgrade-reach")
                + "\\s+of\\s+(?:a|an|the)?\\s*[\"“‘]?$");
    reaffirm = words.pattern("reaffirm");
    soft = words.pattern("reaffirm-soft");
    ratifyLeft = Pattern.compile("(?i)\\b" + words.alternatives("ratify") + "\\b[^;]{0,80}$");
    endLeft =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("end")
                + "\\b"
                + DETERMINERS
                + "(?:(?:treaty|agreement) (?:on|of) )?"
                + DETERMINERS
                + "$");
    String between =
        "(?:\\s*[\"”’])?(?:\\s*\\([^)]*\\))?(?:\\s+(?:between|with|of|among)\\s+[^,;]{2,90}?)?";
    String link =
        "[,\\s(]*(?:(?:and\\s+)?(?:which|that)\\s+)?(?:(?:they|it|we|both|the|two|three|our|countries|sides|nations|leaders|governments|presidents|of|X+(?:[\\s,]+(?:and\\s+)?(?:the\\s+)?X+)*)[\\s,]+){0,6}(?:had\\s+been|has\\s+been|have\\s+been|was|were|is|are|had|has|have|being|having"
            + " been)?\\s*(?:first|officially|formally|jointly|already|then|later|also|newly|\\w+ly)?\\s*";
    passive =
        Pattern.compile(
            "(?i)^"
                + between
                + link
                + "\\b(established|declared|proclaimed|announced|launched|formed|forged|set"
                + " up|concluded|founded|signed|(?<!and )agreed(?: upon|"
                + " on)?|sealed|reached|inaugurated|created|instituted|struck|entered"
                + " into|elevated|upgraded|raised|adopted|came into being|was born|dates?"
                + " (?:from|back to)|goes back to|went back to|began|begun)\\b");
    passiveUpgradeFrom =
        Pattern.compile(
            "(?i)^"
                + between
                + link
                + "\\b(?:elevated|upgraded|raised|lifted|promoted|advanced|transformed|became|become|turned|brought|moved)\\b[^;]{0,60}?\\b(?:to|into|a)\\b");
    ratifyRight =
        Pattern.compile(
            "(?i)^[^;]{0,110}?\\b(?:entered into force|entry into force|came into force|was"
                + " ratified|were ratified|has been ratified|had been ratified|ratified)\\b");
    endRight =
        Pattern.compile(
            "(?i)^"
                + between
                + link
                + "\\b(?:suspended|downgraded|terminated|ended|abandoned|revoked|expired)\\b|^"
                + between
                + "\\s*(?:expired|lapsed|came to an end)\\b");
    settled = words.pattern("settled");
    intended = words.pattern("intended");
    hoped = words.pattern("hoped");
    future = Pattern.compile("(?i)(?:\\b|(?<=\\w))" + words.alternatives("future") + "\\b");
    negation =
        Pattern.compile(
            "(?i)(?:\\b|(?<=\\w))"
                + words.alternatives("negation")
                + "\\b(?! only)(?! merely)(?! just)");
    candidate =
        Pattern.compile(
            "(?i)\\b(?:candidates?|candidacy|advocat\\w+|aspir(?:es?|ed|ing|ations?)"
                + " (?:to|of|for))\\b[^;]{0,80}$|\\b(?:potential|possible|prospective|future|next(?!"
                + " to)|would-be|eventual)\\s+(?!of\\b)(?:\\w+\\s+){0,2}$");
    laterModal =
        Pattern.compile(
            "(?i)^(?:\\s+(?:with|between)\\s+[^,;]{2,60}?)?\\s*(?:could|might|may|would|should)\\s+(?:\\w+\\s+)?(?:follow|be|come|become|emerge)\\b");
  }

  /**
   * Reads the act of one phrase.
   *
   * @param left the sentence before the phrase, back to the phrase before it or the sentence's
   *     start
   * @param whole the sentence before the phrase, from its start
   * @param right the sentence after the phrase
   */
  List<Act> read(String left, String whole, String right) {
    String near = left.length() > REACH ? left.substring(left.length() - REACH) : left;
    int shift = left.length() - near.length();
    if (passiveUpgradeFrom.matcher(right).find() && !upgradeTo.matcher(near).find()) {
      return List.of(
          new Act(Action.REAFFIRMED, Status.ASSERTED, -1, -1, true, true, "source-tier"));
    }
    Act after = OF_ANOTHER_TEXT.matcher(near).find() ? null : fromRight(right);
    Act before = fromLeft(near, shift, right);
    List<Act> acts = new ArrayList<>();
    if (INTENTION_NOUN.matcher(near).find()) {
      boolean done =
          right
              .substring(0, Math.min(right.length(), 140))
              .matches("(?is).*\\b(?:which|that) (?:was|were|has been|had been|is)\\b.*");
      acts.add(new Act(Action.PROPOSED, Status.ASSERTED, shift, -1, false, false, "intention"));
      if (done && after != null) {
        acts.add(qualify(after, left, whole, right));
      }
      return acts;
    }
    boolean raised = before.action() == Action.UPGRADED;
    if (after == null
        || raised
        || STRONG_LEFT.contains(before.action()) && after.action() != before.action()) {
      acts.add(qualify(before, left, whole, right));
    }
    if (after != null && !raised) {
      acts.add(qualify(after, left, whole, right));
    }
    return acts;
  }

  /**
   * 'The Joint Statement on the 10th anniversary of the …, adopted in 2013': the text's own verb.
   */
  private static final Pattern OF_ANOTHER_TEXT =
      Pattern.compile(
          "(?i)\\b(?:statement|declaration|communiqu[eé]|plan|vision|roadmap|programme)\\b[^;,]{0,80}\\b(?:on|for|of|to)\\b[^;,]{0,60}\\b(?:anniversary|commemorat\\w+|strengthen\\w*|deepen\\w*|enhanc\\w*|advanc\\w*|implement\\w*|further\\w*|develop\\w*|expand\\w*)\\b[^;,]{0,40}$");

  /**
   * What a verb on the left says beside a verb on the right: 'ratified the Treaty …, which had been
   * signed in May'.
   */
  private static final Set<Action> STRONG_LEFT = Set.of(Action.RATIFIED, Action.ENDED);

  private @org.jspecify.annotations.Nullable Act fromRight(String right) {
    if (TO_BE_DONE.matcher(right).find()) {
      return new Act(Action.PROPOSED, Status.PROSPECTIVE, -1, 0, false, false, "to-be-done");
    }
    if (THEREBY_RAISED.matcher(right).find()) {
      return new Act(Action.UPGRADED, Status.ASSERTED, -1, 0, false, false, "thereby-raised");
    }
    if (endRight.matcher(right).find()) {
      return new Act(Action.ENDED, Status.ASSERTED, -1, 0, false, false, "ended-after");
    }
    if (ratifyRight.matcher(right).find()) {
      return new Act(Action.RATIFIED, Status.ASSERTED, -1, 0, false, false, "ratified-after");
    }
    Matcher after = passive.matcher(right);
    if (after.find() && !isActive(after, right)) {
      boolean raised = after.group(1).matches("(?i)elevated|upgraded|raised");
      boolean perfect = after.group().matches("(?is).*\\b(?:had|has|have)\\b.*");
      return new Act(
          raised ? Action.UPGRADED : Action.DECLARED,
          Status.ASSERTED,
          -1,
          after.end(),
          perfect || after.group().matches("(?is)^[\\s,]*(?:and\\s+)?(?:which|that|they)\\b.*"),
          false,
          raised ? "upgraded-after" : "declared-after");
    }
    return null;
  }

  /** 'The partnership launched a new era': the phrase is the subject of an active verb. */
  private static boolean isActive(Matcher verb, String right) {
    boolean helped =
        verb.group()
            .matches("(?is).*\\b(?:was|were|is|are|been|being|which|that)\\b.*|[\\s]*[,(].*");
    return !helped
        && right
            .substring(verb.end())
            .matches("(?is)\\s+(?:a|an|the|new|our|its|their|many|more)\\b.*");
  }

  private static final Pattern INSTRUMENT_AFTER =
      Pattern.compile("(?i)^[\"”’]?\\s+(?:agreement|treaty|charter|declaration|pact|accord)\\b");

  /** 'A bill on ratification of the …': not ratified yet. */
  private static final Pattern BILL =
      Pattern.compile("(?i)\\b(?:bill|draft law|motion|proposal|procedures?)\\b[^;]{0,40}$");

  private boolean isRatified(String near, String right) {
    Matcher matcher = ratifyLeft.matcher(near);
    return matcher.find()
        && !BILL.matcher(near.substring(0, matcher.start())).find()
        && (INSTRUMENT_BEFORE.matcher(near).find() || INSTRUMENT_AFTER.matcher(right).find());
  }

  private static final Pattern SIGNED_INSTRUMENT =
      Pattern.compile(
          "(?i)\\b(?:signed|sign|signs|signing"
              + " of|concluded)\\s+(?:(?:a|an|the|their|joint|bilateral|interstate|new|historic)\\s+)*(?:declaration|treaty|charter|agreement|memorandum"
              + " of understanding)\\s+(?:on|of|about|establishing)\\s+(?:the\\s+|a\\s+|establishment\\s+of\\s+)*[\"“‘]?$");

  private Act fromLeft(String near, int shift, String right) {
    int ended = lastStart(endLeft, near);
    if (ended >= 0) {
      return new Act(Action.ENDED, Status.ASSERTED, shift + ended, -1, false, false, "ended");
    }
    int up = lastStart(upgradeTo, near);
    if (up >= 0) {
      boolean weak = upgradeWeakTo.matcher(near.substring(up)).lookingAt();
      if (!weak
          || near.substring(up)
              .matches("(?is).*\\b(?:level|to (?:a|an)|to the|partnership[\"”]? to)\\b.*")) {
        boolean perfect = PERFECT.matcher(near.substring(0, up)).find();
        return new Act(
            Action.UPGRADED, Status.ASSERTED, shift + up, -1, perfect, false, "upgraded-to");
      }
    }
    int reached = lastStart(reach, near);
    if (reached >= 0 && !PERFECT.matcher(near.substring(0, reached)).find()) {
      return new Act(
          Action.UPGRADED, Status.ASSERTED, shift + reached, -1, false, false, "reached");
    }
    int building = lastStart(DECLARED_TO_BUILD, near);
    if (building >= 0) {
      boolean perfect = PERFECT.matcher(near.substring(0, building)).find();
      return new Act(
          Action.DECLARED,
          Status.ASSERTED,
          shift + building,
          -1,
          perfect,
          false,
          "declared-to-build");
    }
    int noun = lastStart(declareNoun, near);
    int verb = lastStart(declareLeft, near);
    boolean byNoun = noun >= 0;
    if (byNoun || verb >= 0) {
      int at = byNoun ? noun : verb;
      boolean perfect = PERFECT.matcher(near.substring(0, at)).find();
      return new Act(
          Action.DECLARED,
          Status.ASSERTED,
          shift + at,
          -1,
          perfect,
          false,
          byNoun ? "declared-noun" : "declared");
    }
    if (isRatified(near, right)) {
      return new Act(
          Action.RATIFIED,
          Status.ASSERTED,
          shift + Math.max(0, lastStart(ratifyLeft, near)),
          -1,
          false,
          false,
          "ratified");
    }
    if (DECLARE_THAT.matcher(near).find()) {
      return new Act(
          Action.DECLARED,
          Status.ASSERTED,
          shift + lastStart(DECLARE_THAT, near),
          -1,
          false,
          false,
          "declared-that");
    }
    int signed = lastStart(SIGNED_INSTRUMENT, near);
    if (signed >= 0) {
      boolean perfect = PERFECT.matcher(near.substring(0, signed)).find();
      return new Act(
          Action.DECLARED,
          Status.ASSERTED,
          shift + signed,
          -1,
          perfect,
          false,
          "signed-instrument");
    }
    if (INSTRUMENT_BEFORE.matcher(near).find()) {
      return new Act(Action.REAFFIRMED, Status.ASSERTED, -1, -1, true, false, "instrument-title");
    }
    int matured = lastStart(soft, near);
    if (matured >= 0) {
      return new Act(
          Action.REAFFIRMED, Status.ASSERTED, shift + matured, -1, false, false, "celebrated");
    }
    int again = lastStart(reaffirm, near);
    if (again >= 0) {
      return new Act(
          Action.REAFFIRMED, Status.ASSERTED, shift + again, -1, false, false, "reaffirmed");
    }
    return new Act(Action.REAFFIRMED, Status.ASSERTED, -1, -1, false, false, "mentioned");
  }

  /** The last place from which the pattern matches; -1 where there is none. */
  private static int lastStart(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int start = -1;
    while (start + 1 <= text.length() && matcher.find(start < 0 ? 0 : start + 1)) {
      start = matcher.start();
    }
    return start;
  }

  /** Turns a deed into a plan, a wish or a denial where the words before it say so. */
  private Act qualify(Act act, String left, String whole, String right) {
    String before = act.cue() >= 0 ? left.substring(0, act.cue()) : left;
    String lead = whole.substring(0, whole.length() - left.length() + before.length());
    boolean deed = act.action() == Action.DECLARED || act.action() == Action.UPGRADED;
    if (act.rule().equals("to-be-done")) {
      return act;
    }
    if (isDenied(act, left, before, whole, right)) {
      return with(act, act.action(), Status.DENIED, "denied");
    }
    if (deed && act.right() < 0) {
      return qualifyDeed(act, lead, act.cue() >= 0 ? left.substring(act.cue()) : "");
    }
    if (!deed && act.action() == Action.REAFFIRMED) {
      return qualifyState(act, left, right);
    }
    return act;
  }

  private static final Pattern UNDER_STUDY =
      Pattern.compile("(?i)\\bunder (?:study|consideration|discussion|examination|negotiation)\\b");

  private Act qualifyDeed(Act act, String lead, String deed) {
    String close = tail(lead, 130);
    int settledAt = lastEnd(settled, close);
    int intendedAt = lastEnd(intended, close);
    int hopedAt = lastEnd(hoped, close);
    int futureAt = lastEnd(future, close);
    int latest = Math.max(Math.max(intendedAt, hopedAt), futureAt);
    if (UNDER_STUDY.matcher(deed).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "under-study");
    }
    if (IN_PRINCIPLE.matcher(close).find()) {
      return with(act, Action.PROPOSED, Status.ASSERTED, "in-principle");
    }
    if (latest < 0 || settledAt > latest || isFarOff(close, latest)) {
      return act;
    }
    if (settledAt >= 0
        && close
            .substring(settledAt)
            .matches("(?is)\\W*(?:they|both|the two \\w+|we) (?:would|will|should)\\b.*")) {
      return with(act, Action.PROPOSED, Status.ASSERTED, "agreed-ahead");
    }
    if (intendedAt == latest
        || intendedAt >= 0 && hopedAt < intendedAt && latest - intendedAt < 40) {
      return with(act, Action.PROPOSED, Status.ASSERTED, "intended");
    }
    boolean raises = act.action() == Action.UPGRADED;
    return with(act, Action.PROPOSED, Status.PROSPECTIVE, raises ? RAISE_HOPED : "hoped");
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

  private Act qualifyState(Act act, String left, String right) {
    if (laterModal.matcher(right).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "could-follow");
    }
    if (act.rule().equals("instrument-title") && TO_BE_SIGNED.matcher(tail(left, 160)).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "to-be-signed");
    }
    if (act.rule().equals("mentioned") && DESIRED.matcher(left).find()) {
      return with(act, Action.PROPOSED, Status.PROSPECTIVE, "desired");
    }
    if (act.rule().equals("mentioned") && SUGGESTED.matcher(left).find()) {
      return with(act, Action.PROPOSED, Status.ASSERTED, "suggested");
    }
    if (act.rule().equals("mentioned") || act.rule().equals("celebrated")) {
      String close = tail(left, 90);
      if (candidate.matcher(close).find()) {
        return with(act, Action.PROPOSED, Status.PROSPECTIVE, "candidate");
      }
      if (close.matches(
          "(?is).*\\b(?:might|may|could|would|can)\\s+(?:one"
              + " day\\s+|yet\\s+)?(?:grow|develop|turn|evolve|become|blossom)\\b.*")) {
        return with(act, Action.PROPOSED, Status.PROSPECTIVE, "hoped");
      }
    }
    return act;
  }

  /** 'I do not think that our strategic partner can …': the denial is of something else. */
  private static final Pattern PRESUPPOSED =
      Pattern.compile(
          "(?i)\\b(?:that|because|when|whether|why|how)\\s+(?:our|your|its|their|the)\\s+$");

  private boolean isDenied(Act act, String left, String before, String whole, String right) {
    String gap = act.cue() >= 0 ? left.substring(act.cue()) : tail(left, 40);
    String close = act.cue() >= 0 ? tail(before, 30) : "";
    int clause =
        Math.max(close.lastIndexOf(':'), Math.max(close.lastIndexOf(';'), close.lastIndexOf(',')));
    close = close.substring(clause + 1);
    if (act.cue() < 0 && PRESUPPOSED.matcher(left).find()) {
      return false;
    }
    if (left.matches("(?is).*\\b(?:no|at no time[^,;]*)\\s+$")
        || whole.matches("(?is).*\\bat no time\\b[^;]*$")) {
      return true;
    }
    if (right.matches("(?is)^[^,;]{0,60}\\b(?:it|they) (?:is|are) not\\b.*")
        || act.right() >= 0
            && RIGHT_NOT
                .matcher(right.substring(0, Math.min(right.length(), Math.max(60, act.right()))))
                .find()) {
      return true;
    }
    if (gap.matches("(?is).*\\bnot\\b.*\\bbut\\b.*")) {
      return false;
    }
    return negation.matcher(gap).find()
        || negation.matcher(close).find()
        || right.matches("(?is)^\\s+(?:does|did|is|was|has|had) not\\b.*");
  }

  private static Act with(Act act, Action action, Status status, String rule) {
    return new Act(action, status, act.cue(), act.right(), act.perfect(), act.source(), rule);
  }

  private static String tail(String text, int length) {
    return text.length() <= length ? text : text.substring(text.length() - length);
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
