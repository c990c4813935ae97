package org.tunsh.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** Tells the title of a page on the relations of two from that of a state's own act. */
final class TitlePair {
  private static final Pattern ON_RELATIONS =
      Pattern.compile("(?i)\\brelations\\b|\\b(?:co-?operation|ties)\\s+between\\b");

  private static final Pattern THE = Pattern.compile("(?i)\\W*(?:the\\s+)?");

  private static final Pattern AND_THE =
      Pattern.compile("(?i)\\s*(?:and|&|–|—|-|/)\\s*(?:the\\s+)?");

  private TitlePair() {}

  /**
   * Whether a title is on relations, by its words or since two states open it: 'A and B: a
   * bird's-eye view'.
   *
   * @param parties whom the title names, in the order of the text
   * @param start where the title begins in the text of their spans
   */
  static boolean isOnRelations(String title, List<Party> parties, int start) {
    return ON_RELATIONS.matcher(title).find() || isOpenedByTwo(title, parties, start);
  }

  private static boolean isOpenedByTwo(String title, List<Party> parties, int start) {
    if (parties.size() < 2) {
      return false;
    }
    Span first = parties.get(0).span();
    Span second = parties.get(1).span();
    return first.start() >= start
        && second.start() >= first.end()
        && second.start() - start <= title.length()
        && THE.matcher(title.substring(0, first.start() - start)).matches()
        && AND_THE.matcher(title.substring(first.end() - start, second.start() - start)).matches();
  }
}
