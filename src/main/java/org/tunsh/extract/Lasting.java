package org.tunsh.extract;

import java.util.regex.Pattern;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;

/** 'A strategic partner for five years': a span up to the document's day, by which a tier began. */
final class Lasting {
  private static final int NEAR = 70;

  /** A span that a text sets, or that is not the relation's. */
  private static final Pattern SET =
      Pattern.compile(
          "(?i)[;:]|\\b(?:valid\\w*|force|effect|extend\\w*|renew\\w*|plans?|program\\w*|roadmap|agreement|treaty|document|declaration|concluded|signed|next|coming|further|another|will|shall|agreed|to|that|and|but|while)\\b");

  private Lasting() {}

  /** Whether a span is told of the tier before it. */
  static boolean isOf(Passage passage, Tier tier, Timex timex) {
    int gap = timex.span().start() - tier.span().end();
    return timex.reason().startsWith(Timex.LASTING)
        && gap >= 0
        && gap < NEAR
        && !SET.matcher(passage.between(tier.span().end(), timex.span().start())).find();
  }

  /** The date with which a span began. */
  static Timex beginning(Timex timex) {
    return new Timex(
        timex.span(), timex.reason().substring(Timex.LASTING.length()), timex.reason());
  }
}
