package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
  private final VerbsBefore before;
  private final VerbsAfter after;
  private final Modality modality;
  private final Pattern holds;

  /** '…, established in 2011, has brought results': told in an aside, and in force. */
  private final Pattern apposed;

  /** 'Formed a partnership in 2016, and that partnership continues'. */
  private final Pattern goesOn;

  ActionReader(WordLists words) {
    String inForce =
        "(?:(?:has|have)\\s+(?:\\w+ly\\s+|now\\s+|already\\s+|been"
            + " )?\\w+(?:ed|own|ought|ken|ade|come|ven|ood|wn)|will|"
            + words.alternatives("holds-now")
            + ")\\b";
    goesOn =
        Pattern.compile(
            "(?i)^[^;.]{0,90}?,?\\s+and\\s+(?:that|this|the)\\s+(?:partnership|relationship)\\s+"
                + words.alternatives("holds-now")
                + "\\b");
    holds = Pattern.compile("(?i)^[^;:,]{0,90}?\\b(?!will\\b)" + inForce);
    apposed =
        Pattern.compile(
            "(?i)^(?:\\s+(?:with|between|of)\\s+[^,;]{2,70})?,\\s+(?:(?:which|that)\\s+(?:we|was|were|had"
                + " been|has been|they)?\\s*)?(?:\\w+ly\\s+)?"
                + words.alternatives("made-after")
                + "\\b[^,;]{2,110},\\s+(?:enter(?:s|ed)\\b|turn(?:s|ed)\\b|marks?\\b|celebrates?\\b|"
                + inForce
                + ")");
    before = new VerbsBefore(words);
    after = new VerbsAfter(words);
    modality = new Modality(words);
  }

  private static final Pattern BRINGS =
      Pattern.compile(
          "(?i)\\b(?:bring|brings|brought|bringing|call|calls|called|calling|summon|summoned)\\s+(?:an?|the|their)\\s+(?:new\\s+)?$");

  /** How far from the phrase a governing verb may stand, in UTF-16 units. */
  private static final int REACH = 260;

  private static final Pattern INTENTION_NOUN =
      Pattern.compile(
          "(?i)\\b(?:the intention|the"
              + " intent|(?:declarations?|letters?|statements?|memorand(?:um|a))\\s+of\\s+intent(?:ions?)?|the"
              + " idea|a proposal|the proposal|(?:initial |first |preliminary"
              + " )?(?:discussions?|talks|negotiations))\\s+(?:for|of|on|about)\\s+(?:(?:the\\s+)?(?:goal|possibility|idea)\\s+of\\s+)?(?:establishing|forming|creating|launching|concluding|declaring|proclaiming|(?:signing|concluding|adopting|preparing|drafting)\\s+(?:a|the)\\s+(?:joint\\s+)?(?:declaration|statement|treaty|agreement|charter)\\s+(?:on|of))?\\s*(?:a|an|the)?\\s*$");

  /** 'No talks on a … are under way'. */
  private static final Pattern NO_INTENTION =
      Pattern.compile(
          "(?i)\\bno\\s+(?:\\w+\\s+)?(?:intention|intent|idea|proposals?|discussions?|talks|negotiations)\\s+(?:for|of|on|about)\\b[^;,]*$");

  /** 'Talks on a … are not being held'. */
  private static final Pattern NOT_HELD =
      Pattern.compile(
          "(?i)^(?:\\s+(?:with|between)\\s+[^,;]{2,50}?)?\\s+(?:is|are|were|was|have|has)\\s+not\\s+(?:been\\s+|being\\s+)?(?:held|under\\s+way|planned|begun|started|on\\s+the\\s+agenda|taken\\s+place|conducted|envisaged)\\b");

  private static final Pattern IN_FORCE =
      Pattern.compile(
          "(?i)\\b(?:reaffirm\\w*|reiterat\\w*|satisf\\w+|momentum|strengthen\\w*|deepen\\w*|develop\\w*|implement\\w*|carr(?:y|ies|ied|ying)"
              + " (?:out|forward)|realis\\w+|realiz\\w+|fulfil\\w*|honou?r\\w*|advanc\\w+|under|within|contribut\\w*|importance|value|spirit|framework|committed|further|progress|growth|foundation|celebrat\\w*|continu\\w*|enhanc\\w*|consolidat\\w*|promot\\w*|based"
              + " on|built on|building"
              + " on)\\b[^;]*$|\\b(?:has|have|enjoys?|maintains?|holds?|shares?)\\s+(?:a|an)\\s+$|\\b(?:tied|bound|linked|united|connected|joined)\\s+(?:to|with)\\s+[^,;]{2,40}\\s+by\\s+(?:an?|the)\\s+$");

  /** 'Formally requested the establishment of a …': asked for, in so many words. */
  private static final Pattern REQUESTED =
      Pattern.compile(
          "(?i)\\b(?:requested|proposed|suggested|called)\\s+(?:for\\s+)?(?:the\\s*)?(?:establishment|establishing|creation|conclusion|formation|launch)\\s+of\\s+(?:a|an|the)?\\s*$|\\b(?:propos|suggest)(?:e|es|ed|ing)\\s+that\\b[^;.]{0,90}?\\b(?:works?|strives?|moves?|proceeds?|go|goes)\\b[^;.]{0,40}?\\btowards?\\s+(?:a|an)\\s+$|\\b(?:propos|suggest)(?:e|es|ed|ing)\\b[^;.]{0,90}?\\bthat\\b[^;.]{0,60}\\b(?:should|would)\\s+(?:call|name|style|regard|consider)\\b[^;.]{0,40}$");

  /** 'The Joint Commission on Concluding a …': those who prepare it have not made it. */
  private static final Pattern BODY_ON =
      Pattern.compile(
          "(?i)\\b(?:commission|committee|working\\s+group|task\\s+force)\\s+(?:on|for)\\s+(?:the\\s+)?(?:concluding|establishing|forging|(?:conclusion|establishment|formation)\\s+of)\\s+(?:a|an|the)\\s+$");

  /** Whether the words before a list of stages raise a relation through them. */
  boolean raises(String whole) {
    return before.raisesThrough(whole);
  }

  /** Whether the words before a phrase speak of the tier as in force. */
  boolean speaksAsInForce(String left) {
    return IN_FORCE.matcher(Passage.tail(left, 110)).find();
  }

  private static final Pattern AUXILIARY =
      Pattern.compile("(?i)\\b(?:was|were|is|are|had|which|that|being)\\b|,");

  /** 'Formed a …, which has since flourished': made then, and in force. */
  private static final Pattern GROWN_SINCE =
      Pattern.compile(
          "(?i)^[^;.]{0,80}?,?\\s+(?:which|that|and\\s+it|and\\s+the\\s+partnership)\\s+(?:has|have)\\s+(?:(?:ever\\s+)?since\\s+|\\w+ly\\s+)?(?:flourished|grown|deepened|thrived|developed|strengthened|prospered|borne|expanded|brought|yielded|proved|served|gone\\s+from)\\b");

  /** Whether a deed told on the left holds by what is told on the right. */
  boolean hasGrown(Act act, String right) {
    boolean deed = act.action() == Action.DECLARED || act.action() == Action.UPGRADED;
    return deed
        && act.status() == Status.ASSERTED
        && (GROWN_SINCE.matcher(right).find() || goesOn.matcher(right).find());
  }

  /** 'In effect from 2014': it began then and holds. */
  private static final Pattern DATES =
      Pattern.compile("(?i)\\bin\\s+(?:effect|place|existence)\\s+(?:since|from)$");

  /** What is said of a tier that another has followed or that is no more. */
  private static final Pattern REPLACED =
      Pattern.compile(
          "(?i)^[^;]{0,160}?\\b(?:is|are|was|were|been|be|has|have)\\s+(?:(?:now|since|later|then|\\w+ly)\\s+)*(?:elevated|upgraded|raised|lifted|replaced|superseded|ended|suspended|terminated|expired|lapsed)\\b");

  /** 'The partnership announced in 2019 has reached …': founded then, and in force. */
  boolean holdsStill(Act act, String right) {
    return act.action() != Action.ENDED
        && act.status() == Status.ASSERTED
        && act.right() > 0
        && act.right() < right.length()
        && !REPLACED.matcher(right).find()
        && (apposed.matcher(right).find()
            || DATES.matcher(right.substring(0, act.right())).find()
            || !AUXILIARY.matcher(right.substring(0, act.right())).find()
                && holds.matcher(right.substring(act.right())).find());
  }

  /**
   * 'The Joint Statement on the 10th anniversary of the …, adopted in 2013': the text's own verb.
   */
  private static final Pattern OF_ANOTHER_TEXT =
      Pattern.compile(
          "(?i)\\b(?:statement|declaration|communiqu[eé]|plan|vision|roadmap|programme)\\b[^;,]{0,80}\\b(?:on|for|of|to)\\b[^;,]{0,60}\\b(?:anniversary|commemorat\\w+|strengthen\\w*|deepen\\w*|enhanc\\w*|advanc\\w*|implement\\w*|further\\w*|develop\\w*|expand\\w*)\\b[^;,]{0,40}$|\\b(?:roadmap|plan|programme|program|vision|agenda|strategy)\\s+(?:of|for|on)\\s+(?:the|their|our)\\s+$");

  /** 'The goals of the partnership have been reached': they, not it. */
  private static final Pattern OF_ITS_GOALS =
      Pattern.compile(
          "(?i)\\b(?:goals|aims|objectives|targets|results|progress|agreements?|understandings?|projects?|tasks)\\s+(?:of|under|within|in)\\s+(?:the|their|our|its)\\s+$");

  private static final Pattern ARE =
      Pattern.compile("(?i)^\\s+(?:have|has|had|were|was|are|is)\\b");

  /** 'B, with which A established a …': what stands behind the next comma is said of B. */
  private static final Pattern WITH_WHICH =
      Pattern.compile("(?i),\\s+with\\s+(?:which|whom)\\b[^,;]*$");

  /**
   * What a verb on the left says beside a verb on the right: 'ratified the Treaty …, which had been
   * signed in May'.
   */
  private static final Set<Action> STRONG_LEFT = Set.of(Action.RATIFIED, Action.ENDED);

  /** 'The Agreement, signed in May, which has been in force since …': made and ratified. */
  private static final Pattern SIGNED =
      Pattern.compile("(?i)\\b(?:signed|concluded|initialled|adopted)\\b");

  /** Whether what stands before a phrase is told beside what the words behind it tell. */
  private static boolean tellsBoth(Act earlier, Act later, String right) {
    return switch (later.action()) {
      case UPGRADED ->
          later.rule().equals(Act.RAISED_TO_WHICH) && earlier.action() == Action.REAFFIRMED;
      case RATIFIED -> SIGNED.matcher(right.substring(0, later.right())).find();
      default -> false;
    };
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
    if (after.leadOn(right) && !before.raise(near)) {
      Act made = before.read(near, shift, right);
      if (made.action() == Action.DECLARED) {
        // 'Established a comprehensive one in 1997, which was raised to …': made then, and left.
        return List.of(modality.qualify(made, left, whole, right));
      }
      return List.of(
          new Act(Action.REAFFIRMED, Status.ASSERTED, -1, -1, true, true, "source-tier"));
    }
    if (BRINGS.matcher(near).find() && VerbsAfter.INTO_BEING.matcher(right).find()) {
      Act made = new Act(Action.DECLARED, Status.ASSERTED, shift, -1, false, false, "declared");
      return List.of(modality.qualify(made, left, whole, right));
    }
    String said = WITH_WHICH.matcher(near).find() ? right.split(",", 2)[0] : right;
    boolean ofOther =
        OF_ANOTHER_TEXT.matcher(near).find()
            || (OF_ITS_GOALS.matcher(near).find() && ARE.matcher(right).find());
    Act later = ofOther ? null : after.read(said);
    Act earlier = before.read(near, shift, right);
    List<Act> acts = new ArrayList<>();
    if (REQUESTED.matcher(near).find()) {
      return List.of(
          new Act(Action.PROPOSED, Status.ASSERTED, shift, -1, false, false, "requested"));
    }
    if (BODY_ON.matcher(near).find()) {
      return List.of(
          new Act(Action.PROPOSED, Status.PROSPECTIVE, shift, -1, false, false, "body-on"));
    }
    if (INTENTION_NOUN.matcher(near).find()) {
      boolean done =
          right
              .substring(0, Math.min(right.length(), 140))
              .matches("(?is).*\\b(?:which|that) (?:was|were|has been|had been|is)\\b.*");
      boolean none = NO_INTENTION.matcher(near).find() || NOT_HELD.matcher(right).find();
      Status status = none ? Status.DENIED : Status.ASSERTED;
      acts.add(new Act(Action.PROPOSED, status, shift, -1, false, false, "intention"));
      if (done && later != null) {
        acts.add(modality.qualify(later, left, whole, right));
      }
      return acts;
    }
    boolean raised = earlier.action() == Action.UPGRADED;
    if (later == null
        || raised
        || tellsBoth(earlier, later, right)
        || STRONG_LEFT.contains(earlier.action()) && later.action() != earlier.action()) {
      acts.add(modality.qualify(earlier, left, whole, right));
    }
    if (later != null && !raised) {
      acts.add(modality.qualify(later, left, whole, right));
    }
    return acts;
  }
}
