package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private final Map<String, Pattern> deciding = new LinkedHashMap<>();
  private final Map<String, Pattern> near = new LinkedHashMap<>();

  DefencePhrases(WordLists words) {
    CODES.forEach(code -> deciding.put(code, pattern(words, "defence-phrases-" + code)));
    NEAR.forEach(code -> near.put(code, pattern(words, "defence-near-" + code)));
  }

  private static Pattern pattern(WordLists words, String list) {
    return Pattern.compile("(?iU)(?<!\\w)" + words.alternatives(list) + "(?!\\w)");
  }

  /** The items that a sentence names and that need no forces beside them. */
  List<Term> deciding(String text, Span sentence) {
    return in(deciding, text, sentence);
  }

  /** The items that a sentence names if forces stand beside them. */
  List<Term> near(String text, Span sentence) {
    return in(near, text, sentence);
  }

  private static List<Term> in(Map<String, Pattern> patterns, String text, Span sentence) {
    List<Term> terms = new ArrayList<>();
    patterns.forEach(
        (code, pattern) -> {
          Matcher matcher = pattern.matcher(text).region(sentence.start(), sentence.end());
          while (matcher.find()) {
            terms.add(new Term(new Span(matcher.start(), matcher.end()), LIST, code));
          }
        });
    return terms;
  }
}
