package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/**
 * Whose relations a text may be telling of, by several signs.
 *
 * @param hub the state that the sentences with tiers name with most others; empty where none is
 *     named with two, or two with as many
 * @param most the state that is named most
 * @param second the state that is named most but for that
 * @param dateline the state of the capital that the text's head names first
 * @param voice the state whose agency or office speaks by the text's head or foot
 */
record HomeState(String hub, String most, String second, String dateline, String voice) {
  private static final int HEAD = 500;
  private static final int FOOT = 200;

  /** The words by which an agency or an office is told. */
  static final class Words {
    private final Map<String, String> agencies = new HashMap<>();
    private final Pattern agency;
    private final Pattern office;

    Words(WordLists words) {
      for (String line : words.words("news-agencies")) {
        int cut = line.indexOf('=');
        agencies.put(line.substring(0, cut), line.substring(cut + 1));
      }
      agency =
          Pattern.compile(
              "[(/\\[–—-]\\s*([\\p{L} ]{2,20}?)\\s*[)/\\]–—,-]|^\\W*(\\p{Lu}[\\p{Lu}"
                  + " ]{1,14}|\\p{Lu}[\\p{L}]{3,14})\\b",
              Pattern.MULTILINE);
      office = Pattern.compile("(?i)\\b" + words.alternatives("voices") + "\\s+(?:the\\s+)?$");
    }

    private String voice(Annotated document) {
      String text = document.document().text();
      int head = Math.min(HEAD, text.length());
      for (Party party : document.within(new Span(0, head), Party.class)) {
        int at = party.span().start();
        if (party.codes().size() == 1 && office.matcher(text.substring(0, at)).find()) {
          return party.codes().getFirst();
        }
      }
      String told = agency(text.substring(0, head));
      return told.isEmpty() ? agency(text.substring(Math.max(0, text.length() - FOOT))) : told;
    }

    private String agency(String text) {
      Matcher named = agency.matcher(text);
      while (named.find()) {
        String name = named.group(1) == null ? named.group(2) : named.group(1);
        String code = agencies.get(name.strip().toLowerCase(Locale.ROOT));
        if (code != null) {
          return code;
        }
      }
      return "";
    }
  }

  static HomeState of(Annotated document, Words words) {
    Map<String, Integer> counts = new HashMap<>();
    Span all = new Span(0, document.document().text().length());
    String dateline = "";
    for (Party party : document.within(all, Party.class)) {
      boolean capital = party.naming() == Naming.CAPITAL;
      if (capital
          && dateline.isEmpty()
          && party.span().start() < HEAD
          && party.codes().size() == 1) {
        dateline = party.codes().getFirst();
      }
      if (!capital) {
        party.codes().forEach(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    List<String> byCount = new ArrayList<>(counts.keySet());
    byCount.sort(
        Comparator.comparingInt((String c) -> -counts.getOrDefault(c, 0)).thenComparing(c -> c));
    return new HomeState(
        hub(document),
        byCount.isEmpty() ? "" : byCount.getFirst(),
        byCount.size() < 2 ? "" : byCount.get(1),
        dateline,
        words.voice(document));
  }

  private static String hub(Annotated document) {
    Map<String, Set<String>> others = new TreeMap<>();
    for (Sentence sentence : document.sentences()) {
      if (document.within(sentence.span(), Tier.class).isEmpty()) {
        continue;
      }
      Set<String> named = new TreeSet<>();
      for (Party party : document.within(sentence.span(), Party.class)) {
        named.addAll(party.codes());
      }
      for (String one : named) {
        Set<String> with = others.computeIfAbsent(one, key -> new TreeSet<>());
        named.stream().filter(other -> !other.equals(one)).forEach(with::add);
      }
    }
    int most = others.values().stream().mapToInt(Set::size).max().orElse(0);
    var best = others.entrySet().stream().filter(e -> e.getValue().size() == most).toList();
    return most >= 2 && best.size() == 1 ? best.getFirst().getKey() : "";
  }
}
