package org.tunsh.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Status;

/** Reads the deed that a participle tells ahead of a tier's name: 'Established in 2007, the …'. */
final class FrontedDeed {
  /** The rule of such an act. */
  static final String RULE = "fronted";

  private final Pattern deed;
  private final Pattern raises;

  FrontedDeed(WordLists words) {
    deed =
        Pattern.compile(
            "(?i)^\\W*(?:(?:first|only|\\w+ly)\\s+)?("
                + words.alternatives("fronted-deed")
                + ")\\b([^;.]{3,110}?),\\s+(?:the|their|our|its|this|that)\\s+(?:(?:[\\p{L}-]+\\s+)?(?:treaty|declaration|agreement|statement|charter|memorandum)\\s+(?:on|of)\\s+(?:the\\s+)?)?$");
    raises = Pattern.compile("(?i)" + words.alternatives("upgrade"));
  }

  /** The act so told of a phrase; null where none is. */
  @Nullable Act of(Passage passage, Tier tier) {
    Matcher told = deed.matcher(passage.whole(tier));
    if (!told.find()) {
      return null;
    }
    Action action = raises.matcher(told.group(1)).matches() ? Action.UPGRADED : Action.DECLARED;
    return new Act(action, Status.ASSERTED, -1, -1, true, false, RULE);
  }

  /** Its date, the first of the sentence; empty where that stands behind the phrase. */
  static String date(Passage passage, Tier tier) {
    return passage.timexes().stream()
        .filter(t -> !t.value().isEmpty() && t.span().end() <= tier.whole().start())
        .map(Timex::value)
        .findFirst()
        .orElse("");
  }
}
