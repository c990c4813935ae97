package org.tunsh.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;

/**
 * Tells from a title who speaks.
 *
 * @param parties those whom the title names, in its order
 * @param start where the title begins in the text that the parties' spans count
 */
record TitleVoice(String title, List<Party> parties, int start) {
  /** 'Statement on aid for A from the President of B and the Prime Minister of C'. */
  private static final Pattern FROM_WHOM =
      Pattern.compile("(?i)\\b(?:on|about|regarding|concerning)\\b.*?\\s(?:from|by)\\s");

  /** 'Joint statement from A and B on support for C': the authors stand before what it is on. */
  private static final Pattern BY_WHOM =
      Pattern.compile("(?i)\\b(?:from|by|of|between)\\b.*?\\s(?:on|about|regarding|concerning)\\s");

  private static final Pattern OURS_WITH =
      Pattern.compile("(?i)\\bour\\b(?:\\s+[\\w-]+){1,4}\\s+with\\s+(?:the\\s+)?$");

  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)\\b(?:profile|foreign\\s+(?:policy|relations)|external\\s+relations|diplomacy|partnerships|partners)\\b");

  TitleVoice {
    parties = List.copyOf(parties);
  }

  /** Those whom a title names as its authors, behind what it is on; else all of them. */
  List<Party> authors() {
    if (!title.toLowerCase(Locale.ROOT).contains("statement")) {
      return parties;
    }
    Matcher from = FROM_WHOM.matcher(title);
    if (from.find()) {
      return several(parties.stream().filter(party -> at(party) >= from.end()).toList());
    }
    Matcher by = BY_WHOM.matcher(title);
    return by.find()
        ? several(parties.stream().filter(party -> at(party) < by.end()).toList())
        : parties;
  }

  /** 'Italian American': citizens of one state by their forebears. */
  boolean isOfDescent(Party party) {
    return party.naming() == Naming.DEMONYM
        && parties.stream()
            .filter(other -> other.naming() == Naming.DEMONYM && other != party)
            .anyMatch(other -> isDescent(party, other) || isDescent(other, party));
  }

  private boolean isDescent(Party one, Party next) {
    return next.span().start() == one.span().end() + 1
        && title.charAt(one.span().end() - start) == ' '
        && title.startsWith("American", next.span().start() - start);
  }

  /** 'A: country profile', 'The foreign policy of A': whose relations a text goes through. */
  String profiled() {
    Set<String> named =
        NamedParties.codes(
            parties.stream().filter(p -> p.span().end() - start <= title.length()).toList());
    return named.size() == 1 && PROFILE.matcher(title).find() ? named.iterator().next() : "";
  }

  private int at(Party party) {
    return party.span().start() - start;
  }

  /** One alone hardly issues a statement of states: the title then names the other elsewhere. */
  private List<Party> several(List<Party> authors) {
    return NamedParties.codes(authors).size() >= 2 ? authors : parties;
  }

  /**
   * 'Our relationship with B', in a release that names A beside B most: A speaks.
   *
   * @param counts how often the text names each party
   * @return empty where the title does not tell it so
   */
  String besideOurs(Map<String, Integer> counts) {
    if (parties.size() != 1) {
      return "";
    }
    Party other = parties.getFirst();
    int at = other.span().start() - start;
    if (at < 0 || at > title.length() || !OURS_WITH.matcher(title.substring(0, at)).find()) {
      return "";
    }
    return counts.entrySet().stream()
        .filter(count -> !other.codes().contains(count.getKey()))
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
