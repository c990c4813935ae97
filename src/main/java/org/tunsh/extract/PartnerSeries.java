package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Level;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/**
 * Reads one state's agreements on a tier with many: 'V has concluded four strategic partnership
 * agreements. The first was with A in 2001. This was followed by agreements with B (2006) and C
 * (2009).' Each pair is declared in its year.
 */
final class PartnerSeries {
  private static final Pattern LIST_GAP = Pattern.compile("(?i)(?:[\\s,]|\\band\\b|\\bthe\\b)*");
  private static final Pattern TO_DATE =
      Pattern.compile("(?i)\\s*,?\\s*(?:\\(|\\bin\\b|\\bon\\b)?\\s*");
  private static final Pattern DATE_TO_NEXT =
      Pattern.compile("(?i)\\)?\\s*[,;]?\\s*(?:and\\s+)?(?:with\\s+)?(?:the\\s+)?");

  private final Pattern opens;
  private final Pattern more;
  private final Pattern unsure;
  private final Pattern with;

  /** Who holds the agreements, and on which tier. */
  record Opened(String holder, Tier tier) {}

  PartnerSeries(WordLists words) {
    String verb = words.alternatives("series-verb");
    opens = Pattern.compile("(?i)\\b" + verb + "\\b" + words.alternatives("series-count") + "$");
    more = words.pattern("series-more");
    unsure = words.pattern("series-unsure");
    with = Pattern.compile("(?i)^\\s*" + words.alternatives("series-text") + "?\\s*with\\s+");
  }

  /** The series that a sentence opens; null where it opens none. */
  @Nullable Opened opened(Passage passage) {
    for (Tier tier : passage.tiers()) {
      String left = passage.left(tier);
      boolean several = tier.plural() || tier.follows().endsWith("s");
      Matcher verb = opens.matcher(left);
      if (!several || tier.level() == Level.PARTNERSHIP || !verb.find()) {
        continue;
      }
      int at = tier.whole().start() - left.length() + verb.start();
      List<Party> before = states(passage, passage.start(), at);
      boolean sure = !unsure.matcher(passage.between(passage.start(), at)).find();
      if (before.size() == 1 && sure) {
        return new Opened(before.getFirst().codes().getFirst(), tier);
      }
    }
    return null;
  }

  /** The pairs that the opening sentence names behind its tier. */
  List<Draft> named(Passage passage, Opened series) {
    int from = series.tier().span().end();
    Matcher matcher = with.matcher(passage.between(from, passage.end()));
    return matcher.find() ? listed(passage, series, from + matcher.end()) : List.of();
  }

  /** The pairs that a later sentence of the paragraph adds. */
  List<Draft> added(Passage passage, Opened series) {
    String sentence = passage.sentence().span().of(passage.text());
    Matcher matcher = more.matcher(sentence);
    boolean bare = passage.tiers().stream().allMatch(t -> t.level() == Level.PARTNERSHIP);
    return bare && matcher.find() && !unsure.matcher(sentence).find()
        ? listed(passage, series, passage.start() + matcher.end())
        : List.of();
  }

  /** A list of names; a date behind a run of them is theirs, one before the list is everyone's. */
  private static List<Draft> listed(Passage passage, Opened series, int from) {
    List<Draft> drafts = new ArrayList<>();
    List<Party> waiting = new ArrayList<>();
    String common = before(passage, from);
    int end = from;
    boolean dated = false;
    for (Party party : states(passage, from, passage.end())) {
      Timex date = dateBetween(passage, end, party.span().start());
      if (date != null && !waiting.isEmpty()) {
        if (!TO_DATE.matcher(passage.between(end, date.span().start())).matches()
            || !DATE_TO_NEXT
                .matcher(passage.between(date.span().end(), party.span().start()))
                .matches()) {
          break;
        }
        take(passage, series, waiting, date.value(), drafts);
        dated = true;
      } else if (!LIST_GAP.matcher(passage.between(end, party.span().start())).matches()) {
        break;
      }
      waiting.add(party);
      end = party.span().end();
    }
    Timex last = dateBetween(passage, end, passage.end());
    boolean theirs =
        last != null && TO_DATE.matcher(passage.between(end, last.span().start())).matches();
    String value = theirs && last != null ? last.value() : dated ? "" : common;
    take(passage, series, waiting, value, drafts);
    return drafts;
  }

  private static void take(
      Passage passage, Opened series, List<Party> waiting, String date, List<Draft> drafts) {
    for (Party party : waiting) {
      String code = party.codes().getFirst();
      if (!code.equals(series.holder())) {
        drafts.add(draft(passage, series, code, date));
      }
    }
    waiting.clear();
  }

  private static Draft draft(Passage passage, Opened series, String code, String date) {
    Tier tier = series.tier();
    return new Draft(
        List.copyOf(new TreeSet<>(Set.of(series.holder(), code))),
        tier.level(),
        tier.qualifiers(),
        Action.DECLARED,
        date,
        Status.ASSERTED,
        "series",
        "with",
        passage.sentence().span(),
        Setting.PROSE,
        false,
        tier.capitals());
  }

  private static String before(Passage passage, int from) {
    String value = "";
    for (Timex timex : passage.timexes()) {
      boolean usable = timex.span().end() <= from && UsableDate.isUsable(passage, timex);
      value = usable ? timex.value() : value;
    }
    return value;
  }

  private static @Nullable Timex dateBetween(Passage passage, int from, int to) {
    return to <= from
        ? null
        : passage.mentions(new Span(from, to), Timex.class).stream()
            .filter(t -> !t.value().isEmpty())
            .findFirst()
            .orElse(null);
  }

  private static List<Party> states(Passage passage, int from, int to) {
    return to <= from
        ? List.of()
        : passage.partiesIn(new Span(from, to)).stream()
            .filter(p -> p.codes().size() == 1 && p.naming() != Naming.DEMONYM)
            .toList();
  }
}
