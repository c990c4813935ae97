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

  private final Map<String, Pattern> patterns = new LinkedHashMap<>();

  DefencePhrases(WordLists words) {
    for (String code : CODES) {
      String all = words.alternatives("defence-phrases-" + code);
      patterns.put(code, Pattern.compile("(?iU)(?<!\\w)" + all + "(?!\\w)"));
    }
  }

  /** The items that a sentence names, in the order of their codes. */
  List<Term> in(String text, Span sentence) {
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
