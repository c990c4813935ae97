package org.tunsh.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;

/** Tells whether what is said of a tier is denied. */
final class Denial {
  private final Pattern negation;
  private final Pattern natureDenied;
  private final Pattern nobody;
  private final Pattern noProspectAfter;
  private final Pattern noProspectBefore;

  Denial(WordLists words) {
    negation =
        Pattern.compile(
            "(?i)(?:\\b|(?<=\\w))"
                + words.alternatives("negation")
                + "\\b(?! only)(?! merely)(?! just)(?! (?:\\w+"
                + " ){1,2}(?:days?|weeks?|months?|years?)\\b)");
    natureDenied =
        Pattern.compile(
            "(?i)^(?:\\s+(?:with|between|of)\\s+[^,;]{2,60}?)?\\s+"
                + words.alternatives("nature-denied")
                + "\\b");
    nobody = Pattern.compile("(?i)\\b" + words.alternatives("nobody") + "\\b[^;:,]{0,90}$");
    noProspectAfter =
        Pattern.compile(
            "(?i)^(?:\\s+(?:with|between|of)\\s+[^,;]{2,60}?)?\\s+(?:(?:is|are|was|were|has"
                + " been|had been)\\s+)?(?:\\w+ly\\s+)?"
                + words.alternatives("no-prospect-after")
                + "\\b");
    noProspectBefore =
        Pattern.compile(
            "(?i)(?:\\bnot|n[’']t|\\bnever|\\bden(?:y|ies|ied)\\s+that)\\s+(?:\\w+\\s+){0,2}?"
                + words.alternatives("no-prospect-before")
                + "\\b[^;,]{0,40}$|\\bno\\s+(?:\\w+\\s+)?"
                + words.alternatives("no-prospect-of")
                + "\\b[^;,]{0,40}$");
  }

  /** Whether it is denied that anybody means to have the tier: 'none is on the table'. */
  boolean isOfProposal(String left, String right) {
    return noProspectAfter.matcher(right).find() || noProspectBefore.matcher(left).find();
  }

  private static final Pattern RIGHT_NOT =
      Pattern.compile(
          "(?i)\\b(?:has|have|had|was|were|is|are|does|did)\\s+(?:not|never)\\b|\\b(?:has|have)"
              + " never\\b");

  /** 'A partnership is something that we have not concluded'. */
  private static final Pattern SOMETHING_NOT =
      Pattern.compile(
          "(?i)^(?:\\s+(?:with|between|of)\\s+[^,;]{2,60}?)?\\s+(?:is|was|remains)\\s+(?:something|a\\s+(?:thing|step|word|name|title|rank))\\s+(?:(?:that|which)\\s+)?[^,;]{2,40}?\\b(?:has|have|had|do|does|did)\\s+(?:not|never)\\b");

  /** 'I do not think that our strategic partner can …': the denial is of something else. */
  private static final Pattern PRESUPPOSED =
      Pattern.compile(
          "(?i)\\b(?:that|because|when|whether|why|how)\\s+(?:our|your|its|their|the)\\s+$");

  /** 'They did not, for all that was written, establish a …'. */
  private static final Pattern NOT_ASIDE =
      Pattern.compile("(?i)\\b(?:do|does|did|has|have|had|will|would)\\s+not,\\s[^,;]{3,70},\\s*$");

  /**
   * Whether an act is denied.
   *
   * @param left the sentence before the phrase, back to the phrase before it
   * @param before the part of it before the act's verb
   * @param whole the sentence before the phrase
   * @param right the sentence after the phrase
   */
  boolean isTold(Act act, String left, String before, String whole, String right) {
    String gap = act.cue() >= 0 ? left.substring(act.cue()) : clause(Passage.tail(left, 40));
    String close = act.cue() >= 0 ? Passage.tail(before, 30) : "";
    int clause =
        Math.max(close.lastIndexOf(':'), Math.max(close.lastIndexOf(';'), close.lastIndexOf(',')));
    close = close.substring(clause + 1);
    if (act.cue() < 0 && PRESUPPOSED.matcher(left).find()) {
      return false;
    }
    if (nobody.matcher(left).find()
        || left.matches("(?is).*\\b(?:no|at no time[^,;]*)\\s+$")
        || whole.matches("(?is).*\\bat no time\\b[^;]*$")) {
      return true;
    }
    if (act.cue() >= 0 && NOT_ASIDE.matcher(before).find()) {
      return true;
    }
    if (SOMETHING_NOT.matcher(right).find()) {
      return true;
    }
    if (act.action() == Action.REAFFIRMED && natureDenied.matcher(right).find()) {
      return false;
    }
    if (right.matches("(?is)^[^,;]{0,60}\\b(?:it|they) (?:is|are) not\\b.*")
        || act.right() >= 0
            && RIGHT_NOT
                .matcher(ofItsClause(right.substring(0, Math.min(right.length(), act.right()))))
                .find()) {
      return true;
    }
    if (gap.matches("(?is).*\\bnot\\b.*\\bbut\\b.*")) {
      return false;
    }
    return negation.matcher(gap).find()
        || negation.matcher(close).find()
        || right.matches(
                "(?is)^(?:\\s+(?:with|between|of)\\s+[^,;]{2,60}?)?\\s+(?:(?:does|did|is|was|has|had)"
                    + " not|no longer (?:exists|existed)|(?:(?:has|have|had) )?never (?:\\w+ly"
                    + " )?(?:existed|(?:come|came) (?:about|into)|materiali[sz]ed))\\b.*")
            && !natureDenied.matcher(right).find();
  }

  /** What is said since the last full stop of a clause. */
  private static String clause(String left) {
    return left.substring(Math.max(left.lastIndexOf(':'), left.lastIndexOf(';')) + 1);
  }

  private static final Pattern NEXT_CLAUSE =
      Pattern.compile("(?i),?\\s+(?:and|but)\\s+(?:we|i|they|it|he|she|this|that|the)\\b");

  /** What is said up to where another clause begins. */
  private static String ofItsClause(String right) {
    Matcher next = NEXT_CLAUSE.matcher(right);
    return next.find() ? right.substring(0, next.start()) : right;
  }
}
