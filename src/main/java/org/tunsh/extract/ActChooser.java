package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Mention.Head;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Status;

/**
 * Chooses the acts that a tier phrase tells: those of its own verbs, or of the verb that it shares
 * with another phrase.
 */
final class ActChooser {
  private final ActionReader actions;
  private final Pattern more;
  private final Pattern named;

  /** Texts that found what they are on; a plan, a vision or a council only carry its name. */
  private final Set<String> texts;

  private final FrontedDeed fronted;

  /** What a partnership does that is in force. */
  private static final Pattern HOLDS =
      Pattern.compile(
          "(?i)^[^;,]{0,90}?\\s(?:now\\s+|still\\s+|today\\s+)?(?:rests|covers|remains|continues|serves|stands|links|binds|has|is|holds|gives|provides|rises|spans|includes|enjoys|works)\\b");

  ActChooser(WordLists words) {
    actions = new ActionReader(words);
    more = words.pattern("tier-more");
    named = Pattern.compile("(?i)\\b" + words.alternatives("named-so") + "\\b[^;]{0,60}$");
    texts = words.set("founding-texts");
    fronted = new FrontedDeed(words);
  }

  /**
   * The acts of a phrase; 'a comprehensive one in 2011' shares the verb of the phrase before it.
   */
  List<Act> acts(Passage passage, Tier tier) {
    if (!tier.follows().isEmpty() && !texts.contains(tier.follows())) {
      return List.of(
          new Act(Action.REAFFIRMED, Status.ASSERTED, -1, -1, false, false, "mentioned"));
    }
    List<Act> acts =
        actions.read(passage.left(tier), passage.whole(tier), passage.maskedRight(tier)).stream()
            .map(act -> ofPartner(passage, tier, act))
            .map(act -> made(passage, tier, act))
            .map(act -> grown(passage, tier, act))
            .toList();
    if (isNamedSo(passage, tier, acts)) {
      return List.of(new Act(Action.DECLARED, Status.ASSERTED, -1, -1, false, false, "named-so"));
    }
    Act ahead = fronted.of(passage, tier);
    if (ahead != null && acts.getFirst().right() <= 0) {
      Act holds = new Act(Action.REAFFIRMED, Status.ASSERTED, -1, -1, false, false, "mentioned");
      return HOLDS.matcher(passage.right(tier)).find() ? List.of(ahead, holds) : List.of(ahead);
    }
    Tier before = passage.before(tier);
    boolean bare = acts.size() == 1 && acts.getFirst().rule().equals("mentioned");
    if (bare && before != null && isLeft(passage, tier, before)) {
      return List.of(
          new Act(Action.REAFFIRMED, Status.ASSERTED, -1, -1, true, true, "source-tier"));
    }
    if (bare
        && LABELLED.matcher(passage.whole(tier)).matches()
        && !SAID.matcher(passage.right(tier)).find()) {
      return List.of(new Act(Action.DECLARED, Status.ASSERTED, -1, -1, false, false, "stage"));
    }
    if (bare && isFirst(passage, tier)) {
      return List.of(new Act(Action.DECLARED, Status.ASSERTED, -1, -1, false, false, "first-time"));
    }
    if (bare && isStage(passage, tier, before)) {
      return List.of(new Act(Action.DECLARED, Status.ASSERTED, -1, -1, false, false, "stage"));
    }
    if (bare
        && MILESTONE.matcher(passage.whole(tier)).find()
        && DateReader.hasDateBeside(passage, tier)
        && passage.timexes().size() > 1) {
      Action deed = actions.raises(passage.whole(tier)) ? Action.UPGRADED : Action.DECLARED;
      return List.of(new Act(deed, Status.ASSERTED, -1, -1, true, false, "milestone"));
    }
    if (before == null || !bare) {
      return acts;
    }
    if (INTO_NEXT.matcher(passage.withoutDates(before.span().end(), tier.whole().start())).matches()
        && actions.read(passage.left(before), passage.whole(before), "").getFirst().action()
            == Action.UPGRADED) {
      return List.of(
          new Act(Action.UPGRADED, Status.ASSERTED, -1, -1, false, false, "shared-verb"));
    }
    int from = before.span().end();
    String gap = passage.withoutDates(from, tier.whole().start());
    // 'A and B established a …, and A and C a …': whoever stands between two phrases.
    String plain = passage.withoutDatesAndNames(from, tier.whole().start());
    if (!SHARES_VERB.matcher(plain).matches()
        && !(LISTED.matcher(gap).matches() && DateReader.hasDateBeside(passage, tier))) {
      return acts;
    }
    List<Act> shared = actions.read(passage.left(before), passage.whole(before), "");
    Act first = shared.getFirst();
    boolean deed = first.action() == Action.DECLARED || first.action() == Action.UPGRADED;
    return deed
        ? List.of(
            new Act(first.action(), first.status(), -1, -1, first.perfect(), false, "shared-verb"))
        : acts;
  }

  /** 'In 2003 A named B a strategic partner', 'obtained the status of A's strategic partner'. */
  private boolean isNamedSo(Passage passage, Tier tier, List<Act> acts) {
    Act act = acts.getFirst();
    boolean told = act.rule().equals("mentioned") || act.rule().equals("reached");
    boolean plain = acts.size() == 1 && told && act.status() == Status.ASSERTED;
    return plain
        && tier.head() == Head.PARTNER
        && named.matcher(passage.left(tier)).find()
        && passage.timexes().stream()
            .filter(timex -> !DateReader.isSince(passage, timex))
            .anyMatch(timex -> UsableDate.isUsable(passage, timex));
  }

  /**
   * 'Extends the network to a strategic partner': what is raised is a relation, or states that
   * become partners.
   */
  private static Act ofPartner(Passage passage, Tier tier, Act act) {
    boolean object =
        tier.head() == Head.PARTNER
            && (!tier.plural() || AS.matcher(passage.left(tier)).find())
            && act.rule().equals("upgraded-to")
            && !isRaised(passage, tier, act);
    return object
        ? new Act(Action.REAFFIRMED, act.status(), -1, -1, false, false, "mentioned")
        : act;
  }

  private static final Pattern RAISES = Pattern.compile("(?i)(?:rais|elevat|upgrad|promot|lift)");

  private static boolean isRaised(Passage passage, Tier tier, Act act) {
    String left = passage.left(tier);
    return act.cue() >= 0
        && act.cue() < left.length()
        && RAISES.matcher(left.substring(act.cue())).lookingAt();
  }

  /** 'Advancing together as strategic partners' raises nothing. */
  private static final Pattern AS = Pattern.compile("(?i)\\bas\\s+(?:\\w+\\s+)?$");

  private static final Pattern MAKES =
      Pattern.compile("(?i)^(?:forg|build|built|creat|form|establish|shap|cement)\\w*\\b");

  /** 'Agreed to forge a stronger strategic partnership' strengthens the one in force. */
  private Act made(Passage passage, Tier tier, Act act) {
    if (act.action() != Action.DECLARED || act.cue() < 0) {
      return act;
    }
    String verb = passage.left(tier).substring(Math.min(act.cue(), passage.left(tier).length()));
    String before = verb + passage.between(tier.whole().start(), tier.span().start());
    return MAKES.matcher(verb).find() && more.matcher(before).find()
        ? new Act(Action.REAFFIRMED, Status.ASSERTED, -1, -1, false, false, "strengthened")
        : act;
  }

  private static final Pattern BECAME =
      Pattern.compile(
          "(?i)^[^;]{0,60}?,?\\s+(?:which|that|and|it|(?:their\\s+)?(?:successors|leaders|presidents|ministers))\\s+(?:\\w+\\s+){0,3}?(?:became|becomes|grew\\s+into|turned\\s+into|was\\s+to\\s+become|made\\s+(?:it|them|that))\\s+(?:a|an|the)\\s+$");

  /** 'And B became a …': another than those before. */
  private static final Pattern OTHER_SUBJECT =
      Pattern.compile(
          "\\b(?:and|while|but)\\s+(?:the\\s+)?X\\s+(?:\\w+\\s+){0,2}?(?:became|becomes)\\b");

  /** 'A cooperative partnership, which became a strategic one': the lower tier was raised. */
  private static Act grown(Passage passage, Tier tier, Act act) {
    Tier before = passage.before(tier);
    boolean raised =
        act.action() == Action.DECLARED
            && before != null
            && before.level().compareTo(tier.level()) < 0
            && !OTHER_SUBJECT
                .matcher(passage.masked(before.span().end(), tier.whole().start()))
                .find()
            && BECAME.matcher(passage.between(before.span().end(), tier.whole().start())).find();
    return raised
        ? new Act(
            Action.UPGRADED, act.status(), act.cue(), act.right(), act.perfect(), false, "grown")
        : act;
  }

  private static final Pattern LEAVES =
      Pattern.compile(
          "(?i)[\"”’]?\\s*,?\\s*(?:up\\s+)?from\\s+(?:(?:the|an?|its|their|previous|former|earlier|prior|old|older|existing|lower|plainer|mere|simple|current|level|of)\\s+)*[\"“‘]?");

  /** 'Upgraded their ties to a … from the previous …': the tier that is left. */
  private boolean isLeft(Passage passage, Tier tier, Tier before) {
    return LEAVES.matcher(passage.between(before.span().end(), tier.whole().start())).matches()
        && actions.read(passage.left(before), passage.whole(before), "").stream()
            .anyMatch(a -> a.action() == Action.UPGRADED && a.status() == Status.ASSERTED);
  }

  /** '2009: strategic partnership', a line of a chronicle. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)[^\\p{L}\\d]*(?:(?:in\\s+)?(?:\\d{1,2}\\s+)?(?:\\p{L}{3,9}\\.?\\s+)?(?:\\d{1,2},\\s+)?(?:19|20)\\d\\d)\\s*[:–—-]\\s*(?:an?\\s+|the\\s+)?");

  private static final Pattern FIRST_TIME =
      Pattern.compile(
          "(?i)\\bfor\\s+the\\s+first\\s+time\\b[^;,]{0,70}\\s(?:as|of|called)\\s+(?:an?\\s+)?$");

  /** 'In June 2008 for the first time characterized their relations as a …': so since then. */
  private static boolean isFirst(Passage passage, Tier tier) {
    return FIRST_TIME.matcher(passage.left(tier)).find()
        && passage.timexes().stream().anyMatch(t -> UsableDate.isUsable(passage, t));
  }

  private static final Pattern SAID =
      Pattern.compile("(?i)^\\s+(?:is|are|was|were|has|have|will|would|remains?)\\b");

  private static final Pattern FROM =
      Pattern.compile("(?is)(?:.*[^\\p{L}])?from\\s+(?:(?:a|an|the|their)\\s+)?");
  private static final Pattern TO =
      Pattern.compile("(?i)\\s*(?:in|on)\\s+,?\\s*to\\s+(?:(?:a|an|the)\\s+)?");

  /** 'From a strategic partnership in 2007 to a comprehensive one in 2016': two dated stages. */
  private static boolean isStage(Passage passage, Tier tier, @Nullable Tier before) {
    for (Tier next : passage.tiers()) {
      boolean first = next.whole().start() > tier.span().end();
      Tier from = first ? tier : before;
      Tier to = first ? next : tier;
      if (from != null
          && (first || next.equals(tier))
          && FROM.matcher(passage.left(from)).matches()
          && TO.matcher(passage.withoutDates(from.span().end(), to.whole().start())).matches()
          && DateReader.hasDateBeside(passage, from)
          && DateReader.hasDateBeside(passage, to)) {
        return true;
      }
    }
    return false;
  }

  /** 'Dialogue partners in 1977; … in 2007; and a strategic partnership in 2020'. */
  private static final Pattern MILESTONE =
      Pattern.compile(
          "(?i)\\d{4}\\)?\\s*(?:[;,]\\s*(?:and\\s+)?|\\s+and\\s+)(?:an?\\s+|the\\s+)?$");

  /** 'Was turned into a … in 2012 and, in 2016, into the …'. */
  private static final Pattern INTO_NEXT =
      Pattern.compile(
          "(?i)[\"”’]?\\s*(?:in|on)?\\s*,?\\s*(?:and|then|later)[,\\s]*(?:in|on)?[,\\s]*(?:finally\\s+)?(?:in)?to\\s+(?:a|an|the)\\s*[\"“‘]?");

  private static final Pattern LISTED =
      Pattern.compile("(?is).{0,100}(?:,|\\band|\\bthen)\\s+(?:a|an)\\s*");

  private static final Pattern SHARES_VERB =
      Pattern.compile("(?i)(?:[\\s,;]|\\b(?:with|in|on|and|then|later|followed by|a|an|the)\\b)*");
}
