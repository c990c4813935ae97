package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * The nouns by which a text goes on to call organisations and kingdoms that it has named: 'the
 * Union', 'the Alliance', 'the Kingdom'. A noun that fits two of those whom the text names stands
 * for none.
 */
final class ShortNames {
  /** 'The Union Minister', 'the Alliance of …' are others; 'State of the Union' is a speech. */
  private static final String ALONE =
      "(?![\\p{L}\\p{N}-]|\\s+(?:\\p{Lu}|of\\b|for\\s+(?:the\\s+)?\\p{Lu}))";

  private static final String BEFORE = "(?<!\\p{L})(?<!State of )[Tt]he\\s+";

  private final Map<String, List<String>> bearers = new LinkedHashMap<>();

  ShortNames(WordLists words) {
    for (String line : words.words("short-names")) {
      int equals = line.indexOf('=');
      bearers.put(line.substring(0, equals), List.of(line.substring(equals + 1).split(" ")));
    }
  }

  /** Of the nouns those that stand for exactly one of a text's parties, with its code. */
  Map<String, String> of(List<Party> parties) {
    Set<String> named = new TreeSet<>();
    parties.forEach(party -> named.addAll(party.codes()));
    Map<String, String> sole = new LinkedHashMap<>();
    bearers.forEach(
        (noun, codes) -> {
          List<String> here = codes.stream().filter(named::contains).toList();
          if (here.size() == 1) {
            sole.put(noun, here.getFirst());
          }
        });
    return sole;
  }

  /** Where such nouns stand in a stretch, outside of the mentions that are known there. */
  static List<Party> find(String text, Span within, Map<String, String> sole, List<Party> known) {
    List<Party> found = new ArrayList<>();
    sole.forEach(
        (noun, code) -> {
          if (text.indexOf(noun, within.start(), within.end()) < 0) {
            return;
          }
          Matcher matcher =
              Pattern.compile(BEFORE + "(" + Pattern.quote(noun) + ")" + ALONE)
                  .matcher(text)
                  .region(within.start(), within.end());
          matcher.useTransparentBounds(true);
          while (matcher.find()) {
            Span span = new Span(matcher.start(1), matcher.end(1));
            if (known.stream().noneMatch(party -> party.span().overlaps(span))) {
              found.add(new Party(span, List.of(code), Naming.NAME));
            }
          }
        });
    return found;
  }
}
