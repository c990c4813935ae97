package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;

/**
 * Where a party that a sentence names stands to a tier phrase of it.
 *
 * @param side {@code L} before the phrase, {@code I} within its noun group, {@code R} behind it
 * @param link the word that leads up to the party: a preposition, a conjunction, a comma; {@code ^}
 *     at the beginning of the sentence
 * @param next the word behind the party
 * @param pattern the two words before the party and the three behind it
 * @param distance in words between party and phrase
 * @param breaks how many clauses end between the two
 * @param taken whether another tier phrase stands nearer to the party
 * @param between the words between the two, the names of parties as X, the dates as T
 * @param naming how it is named
 */
record PlaceOfParty(
    char side,
    String link,
    String next,
    String pattern,
    int distance,
    int breaks,
    boolean taken,
    List<String> between,
    Naming naming) {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|['’]s\\b|[,;:()\"“”–—-]");
  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)[;:]|,\\s+(?:and|but|while|whereas|which|who|whose|where|as|so|after|when|though|although|with)\\b|\\b(?:while|whereas|although|which|because)\\b");
  private static final Pattern SKIPPED =
      Pattern.compile(
          "(?:the|its|his|her|President|Prime|Minister|Foreign|King|Republic|Kingdom|People|of|Government|government)");

  PlaceOfParty {
    between = List.copyOf(between);
  }

  /** Of one mention, in the sentence of the passage. */
  static PlaceOfParty of(Passage passage, Tier tier, Party party) {
    int start = party.span().start();
    int end = party.span().end();
    boolean inside = start >= tier.whole().start() && end <= tier.span().end();
    boolean left = !inside && start < tier.span().start();
    int from = left ? end : tier.span().end();
    int to = left ? tier.whole().start() : start;
    String gap = inside ? "" : passage.masked(from, to);
    List<String> words = words(gap);
    List<String> behind = words(passage.masked(end, Math.min(passage.end(), end + 60)));
    return new PlaceOfParty(
        inside ? 'I' : left ? 'L' : 'R',
        link(passage, start),
        behind.isEmpty() ? "$" : behind.getFirst(),
        patternOf(passage, start, behind),
        words.size(),
        inside ? 0 : breaks(gap),
        isTaken(passage, tier, start, end),
        words,
        party.naming());
  }

  private static String patternOf(Passage passage, int start, List<String> behind) {
    List<String> before = words(passage.masked(Math.max(passage.start(), start - 40), start));
    List<String> near = before.subList(Math.max(0, before.size() - 2), before.size());
    List<String> after = behind.subList(0, Math.min(3, behind.size()));
    return (String.join(" ", near) + " _ " + String.join(" ", after)).toLowerCase(Locale.ROOT);
  }

  private static boolean isTaken(Passage passage, Tier tier, int start, int end) {
    int own = gap(tier, start, end);
    return passage.tiers().stream()
        .anyMatch(other -> !other.equals(tier) && gap(other, start, end) < own);
  }

  /** Letters between a party and a phrase. */
  private static int gap(Tier tier, int start, int end) {
    return Math.max(0, Math.max(tier.whole().start() - end, start - tier.span().end()));
  }

  private static int breaks(String gap) {
    Matcher matcher = BREAK.matcher(gap);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private static String link(Passage passage, int start) {
    List<String> before = words(passage.masked(Math.max(passage.start(), start - 80), start));
    for (String word : before.reversed()) {
      if (!SKIPPED.matcher(word).matches()
          && !(Character.isUpperCase(word.charAt(0)) && word.length() > 1)) {
        return word.toLowerCase(Locale.ROOT);
      }
    }
    return "^";
  }

  /** The words and marks of a stretch. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static String step(int count) {
    return count == 0
        ? "0"
        : count <= 2 ? "2" : count <= 5 ? "5" : count <= 10 ? "10" : count <= 20 ? "20" : "more";
  }

  /** The role in few words. */
  String role() {
    return side + ":" + link;
  }

  String near() {
    return side + ":" + step(distance) + ":" + Math.min(2, breaks);
  }
}
