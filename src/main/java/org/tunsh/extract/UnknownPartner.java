package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Span;

/**
 * Tells where a clause joins a party and a name that no list knows as the holders of a tier: 'Peru
 * and the Freedonia Union established a …'. No other party of the document stands in for the
 * unknown one then.
 */
final class UnknownPartner {
  /** Stand for a party, for a date, and for a leader or a group, each in one letter. */
  private static final char PARTY = '\uE000';

  private static final char DATE = '\uE001';
  private static final char PERSON = '\uE002';

  private static final String WORD = "\\p{Lu}[\\p{L}'’.-]+";
  private static final String NAME =
      WORD + "(?:\\s+(?:(?:of|for|the|de|del)\\s+){0,2}" + WORD + "){0,5}";
  private static final String ITEM = "(?:[Tt]he\\s+)?(?:" + PARTY + "|" + NAME + ")";
  private static final String JOINT = "(?:\\s*,?\\s+(?:and|&|as\\s+well\\s+as)\\s+|\\s*,\\s+)";
  private static final String GROUP = ITEM + "(?:" + JOINT + ITEM + ")+";

  /** A clause's subject, or those between whom relations are, and what is done with the tier. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:^|[,;:\"“—–]|\\b(?:that|when|while|where|after|before|since|and|but|as|which|both|between)|"
              + DATE
              + "|^\\p{Lu}\\p{Ll}+)\\s*("
              + GROUP
              + ")((?:,[^,;:.]{1,80},)?\\s+(?!as\\b|among\\b|with\\b|to\\b)\\p{Ll}[^;:()"
              + PARTY
              + PERSON
              + "]{0,90})$");

  private static final Pattern BETWEEN =
      Pattern.compile("^\\s+(?:\\p{Ll}+\\s+){0,2}between\\s+(" + GROUP + ")(?!\\S)");

  /** 'A strategic partnership with A' has its partner behind it. */
  private static final Pattern NAMED_BEHIND =
      Pattern.compile(
          "^\\s+(?:\\p{Ll}+\\s+){0,3}(?:with|between|of|among)\\s[^;.]{0,40}["
              + PARTY
              + PERSON
              + "]");

  /** 'Are our strategic partners', 'play a role in the strategic partnership'. */
  private static final Pattern ANOTHERS =
      Pattern.compile("\\b(?:our|my|us|in|for|on|about|within|under|through|towards?|by|at)\\b");

  private static final Pattern WHEN = Pattern.compile("\\b(?:in|on|since|at)\\s+" + DATE);
  private static final Pattern SPLIT = Pattern.compile(JOINT);
  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he\\s+");

  private final Pattern nobody;

  UnknownPartner(WordLists words) {
    nobody = Pattern.compile(words.alternatives("no-partner-names") + "\\b.*", Pattern.DOTALL);
  }

  /**
   * The parties that stand in one group with an unknown name as the holders of a tier; none where
   * no name is unknown.
   */
  Optional<Set<String>> beside(Passage passage, Tier tier) {
    if (!passage.partiesIn(tier.whole()).isEmpty()) {
      return Optional.empty();
    }
    Masked right = Masked.of(passage, tier.span().end(), passage.end());
    Matcher between = BETWEEN.matcher(right.text());
    if (between.find()) {
      return right.known(
          between.start(1), between.end(1), nobody, passage.documentParties().size());
    }
    Masked left = Masked.of(passage, passage.start(), tier.whole().start());
    Matcher subject = SUBJECT.matcher(left.text());
    if (NAMED_BEHIND.matcher(right.text()).find()
        || !subject.find()
        || ANOTHERS.matcher(WHEN.matcher(subject.group(2)).replaceAll(" ")).find()) {
      return Optional.empty();
    }
    return left.known(subject.start(1), subject.end(1), nobody, passage.documentParties().size());
  }

  /**
   * A stretch of the text in which each mention is one letter.
   *
   * @param parties in their order, those that {@link #PARTY} stands for
   */
  private record Masked(String text, List<Party> parties) {
    static Masked of(Passage passage, int from, int to) {
      StringBuilder text = new StringBuilder();
      List<Party> parties = new ArrayList<>();
      int at = from;
      for (Mention mention : passage.mentions(new Span(from, Math.max(from, to)), Mention.class)) {
        char letter = letter(mention);
        if (letter != 0 && mention.span().start() >= at) {
          text.append(passage.text(), at, mention.span().start()).append(letter);
          at = mention.span().end();
          if (letter == PARTY && mention instanceof Party party) {
            parties.add(party);
          }
        }
      }
      return new Masked(text.append(passage.between(at, to)).toString(), parties);
    }

    private static char letter(Mention mention) {
      return switch (mention) {
        case Timex date -> DATE;
        case Party party when party.naming() == Naming.LEADER || party.naming() == Naming.GROUP ->
            PERSON;
        case Party party -> PARTY;
        default -> 0;
      };
    }

    /**
     * The codes of a group's parties, where it has an unknown name. Of names that are all unknown,
     * as many as a document has parties may be its leaders; else they are others, and nobody's tier
     * is told.
     */
    Optional<Set<String>> known(int start, int end, Pattern nobody, int inDocument) {
      String group = text.substring(start, end);
      List<String> items =
          SPLIT.splitAsStream(group).map(item -> ARTICLE.matcher(item).replaceFirst("")).toList();
      long unknown =
          items.stream()
              .filter(item -> item.indexOf(PARTY) < 0 && !nobody.matcher(item).matches())
              .count();
      int first = count(text.substring(0, start));
      List<Party> named = parties.subList(first, first + count(group));
      boolean others = unknown == items.size() && unknown != inDocument;
      return unknown > 0 && (!named.isEmpty() || others)
          ? Optional.of(new LinkedHashSet<>(NamedParties.codes(named)))
          : Optional.empty();
    }

    private static int count(String stretch) {
      return (int) stretch.chars().filter(letter -> letter == PARTY).count();
    }
  }
}
