package org.tunsh.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Status;

/** Reads what the verb after a tier phrase does with it: '…, which was established in 2010'. */
final class VerbsAfter {
  private final Pattern passive;

  private final Pattern passiveUpgradeFrom;

  private final Pattern ratifyRight;

  private final Pattern endRight;

  /** '…, to which the two countries raised their relations in March 2022'. */
  private static final Pattern RAISED_TO_WHICH =
      Pattern.compile(
          "(?i)^[\"”’]?(?:\\s+(?:between|with|of)\\s+[^,;]{2,90}?)?,?\\s+to\\s+(?:the\\s+(?:level|rank|status|height)\\s+of\\s+)?which\\s+(?:(?!may\\b|might\\b|will\\b|would\\b|could\\b|should\\b|hope)[^,;]){0,90}?\\b(?:elevate|upgrade|raise|lift|bring|brought|promote|advance|transform)d?\\b");

  /** 'The partnership is older still, having been sealed in May'. */
  private final Pattern havingBeen;

  VerbsAfter(WordLists words) {
    String between =
        "(?:\\s*[\"”’])?(?:\\s*\\([^)]*\\))?(?:\\s+(?:between|with|of|among)\\s+[^,;]{2,90}?)?(?:\\s+(?:which|that)\\s+(?:links|binds|unites|connects|joins|exists)\\s+[^,;]{2,60}?(?=\\s+and\\s+(?:which|that)\\b))?";
    String aside = "(?:,\\s[^,;]{3,40}(?=,))?";
    String who =
        "they|it|we|both|the|their|predecessors|two|three|our|countries|sides|parties|states|signatories|nations|leaders|governments|presidents|of|X+(?:[\\s,]+(?:and\\s+)?(?:the\\s+)?X+)*";
    // In a relative clause the office stands before the name: 'that Prime Minister A and President
    // B'.
    String office =
        "president|prime|foreign|ministers?|premiers?|chancellors?|kings?|heads|state|and(?=\\s+(?:the\\s+)?(?:X|(?-i:\\p{Lu})|prime|president|premier|foreign|chancellor|king|head))|(?-i:\\p{Lu}[\\p{Ll}’'-]+)";
    String link =
        "(?:,\\s+an?\\s+(?:status|title|rank|level|name|designation|distinction|label)(?=\\s))?[,\\s(]*(?:(?:and\\s+)?(?:which|that)\\s+(?:(?:"
            + who
            + "|"
            + office
            + ")[\\s,]+){0,9}|(?:which|that)\\s+(?:(?!\\b(?:may|might|will|would|could|should)\\b)[^,;:]){2,60}?\\s(?=(?:had|has|have)\\s)|into\\s+which\\s+[^,;:]{2,40}?\\s(?=entered)|(?:up)?on\\s+which\\s+[^,;:]{2,60}?\\s(?=(?:agreed|settled|decided|reached)\\b)|(?:(?:"
            + who
            + ")[\\s,]+){0,6})(?:had\\s+been|has\\s+been|have\\s+been|was|were|is|are|had|has|have|being|been|having"
            + " been)?\\s*(?:first|officially|formally|jointly|already|then|later|also|newly|hereby|thereby|henceforth|\\w+ly)?\\s*";
    passive =
        Pattern.compile(
            "(?i)^" + between + link + "\\b(" + words.alternatives("made-after") + ")\\b");
    havingBeen =
        Pattern.compile(
            "(?i)^[^,;:]{0,60},\\s+having\\s+(?:\\w+\\s+)?been\\s+(?:\\w+ly\\s+)?"
                + Founding.MADE
                + "\\b");
    passiveUpgradeFrom =
        Pattern.compile(
            "(?i)^"
                + between
                + aside
                + link
                + "\\b(?:elevated|upgraded|raised|lifted|promoted|advanced|transformed|became|become|turned|brought|moved)\\b[^;]{0,60}?\\b(?:to|into|a)\\b");
    ratifyRight =
        Pattern.compile(
            "(?i)^(?:(?!\\b(?:because|although|though|whereas|since\\s+(?:the|an?)\\b))[^;]){0,110}?\\b(?:(?:entered|enters|came|comes)\\s+(?:\\w+ly\\s+)?into"
                + " (?:force|effect)|took effect|takes effect|entry into force|was ratified|were"
                + " ratified|has been ratified|had been"
                + " ratified|ratified)\\b|^\\s+(?:and\\s+co-?operation\\s+)?(?:agreement|treaty|pact|charter|convention)\\b[^;]{0,110}?\\bin"
                + " force since\\b");
    endRight =
        Pattern.compile(
            "(?i)^"
                + between
                + aside
                + link
                + "\\b"
                + words.alternatives("ended-after")
                + "\\b|^"
                + between
                + "\\s*(?:expired|lapsed|came to an end)\\b|^"
                + between
                + ",?\\s+(?:which|that)\\s+(?:it|they|X+)\\s+(?:then\\s+|later\\s+|\\w+ly\\s+)?(?:broke\\s+off|ended|suspended|terminated|cancelled|abandoned|dropped|dissolved|put\\s+an\\s+end\\s+to)\\b");
  }

  /** Whether the phrase is the tier from which another is reached: 'was upgraded to a …'. */
  boolean leadOn(String right) {
    return passiveUpgradeFrom.matcher(right).find();
  }

  private static final Pattern TO_BE_DONE =
      Pattern.compile(
          "(?i)^[\"”’]?(?:\\s+(?:agreement|treaty|pact|accord|declaration|charter))?(?:\\s+(?:between|with|of|among)\\s+[^,;]{2,90}?)?\\s+(?:is"
              + " (?:something|one) (?:that |which )?(?:we|they|both)?"
              + " ?(?:may|might|could)\\b|(?:has|have) been"
              + " (?:mentioned|discussed|suggested|proposed|offered|requested|mooted|floated)\\b|(?:is|are)"
              + " (?:being |still )?(?:under (?:study|consideration|discussion|negotiation)|being"
              + " (?:considered|discussed|negotiated)|a"
              + " possibility))|^[\"”’]?(?:\\s+and\\s+co-?operation)?(?:\\s+(?:agreement|treaty|pact|accord|declaration))?(?:\\s+(?:between|with|of|among)\\s+[^,;]{2,90}?)?\\s+(?:(?:is|are|was|were)"
              + " (?:expected |due |planned |set |likely |scheduled |about )?to be|will (?:soon"
              + " )?be|would be|could be|should be|may be|might"
              + " be)\\s+(?:\\w+ly\\s+)?(?:signed|declared|established|announced|inked|concluded|launched|proclaimed|adopted|upgraded|formed|reached|sealed|finali[sz]ed)\\b");

  /** 'The partnership that A and B reaffirmed in July'. */
  private static final Pattern REAFFIRMED =
      Pattern.compile(
          "(?i)^(?:\\s+(?:with|between|of)\\s+[^,;]{2,60}?)?,?\\s+(?:which|that)\\s+[^,;]{2,60}?\\b(?:reaffirmed|reiterated|renewed|confirmed)\\b(?=[^,;.]{0,40}\\b(?:in|on|at|during|last|this)\\b)");

  private static final Pattern THEREBY_RAISED =
      Pattern.compile("(?i)^[^;]{0,90}?\\bthereby (?:elevating|upgrading|raising|lifting)\\b");

  /** 'A partnership followed in 2001': it came about then. */
  private static final Pattern CAME =
      Pattern.compile(
          "(?i)^(?:\\s+(?:with|between)\\s+[^,;]{2,60}?)?\\s+(?:followed|came|emerged|arose|ensued|took\\s+shape)\\s+(?:(?:soon|later|only|then)\\s+)?(?=(?:in|on)\\b)");

  /** 'Brought a … into being', whatever is told of it behind. */
  static final Pattern INTO_BEING =
      Pattern.compile(
          "(?i)^(?:\\s+(?:with|between)\\s+[^,;]{2,60}?)?\\s+(?:in)?to\\s+(?:being|existence|life)\\b");

  /** 'Has been offered by B': it was, though nothing came of it yet. */
  private static final Pattern BEEN_PROPOSED =
      Pattern.compile(
          "(?i)^[^;.]{0,100}?\\b(?:has|have)\\s+been\\s+(?:proposed|suggested|offered|requested)\\b");

  /** The act that the words after a phrase tell; null where they tell none. */
  @Nullable Act read(String right) {
    if (TO_BE_DONE.matcher(right).find()) {
      boolean proposed = BEEN_PROPOSED.matcher(right).find();
      return new Act(
          Action.PROPOSED,
          proposed ? Status.ASSERTED : Status.PROSPECTIVE,
          -1,
          0,
          false,
          false,
          proposed ? "proposed-after" : "to-be-done");
    }
    Matcher toWhich = RAISED_TO_WHICH.matcher(right);
    if (toWhich.find()) {
      return new Act(
          Action.UPGRADED, Status.ASSERTED, -1, toWhich.end(), true, false, Act.RAISED_TO_WHICH);
    }
    if (THEREBY_RAISED.matcher(right).find()) {
      return new Act(Action.UPGRADED, Status.ASSERTED, -1, 0, false, false, "thereby-raised");
    }
    Matcher ended = endRight.matcher(right);
    if (ended.find()) {
      return new Act(Action.ENDED, Status.ASSERTED, -1, ended.end(), false, false, "ended-after");
    }
    Matcher ratified = ratifyRight.matcher(right);
    if (ratified.find()) {
      return new Act(
          Action.RATIFIED, Status.ASSERTED, -1, ratified.end(), false, false, "ratified-after");
    }
    Matcher again = REAFFIRMED.matcher(right);
    if (again.find()) {
      return new Act(
          Action.REAFFIRMED, Status.ASSERTED, -1, again.end(), false, false, "reaffirmed");
    }
    Matcher came = CAME.matcher(right);
    if (came.find()) {
      return new Act(
          Action.DECLARED, Status.ASSERTED, -1, came.end(), false, false, "declared-after");
    }
    Matcher having = havingBeen.matcher(right);
    if (having.find()) {
      return new Act(
          Action.DECLARED, Status.ASSERTED, -1, having.end(), true, false, "declared-after");
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
            .matches(
                "(?is)\\s+(?:an?(?!\\s+(?:decade|year|month|week|few|generation)\\b)|the|new|our|its|their|many|more)\\b.*");
  }
}
