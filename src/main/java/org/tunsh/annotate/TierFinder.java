package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Level;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Head;
import org.tunsh.model.Sentence;
import org.tunsh.model.Token;

/**
 * Finds the phrases that name a tier: a head noun ('partnership', 'partners', 'ties') with tier
 * words before it.
 *
 * <p>It walks left from each head through the noun group, telling tier words, qualifiers, praise,
 * states' names and subject words apart, and looks right for what belongs to the name ('of
 * coordination', 'for peace and prosperity') or makes it a partnership on one subject ('in space').
 */
public final class TierFinder {
  private final TierWords words;

  public TierFinder(WordLists lists) {
    words = new TierWords(lists);
  }

  /** The tier phrases of a sentence, in its order. */
  public List<Mention.Tier> find(String text, Sentence sentence, List<Mention.Party> parties) {
    List<Mention.Tier> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Head head = words.head(tokens.get(i).text());
      if (head != null) {
        TierWalk walk = new TierWalk(words, text, tokens, i, head, parties);
        Mention.Tier tier = walk.read(sentence.span().end());
        if (tier != null) {
          found.add(found.isEmpty() ? tier : raised(text, found.getLast(), tier));
        }
      }
    }
    return found;
  }

  private static final Pattern TO_A_ONE =
      Pattern.compile("(?is).*\\b(?:to|into|of|made|become|becomes|became)\\s+an?\\s*");

  /** 'Raised their strategic partnership to a comprehensive one': it stays a strategic one. */
  private static Mention.Tier raised(String text, Mention.Tier before, Mention.Tier tier) {
    boolean joins =
        tier.head() == Head.ONE
            && !tier.plural()
            && tier.level() == Level.COMPREHENSIVE
            && before.level() == Level.STRATEGIC
            && TO_A_ONE
                .matcher(text.substring(before.span().end(), tier.whole().start()))
                .matches();
    return joins
        ? new Mention.Tier(
            tier.span(),
            tier.whole(),
            Level.COMPREHENSIVE_STRATEGIC,
            tier.qualifiers(),
            tier.head(),
            tier.capitals(),
            tier.plural(),
            tier.follows(),
            tier.subject())
        : tier;
  }

  /**
   * The phrases that name a tier by its abbreviation, which the document introduced in brackets
   * after the full name.
   *
   * @param full the tier phrases of the document that introduce an abbreviation
   */
  public List<Mention.Tier> findShort(String text, Sentence sentence, List<Mention.Tier> full) {
    List<Mention.Tier> found = new ArrayList<>();
    for (Mention.Tier tier : full) {
      Matcher introduced = ABBREVIATION.matcher(text).region(tier.span().end(), text.length());
      if (!introduced.lookingAt() || tier.head() != Head.PARTNERSHIP) {
        continue;
      }
      for (Token token : sentence.tokens()) {
        boolean later = token.span().start() > tier.span().end() + introduced.group().length();
        if (later
            && token.text().equals(introduced.group(1))
            && found.stream().noneMatch(f -> f.span().equals(token.span()))) {
          found.add(
              new Mention.Tier(
                  token.span(),
                  token.span(),
                  tier.level(),
                  tier.qualifiers(),
                  tier.head(),
                  true,
                  false,
                  "",
                  false));
        }
      }
    }
    return found;
  }

  /**
   * Adds those tier phrases that introduce an abbreviation which none before them does.
   *
   * @param full such phrases so far, in the order of the text
   */
  void introduced(String text, List<Mention.Tier> found, List<Mention.Tier> full) {
    for (Mention.Tier tier : found) {
      String name = abbreviation(text, tier);
      if (!name.isEmpty() && full.stream().noneMatch(f -> abbreviation(text, f).equals(name))) {
        full.add(tier);
      }
    }
  }

  /** What stands in brackets after a partnership's name; empty where nothing does. */
  private static String abbreviation(String text, Mention.Tier tier) {
    Matcher introduced = ABBREVIATION.matcher(text).region(tier.span().end(), text.length());
    return tier.head() == Head.PARTNERSHIP && introduced.lookingAt() ? introduced.group(1) : "";
  }

  private static final Pattern ABBREVIATION =
      Pattern.compile("\\s*\\(\\s*[\"“]?([A-Z]{3,5})[\"”]?\\s*\\)");
}
