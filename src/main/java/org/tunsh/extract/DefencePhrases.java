package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.gazetteer.SoughtPattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Term;
import org.tunsh.model.Span;

/**
 * Finds the items of defence cooperation that are said by a verb with who and what around it, where
 * a list of fixed phrases would have no end: 'will train twenty pilots of the air force'.
 */
final class DefencePhrases {
  private static final String LIST = "defence";

  private static final List<String> CODES =
      List.of(
          "defence-talks",
          "military-exercises",
          "military-education",
          "military-technical",
          "military-grant",
          "basing-access",
          "intelligence-cyber");

  private static final List<String> NEAR = List.of("military-technical", "military-grant");

  private final Map<String, SoughtPattern> deciding = new LinkedHashMap<>();
  private final Map<String, SoughtPattern> near = new LinkedHashMap<>();

  DefencePhrases(WordLists words) {
    CODES.forEach(code -> deciding.put(code, pattern(words, "defence-phrases-" + code)));
    NEAR.forEach(code -> near.put(code, pattern(words, "defence-near-" + code)));
  }

  private static SoughtPattern pattern(WordLists words, String list) {
    return SoughtPattern.compile("(?iU)(?<!\\w)" + words.alternatives(list) + "(?!\\w)");
  }

  /** The items that a sentence names and that need no forces beside them. */
  List<Term> deciding(String text, Span sentence) {
    return in(deciding, text, sentence);
  }

  /** The items that a sentence names if forces stand beside them. */
  List<Term> near(String text, Span sentence) {
    return in(near, text, sentence);
  }

  private static List<Term> in(Map<String, SoughtPattern> patterns, String text, Span sentence) {
    String words = sentence.of(text);
    List<Term> terms = new ArrayList<>();
    patterns.forEach(
        (code, pattern) ->
            pattern.each(
                words,
                found -> {
                  Span span = new Span(found.start(), found.end()).shift(sentence.start());
                  terms.add(new Term(span, LIST, code));
                }));
    return terms;
  }
}
