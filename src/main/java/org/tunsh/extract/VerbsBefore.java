package org.tunsh.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Status;

/** Reads what the verb before a tier phrase does with it: 'raised relations to the level of …'. */
final class VerbsBefore {
  private static final String DETERMINERS =
      "(?:[\"“”'‘’]|\\b(?:the|a|an|their|its|our|his|such|this|that|these|of|new|first|any|trilateral|bilateral|mutual|relations?|relationship|ties|level|rank|status|establishment|both|two|so-called|what|they|call(?:ed)?|as|officially|formally|jointly|to|be|being|in|into|upon|on|state|countries|countries’|countries'|nations|nations’|kind|form|type|format|spirit|themselves|itself|each|other|one|another)\\b|[\\s,’'s-])*";

  /**
   * 'Declared on 7 May 2004 a …', 'established between A and B a …', 'establish, as from this day,
   * a …': what is put between.
   */
  private static final String ASIDE =
      "(?:\\s+(?:in|on)\\s+[^,;]{0,24}?\\d{4},?(?=\\s+(?:a|an|their|the)\\s)"
          + "|\\s+(?:between|among)\\s+[^,;]{3,60}?(?=\\s+(?:a|an|the|relations)\\s)"
          + "|\\s+(?:with|in|at|during)\\s+(?!(?:an?|force|effect|line|view|principle)\\b)[^,;]{3,45}?(?=\\s+(?:a|an)\\s+[\"“]?$)"
          + "|(?<=declared|declaring|proclaimed|pronounced|designated|designating|declare|declares)\\s+[^,;:]{3,60}?(?=\\s+(?:to\\s+be|as)\\s)"
          + "|(?<=declared|proclaimed|named|made|makes|making|designated|declare|declares)\\s+(?:the\\s+)?(?-i:\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,3})(?=\\s+(?:a|an|its|their)\\s)"
          + "|,\\s[^,;]{3,70},(?=\\s+(?:a|an|the)\\s)"
          + "|\\s+by\\s+(?:virtue|means|way)\\s+of\\s+[^,;]{3,40}?(?=\\s+(?:a|an|the)\\s))?";

  /**
   * What verbs of the list ask for behind them; an aside may come between: 'found, with this, a'.
   */
  private static final String AN = "(?= an?\\b)";

  private static final String AN_OR_ASIDE = "(?=(?:,[^,;]{3,70},)? an?\\b)";

  private final Pattern upgradeTo;

  private final Pattern upgradeWeakTo;

  private final Pattern through;

  private final Pattern declareLeft;

  private final Pattern declareNoun;

  private final Pattern declareForm;

  private final Pattern raisedHigher;

  private final Pattern toBuild;

  private final Pattern lent;

  private final Pattern became;

  private final Pattern reach;

  private final Pattern reaffirm;

  private final Pattern soft;

  private final Pattern ratifyLeft;

  private final Pattern endLeft;

  VerbsBefore(WordLists words) {
    String up = words.alternatives("upgrade", "upgrade-noun");
    String to =
        "\\b(?:(?:(?!,\\s(?:but|while|whereas)\\b)[^;]){0,140}?\\b(?:to|(?<!enter\\s)(?<!entered\\s)(?<!entering\\s)into|at|up"
            + " to)|[^;]{0,140}?\\b(?:to|into)\\s+what\\b[^;,]{0,40}?\\bas|[^;,]{0,140}?\\bas)\\s+(?:"
            + words.alternatives("upgrade-rung")
            + "\\s*(?:\\bof\\b|,|:|–|—|-|\\(|\\b(?:namely|called|known as|described"
            + " as|i\\.e\\.)|[\"“])+\\s*){0,2}(?:(?:the|a|an|their|its|our|that of|new|level"
            + " of|state of|relations of|so-called)\\s+)*[\"“‘']?$";
    through = Pattern.compile("(?i)\\b" + up + "\\b[^;]{0,80}?\\b(?:to|into)\\b");
    upgradeTo = Pattern.compile("(?i)\\b" + up + to);
    upgradeWeakTo =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("upgrade-weak")
                + "(?!\\s+(?:place|part|note|stock))"
                + to);
    declareLeft =
        Pattern.compile(
            "(?i)\\b("
                + words.alternatives("declare").replace(AN, AN_OR_ASIDE)
                + ")\\b"
                + ASIDE
                + DETERMINERS
                + "$");
    declareNoun =
        Pattern.compile(
            "(?i)\\b("
                + words.alternatives("declare-noun")
                + ")(?:\\s+(?:in|on)\\s+[^,;]{0,20}?\\d{4})?\\s+of\\b"
                + DETERMINERS
                + "$");
    raisedHigher =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("upgrade")
                + "\\b[^;]{0,70}?\\b(?:a|one|another) "
                + words.alternatives("upgrade-step")
                + "\\b[^;]{0,40}?\\b(?:to|into|nam\\w+|call\\w+|styl\\w+|dubb\\w+)\\b[^;,]{0,20}$");
    declareForm =
        Pattern.compile(
            "(?i)\\b" + words.alternatives("declare-form") + "\\s+of\\s+(?:a|an|the)?\\s*[\"“‘]?$");
    became =
        Pattern.compile(
            "\\b"
                + words.alternatives("become-partner")
                + "(?:\\s+(?:in|on)\\s+[^,;]{0,20}?\\d{4},?)?\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}.-]*(?:\\s+\\p{Lu}[\\p{L}.-]*){0,3}[’']s?\\s+)?(?:"
                + words.alternatives("ordinal")
                + "\\s+)?(?:of\\s+the\\s+)?$");
    lent =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("lent-to")
                + "\\s+(?:the|a|an|their|our|its|this|that)\\s+$");
    toBuild =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("declare-to-build")
                + "\\s+(?:a|an)\\s+(?:new\\s+)?[\"“‘]?$");
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
  }

  /** 'Grew from … into a partnership in 1995, a closer one in 2002 and a …'. */
  boolean raisesThrough(String whole) {
    return through.matcher(whole).find();
  }

  /** Whether a verb before the phrase raises a relation to it. */
  boolean raise(String near) {
    return upgradeTo.matcher(near).find() && !lent.matcher(near).find();
  }

  /** 'Was turned into a …', whatever it was before. */
  private static final Pattern WAS_TURNED =
      Pattern.compile("(?i)\\b(?:was|were|been)\\s+(?:\\w+ly\\s+|then\\s+|later\\s+)?$");

  /** 'Raised its relations …, and B to its …': the second is one in force. */
  private static final Pattern TO_ITS =
      Pattern.compile("(?i),\\s+(?:and|while|but)\\s[^;]{2,60}?\\bto\\s+(?:its|their|our)\\s+$");

  private static final Pattern PERFECT =
      Pattern.compile(
          "(?i)\\b(?:has|have|had|having|’ve|'ve)\\s+(?:\\w+ly\\s+)?(?:been\\s+)?(?:\\w+ly\\s+)?$|\\b(?:recall\\w*|since|following|after|including)\\b[^;,]*$");

  private static final Pattern INSTRUMENT_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:declarations?|treat(?:y|ies)|agreements?|charters?|statements?|memorand\\w+|communiqu[eé]s?|pacts?|documents?|accords?|protocols?)\\b(?:(?!,\\s+and\\b)[^;]){0,60}?\\b(?:on|of|for|about|concerning|regarding|establishing|to)\\b"
              + DETERMINERS
              + "(?:establishment of|establishing|friendly relations and|friendship and|friendship,"
              + " )?"
              + DETERMINERS
              + "$");

  /** 'Upgraded their relations on Monday, vowing to develop a …'. */
  private static final Pattern RAISED_VOWING =
      Pattern.compile(
          "(?i)\\b(?:upgraded|elevated|raised|lifted)\\s+(?:(?:the|their|its|bilateral|diplomatic|mutual)\\s+){0,3}(?:relations|relationship|ties)\\b[^;,]{0,40},\\s+(?:vowing|pledging|agreeing|promising|deciding|undertaking)\\s+to\\s+(?:develop|build|forge|establish|form|pursue)\\s+(?:a|an)\\s+$");

  private static final Pattern DECLARE_THAT =
      Pattern.compile(
          "(?i)\\b(?:declare|proclaim|announce)[sd]?"
              + " that\\b[^;]*\\b(?:relations?|relationship|ties)\\b[^;]*\\b(?:character|nature|are|is|constitute|have|has|form|become|known|called|styled|named)\\b[^;]*$");

  private static final Pattern INSTRUMENT_AFTER =
      Pattern.compile(
          "(?i)^[\"”’]?\\s+(?:(?:and|&)\\s+co-?operation\\s+)?(?:agreement|treaty|charter|declaration|pact|accord)\\b");

  /** 'A bill on ratification of the …': not ratified yet. */
  private static final Pattern BILL =
      Pattern.compile("(?i)\\b(?:bill|draft law|motion|proposal|procedures?)\\b[^;]{0,40}$");

  private static final Pattern ENACTED =
      Pattern.compile(
          "(?i)\\b(?:signed (?:\\w+ ){0,2}into law|enacted|promulgated|approved the law)\\b");

  private boolean isRatified(String near, String right) {
    Matcher matcher = ratifyLeft.matcher(near);
    return matcher.find()
        && (!BILL.matcher(near.substring(0, matcher.start())).find()
            || ENACTED.matcher(near).find())
        && (INSTRUMENT_BEFORE.matcher(near).find() || INSTRUMENT_AFTER.matcher(right).find());
  }

  private static final Pattern SIGNED_INSTRUMENT =
      Pattern.compile(
          "(?i)\\b(?:(?:put|set)\\s+(?:their|our|his|her)\\s+(?:signatures?|names?|hands?)\\s+to|signed|sign|signs|signing"
              + " of|adopted|adopt|adoption\\s+of|concluded)\\s+(?:[^;:.]{3,80}?\\band\\s+)?(?:(?:a|an|the|their|joint|bilateral|interstate|new|historic)\\s+)*(?:(?-i:\\p{Lu})[\\p{L}.’'-]*[\\s–-]+){0,6}(?:declaration|treaty|charter|agreement|memorandum"
              + " of understanding)\\s+(?:on|of|for|about|establishing)\\s+(?:(?:[\\p{Ll}-]+\\s+){0,2}[\\p{Ll}-]+(?:,|\\s+and)\\s+){0,2}(?:the\\s+|a\\s+|establishment\\s+of\\s+)*[\"“‘]?$");

  /** The act that the words before a phrase tell; a plain mention where they tell none. */
  Act read(String near, int shift, String right) {
    int ended = lastStart(endLeft, near);
    if (ended >= 0) {
      return new Act(Action.ENDED, Status.ASSERTED, shift + ended, -1, false, false, "ended");
    }
    int up = lastStart(upgradeTo, near);
    if (up >= 0 && !lent.matcher(near).find() && !TO_ITS.matcher(near).find()) {
      boolean weak = upgradeWeakTo.matcher(near.substring(up)).lookingAt();
      if (!weak
          || WAS_TURNED.matcher(near.substring(0, up)).find()
          || near.substring(up)
              .matches(
                  "(?is).*\\b(?:level|to (?:a|an)|to the|partnership[\"”]?"
                      + " to)\\b.*|(?:turn\\w*\\s+(?!into\\b)|br[io]|tak|took|mov|carr)[^;]*\\binto"
                      + " (?:a|an)\\b.*|promot[^;]*\\bto\\s+")) {
        boolean perfect = PERFECT.matcher(near.substring(0, up)).find();
        return new Act(
            Action.UPGRADED, Status.ASSERTED, shift + up, -1, perfect, false, "upgraded-to");
      }
    }
    int higher = lastStart(raisedHigher, near);
    if (higher >= 0) {
      boolean perfect = PERFECT.matcher(near.substring(0, higher)).find();
      return new Act(
          Action.UPGRADED, Status.ASSERTED, shift + higher, -1, perfect, false, "raised-higher");
    }
    int reached = lastStart(reach, near);
    if (reached >= 0 && !PERFECT.matcher(near.substring(0, reached)).find()) {
      return new Act(
          Action.UPGRADED, Status.ASSERTED, shift + reached, -1, false, false, Act.REACHED);
    }
    int formed = lastStart(declareForm, near);
    if (formed >= 0) {
      boolean perfect = PERFECT.matcher(near.substring(0, formed)).find();
      return new Act(
          Action.DECLARED, Status.ASSERTED, shift + formed, -1, perfect, false, "declared-form");
    }
    int vowing = lastStart(RAISED_VOWING, near);
    if (vowing >= 0) {
      boolean perfect = PERFECT.matcher(near.substring(0, vowing)).find();
      return new Act(
          Action.UPGRADED, Status.ASSERTED, shift + vowing, -1, perfect, false, "raised-vowing");
    }
    int building = lastStart(toBuild, near);
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
    int verb = Math.max(lastStart(declareLeft, near), lastStart(became, near));
    boolean byNoun = noun >= 0;
    if (byNoun || verb >= 0 && !isSaidOf(near.substring(verb), right)) {
      int at = byNoun ? noun : verb;
      boolean perfect = PERFECT.matcher(near.substring(0, at)).find();
      return new Act(
          Action.DECLARED,
          Status.ASSERTED,
          shift + at,
          -1,
          perfect,
          false,
          byNoun ? isAhead(right) ? Draft.AHEAD : "declared-noun" : "declared");
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

  private static final Pattern SAID_THAT =
      Pattern.compile("(?i)\\w+\\s+that\\s+(?:the|our|their|this)\\b.*");
  private static final Pattern STATE =
      Pattern.compile(
          "(?i)^(?:\\s+(?:between|with|of)\\s+[^,;]{2,60}?)?\\s+[\"“]?(?:(?:has|have)\\s+(?:entered|become|been|grown|reached|proved|served|stood|brought)|remains?|constitutes?|serves?|stands?|rests?|lies|holds?|means?|is\\s+(?:an?|the|not|based|built|founded|more|of))\\b");

  /** 'Declare that the partnership has entered a new era': of one in force. */
  private static boolean isSaidOf(String deed, String right) {
    return SAID_THAT.matcher(deed).matches() && STATE.matcher(right).find();
  }

  private static final Pattern WILL =
      Pattern.compile("(?i)^(?:\\s+(?:between|with)\\s+[^,;]{3,80}?)?\\s+will\\b");

  /** 'The signing of the … will open a new chapter'. */
  private static boolean isAhead(String right) {
    return WILL.matcher(right).find();
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
}
