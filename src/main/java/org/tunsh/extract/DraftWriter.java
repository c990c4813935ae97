package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Block;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Head;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/** Writes the drafts of an act: its date, whether the document does it itself, its quote. */
final class DraftWriter {
  private final ActionReader actions;
  private final DateReader dates = new DateReader();
  private final Episode episode;
  private final MeetingDay meeting;
  private final Set<String> datedTexts;

  DraftWriter(WordLists words) {
    actions = new ActionReader(words);
    episode = new Episode(words);
    meeting = new MeetingDay(words);
    datedTexts = words.set("dated-texts");
  }

  /** 'The President and I signed …': the speaker's own deed, of the meeting that is reported. */
  private static final Pattern SIGNED_HERE =
      Pattern.compile(
          "\\b(?:and I|[Ww]e|(?:[Tt]oday|[Tt]his (?:morning|afternoon|evening)),?"
              + " [^,;]{0,80})\\s+(?:have\\s+)?(?:just\\s+|also\\s+|today\\s+)?(?:signed|(?:put|set)"
              + " (?:our|their) (?:names|signatures|hands) to)\\b");

  /** 'The Parties shall build their relations as …', in a treaty: it makes them so. */
  private static final Pattern FOUNDS =
      Pattern.compile(
          "(?i)\\b(?:parties|sides|states|countries)(?:,[^,;]{3,60},)?\\s+(?:(?:shall|will|hereby)\\s+)?(?:(?:build|conduct|shape|base|establish|develop)\\s+(?:their|mutual)\\s+(?:\\w+\\s+)?relations\\s+(?:as|on"
              + " the basis of)|(?:proclaim|declare|consider|recogni[sz]e)\\s+(?:themselves|each"
              + " other)(?:\\s+to"
              + " be)?(?:\\s+as)?)\\s*$|\\bhereby\\s+(?:proclaim|declare)\\s+(?:themselves|each"
              + " other)(?:\\s+to be|\\s+as)?\\s*$");

  /** 'The Council of the Strategic Partnership Agreement' meets on a day of its own. */
  private static final Pattern BODY_OF =
      Pattern.compile(
          "(?i)\\b(?:council|commission|committee|board|secretariat|forum|meeting|session|round)\\s+(?:of|under|for|(?:established|set\\s+up|created)\\s+(?:by|under))\\s+(?:the\\s+)?$");

  /** 'Announced on 1 November as a complement to the …': the day of what is told beside it. */
  private static final Pattern BESIDE_TEXT =
      Pattern.compile(
          "(?i)\\b(?:complement|addition|supplement|annex|successor|parallel)\\w*\\s+to\\s+(?:the\\s+)?$");

  private static final Pattern SIGNED_AFTER =
      Pattern.compile("(?i)^[^;]{0,120}?\\b(?:signed|concluded|adopted)\\b");

  /** 'The partnership with A, established in 2021, was raised to …': founded then. */
  private static final Pattern FOUNDED =
      Pattern.compile(
          "(?i)(?:\\s+(?:with|between|of)\\s+[^,;]{2,60})?,\\s+(?:which\\s+(?:was|were|had\\s+been)\\s+)?"
              + Founding.MADE
              + "\\s+(?:(?:in|at)\\s+(?-i:\\p{Lu})[\\p{L} ]{2,25}\\s)?(?:in|on)\\s+");

  /** 'Which had been at the level of a … since 2014, were raised': it holds no more. */
  private static final Pattern HAD_BEEN =
      Pattern.compile(
          "(?i)\\bhad\\s+(?:\\w+ly\\s+)?(?:been|existed|stood)\\b[^,;]{0,60}$|\\bwhich\\s+had\\s+(?:had|held|enjoyed)\\b[^,;]{0,60}$");

  private static final int LONGEST_QUOTE = 300;

  /** The drafts of one act between one pair. */
  List<Draft> act(
      Passage passage,
      Tier tier,
      DocumentKind kind,
      Block block,
      Act told,
      Relation relation,
      boolean series) {
    Act act = OwnActs.ordained(passage, tier, kind, told);
    boolean recollected =
        act.rule().equals("signed-instrument")
            && kind == DocumentKind.REMARKS
            && !SIGNED_HERE.matcher(passage.left(tier)).find();
    boolean founds = kind == DocumentKind.TREATY && FOUNDS.matcher(passage.left(tier)).find();
    Action action = recollected ? Action.REAFFIRMED : founds ? Action.DECLARED : act.action();
    Status status = act.status();
    String rule = recollected ? "instrument-title" : act.rule();
    String date = dates.date(passage, tier, act, relation.end(), series);
    List<Draft> drafts = new ArrayList<>();
    boolean denied = status == Status.DENIED;
    boolean deed = action == Action.DECLARED || action == Action.UPGRADED;
    if (deed
        && tier.plural()
        && tier.head() == Head.PARTNERSHIP
        && isBeginningOfMany(passage, date)) {
      date = "";
    }
    if (deed
        && !act.rule().equals(Modality.TOLD_AHEAD)
        && (OwnActs.isLater(date, passage.document().date()) || OwnActs.isAhead(passage, tier))) {
      action = Action.PROPOSED;
      rule = "dated-ahead";
      date =
          passage.documentParties().containsAll(relation.codes()) ? passage.document().date() : "";
    }
    if (action == Action.REAFFIRMED && !denied && status == Status.ASSERTED) {
      Timex beside = series ? sinceBeside(passage, relation.end()) : null;
      boolean text = isDatedInstrument(passage, tier, act);
      Timex began = text ? since(passage, tier) : beginning(passage, tier);
      Timex since = beside == null ? began : beside;
      if (since != null) {
        drafts.add(
            draft(
                passage,
                tier,
                block,
                relation,
                Action.DECLARED,
                since.value(),
                status,
                "since",
                false));
        if (!HAD_BEEN.matcher(passage.left(tier)).find()) {
          drafts.add(holding(passage, tier, block, relation, "", status, "since"));
        }
        return drafts;
      }
      if (series && !date.isEmpty()) {
        drafts.add(
            draft(passage, tier, block, relation, Action.DECLARED, date, status, "series", false));
        return drafts;
      }
      if ((recollected || text)
          && !date.isEmpty()
          && !(kind != DocumentKind.ACTION_PLAN && isItself(passage, tier, date))) {
        drafts.add(
            draft(
                passage,
                tier,
                block,
                relation,
                Action.DECLARED,
                date,
                status,
                "dated-instrument",
                false));
        return drafts;
      }
      String again =
          rule.equals("reaffirmed")
                  && !isOfDocument(passage, date)
                  && !isOfVisit(passage, tier, date)
                  && !OwnActs.isLater(date, passage.document().date())
              ? date
              : "";
      String by = TierScreen.isCurrent(passage, tier) ? Draft.CURRENT : rule;
      drafts.add(draft(passage, tier, block, relation, action, again, status, by, false));
      return drafts;
    }
    if (action == Action.PROPOSED && OwnActs.isLater(date, passage.document().date())) {
      date = "";
    }
    boolean mine =
        founds && passage.documentParties().containsAll(relation.codes())
            || OwnActs.isOwn(passage, tier, kind, act, relation);
    boolean hereby = mine && passage.left(tier).matches("(?is).*\\bhereby\\b.*");
    String then = deed && date.isEmpty() && status == Status.ASSERTED ? episode.date(passage) : "";
    if (!then.isEmpty() && !(mine && OwnActs.isOfVisit(then, passage.document().date()))) {
      date = then;
    }
    boolean hopes = action == Action.PROPOSED && status == Status.PROSPECTIVE;
    boolean own =
        mine && (date.isEmpty() || hereby || hopes && passage.document().date().startsWith(date));
    if (own) {
      date = meeting.of(passage.document(), kind);
    }
    own |= mine && date.equals(passage.document().date()) && !date.isEmpty();
    if (action == Action.PROPOSED
        && status == Status.PROSPECTIVE
        && !(own && OwnActs.MAY_PROPOSE.contains(kind))) {
      date = "";
    }
    if (denied) {
      return denied(passage, tier, block, relation, action, rule);
    }
    drafts.add(draft(passage, tier, block, relation, action, date, status, rule, own));
    if (act.right() > 0 && action != Action.RATIFIED && actions.speaksAsInForce(passage.left(tier))
        || actions.holdsStill(act, passage.maskedRight(tier))
        || !own && actions.hasGrown(act, passage.right(tier))) {
      String again = dates.reaffirming(passage, tier);
      drafts.add(holding(passage, tier, block, relation, again, status, IN_FORCE));
    }
    return drafts;
  }

  private static final String IN_FORCE = "in-force";

  /** That a tier of which a deed is told holds besides. */
  private Draft holding(
      Passage passage,
      Tier tier,
      Block block,
      Relation relation,
      String date,
      Status status,
      String rule) {
    return draft(passage, tier, block, relation, Action.REAFFIRMED, date, status, rule, false);
  }

  /** A denial has no date; of whom it is denied that they ended a partnership, they have it. */
  private List<Draft> denied(
      Passage passage, Tier tier, Block block, Relation relation, Action action, String rule) {
    Draft denial = draft(passage, tier, block, relation, action, "", Status.DENIED, rule, false);
    return action == Action.ENDED
        ? List.of(denial, holding(passage, tier, block, relation, "", Status.ASSERTED, IN_FORCE))
        : List.of(denial);
  }

  /** 'Since 1993 it has established partnerships with nine nations': the day of none of them. */
  private static boolean isBeginningOfMany(Passage passage, String date) {
    return !date.isEmpty()
        && passage.timexes().stream()
            .anyMatch(timex -> timex.value().equals(date) && DateReader.isSince(passage, timex));
  }

  /** Whether a date stands behind the phrase as that of a visit. */
  private static boolean isOfVisit(Passage passage, Tier tier, String date) {
    return passage.timexes().stream()
        .filter(timex -> timex.value().equals(date))
        .anyMatch(
            timex ->
                timex.span().start() > tier.span().end() && DateReader.isOfVisit(passage, timex));
  }

  private static boolean isOfDocument(Passage passage, String date) {
    return passage.document().date().startsWith(date) || date.startsWith(passage.document().date());
  }

  private boolean isDatedInstrument(Passage passage, Tier tier, Act act) {
    if (passage.left(tier).matches("(?is).*\\bratif\\w+\\b[^;]*")
        || BESIDE_TEXT.matcher(passage.left(tier)).find()
        || BODY_OF.matcher(passage.left(tier)).find()
            && !SIGNED_AFTER.matcher(passage.right(tier)).find()) {
      return false;
    }
    return act.rule().equals("instrument-title")
        || datedTexts.contains(tier.follows())
        || passage
            .whole(tier)
            .matches(
                "(?is).*\\b\\d{4}\\s+(?:declaration|proclamation|establishment|joint"
                    + " declaration|joint statement|charter|treaty|agreement)\\b[^;.]*$");
  }

  /** 'Adopted the following Joint Declaration on …': the document itself. */
  private static boolean isItself(Passage passage, Tier tier, String date) {
    return date.equals(passage.document().date())
        && passage
            .whole(tier)
            .matches(
                "(?is).*\\b(?:following|this|present|th[ei]s?e?) (?:joint"
                    + " )?(?:declaration|statement|treaty|agreement|charter)\\b.*");
  }

  /** 'With A since 2015 and with B since 2020': the date right behind a name of a series. */
  private static @Nullable Timex sinceBeside(Passage passage, int end) {
    return passage.timexes().stream()
        .filter(t -> t.span().start() >= end && !t.value().isEmpty())
        .filter(t -> passage.between(end, t.span().start()).matches("(?i)\\s+\\(?since\\s+"))
        .findFirst()
        .orElse(null);
  }

  /** When a tier in force began: 'since 2014', 'the 2014 partnership', 'a partnership (2014)'. */
  private static @Nullable Timex beginning(Passage passage, Tier tier) {
    Timex since = since(passage, tier);
    if (since != null || tier.plural() || !tier.follows().isEmpty()) {
      return since;
    }
    return passage.timexes().stream()
        .filter(timex -> DateReader.isOfName(passage, tier, timex))
        .findFirst()
        .orElse(null);
  }

  /** A date with 'since' beside the phrase; null where there is none. */
  private static @Nullable Timex since(Passage passage, Tier tier) {
    for (Timex timex : passage.timexes()) {
      if (Lasting.isOf(passage, tier, timex)) {
        return Lasting.beginning(timex);
      }
      boolean near =
          timex.span().start() >= tier.span().end()
              ? timex.span().start() - tier.span().end() < 80
                  && !isOfNext(passage, tier, timex)
                  && passage.tiers().stream()
                      .noneMatch(
                          t ->
                              t.span().start() > tier.span().end()
                                  && t.span().start() < timex.span().start())
              : (tier.whole().start() - timex.span().end() < 80 || isFronted(passage, tier, timex))
                  && !DateReader.isOfOtherTier(passage, tier, timex)
                  && !passage
                      .text()
                      .substring(timex.span().end(), tier.whole().start())
                      .matches("(?is).*(?:,\\s+and\\b|;).*");
      boolean founded =
          FOUNDED.matcher(passage.between(tier.span().end(), timex.span().start())).matches();
      if (near && !timex.value().isEmpty() && (founded || DateReader.isSince(passage, timex))) {
        return timex;
      }
    }
    return null;
  }

  /** '… and since 2012 a comprehensive one': the date stands before a phrase of its own. */
  private static boolean isOfNext(Passage passage, Tier tier, Timex timex) {
    return passage.tiers().stream()
        .filter(t -> t.span().start() > tier.span().end())
        .anyMatch(
            t ->
                passage
                    .between(timex.span().end(), t.whole().start())
                    .matches("\\s*(?:an?|the)?\\s*"));
  }

  /** 'Since 2001, relations between … have had the status of a …': the first phrase's date. */
  private static boolean isFronted(Passage passage, Tier tier, Timex timex) {
    return passage.before(tier) == null
        && passage.between(passage.start(), timex.span().start()).matches("(?i)\\W*since\\s+")
        && passage.text().startsWith(",", timex.span().end());
  }

  private static Draft draft(
      Passage passage,
      Tier tier,
      Block block,
      Relation relation,
      Action action,
      String date,
      Status status,
      String rule,
      boolean own) {
    return new Draft(
        relation.codes(),
        tier.level(),
        tier.qualifiers(),
        action,
        date,
        status,
        rule,
        relation.how(),
        quote(passage, tier, relation),
        setting(block),
        own,
        tier.capitals());
  }

  private static Setting setting(Block block) {
    return switch (block.kind()) {
      case TITLE, HEADING -> Setting.HEADING;
      case CELL -> Setting.TABLE;
      case NOTE -> Setting.NOTE;
      case PARAGRAPH, LIST_ITEM, FURNITURE -> Setting.PROSE;
    };
  }

  /** The sentence, or of a long one the stretch around the phrase, cut at words. */
  private static Span quote(Passage passage, Tier tier, Relation relation) {
    Span sentence = passage.sentence().span();
    if (sentence.length() <= LONGEST_QUOTE) {
      return sentence;
    }
    int end =
        Math.min(
            sentence.end(),
            Math.max(tier.span().end(), Math.min(relation.end(), tier.span().end() + 120)) + 40);
    int start = Math.max(sentence.start(), end - LONGEST_QUOTE);
    end = Math.min(sentence.end(), start + LONGEST_QUOTE);
    String text = passage.text();
    while (start > sentence.start()
        && start < tier.span().start()
        && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    while (end < sentence.end()
        && end > tier.span().end()
        && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return new Span(start, end);
  }
}
