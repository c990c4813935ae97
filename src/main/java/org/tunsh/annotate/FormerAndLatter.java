package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * 'The former' and 'the latter', said of the two parties that were last named together: 'with A and
 * B: the former has been …, the latter …'.
 */
final class FormerAndLatter {
  /** So many letters before it the two are sought. */
  private static final int BACK = 300;

  private static final Pattern TOGETHER =
      Pattern.compile("^(?:’s|'s)?\\s+and\\s+(?:with\\s+)?(?:the\\s+)?$");

  private final Pattern alone;

  FormerAndLatter(WordLists words) {
    alone =
        Pattern.compile(
            "\\b[Tt]he\\s+(former|latter)(?=\\s*,|(?:’s|'s)?\\s+"
                + words.alternatives("former-goes-on")
                + "\\b)");
  }

  /** Where these words stand in a stretch, each with the party that it means. */
  List<Party> find(String text, Span within, List<Party> parties) {
    List<Party> found = new ArrayList<>();
    Matcher matcher = alone.matcher(text).region(within.start(), within.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      List<Party> two = lastTogether(text, matcher.start(), parties);
      if (!two.isEmpty()) {
        Party meant = "former".equals(matcher.group(1)) ? two.getFirst() : two.getLast();
        found.add(
            new Party(new Span(matcher.start(1), matcher.end(1)), meant.codes(), Naming.NAME));
      }
    }
    return found;
  }

  private static List<Party> lastTogether(String text, int at, List<Party> parties) {
    for (int i = parties.size() - 1; i > 0; i--) {
      Party first = parties.get(i - 1);
      Party second = parties.get(i);
      if (second.span().end() > at) {
        continue;
      }
      if (first.span().start() < at - BACK) {
        return List.of();
      }
      boolean two =
          first.codes().size() == 1
              && second.codes().size() == 1
              && !first.codes().equals(second.codes());
      if (two
          && first.span().end() <= second.span().start()
          && TOGETHER
              .matcher(text.substring(first.span().end(), second.span().start()))
              .matches()) {
        return List.of(first, second);
      }
    }
    return List.of();
  }
}
