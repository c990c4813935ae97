package org.tunsh.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found with a look at two letters first is what Java finds at every letter. */
final class SoughtPatternTest {
  private static final List<String> PIECES =
      List.of(
          "treaty",
          "Treaties",
          "é",
          "É",
          "communiqué",
          "1",
          "12",
          "-",
          " ",
          " ",
          "\n",
          ".",
          "DONE",
          "done",
          "at",
          "in",
          "Jan",
          "January",
          "2012",
          "ſ",
          "K",
          "k",
          "a",
          "b",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "_",
          "of",
          "notes",
          "Monday");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?iu)(?<![\\p{L}\\d])(?:treat(?:y|ies)|communiqu[eé]s?|kiss)(?![\\p{L}\\d])",
        "(?:\\bDONE|[.;:]\\s+(?i:done))\\b[^.]{0,60}?\\b(?:at|in|on|this)\\b",
        "\\b(January|Jan\\.?)\\s*(?:-|of)?\\s*(\\d{1,2})?",
        "(?<=\\d\\s)of",
        "\\B-|\\b\\.",
        "(?iU)(?<!\\w)(?:[^.;:]{0,3}\\bin|k|s)(?!\\w)",
        "(?m)^\\p{Lu}[\\p{L} ]{2,30}",
        "(?!Monday)\\w*",
        "(?<![-\\w])(\\d{1,3})(?=\\s)",
        "[^a]\\z",
        "$",
        "(a|b)\\1"
      })
  void findsWhatJavaFinds(String expression) {
    SoughtPattern sought = SoughtPattern.compile(expression);
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      String text = text(random);
      List<String> found = new ArrayList<>();
      sought.each(text, matcher -> found.add(told(matcher)));
      assertEquals(byJava(sought.pattern(), text), found, () -> expression + " in " + text);
      assertEquals(sought.pattern().matcher(text).matches(), sought.matches(text));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static List<String> byJava(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(told(matcher));
    }
    return found;
  }

  private static String told(Matcher matcher) {
    return matcher.start() + " " + matcher.end() + " " + matcher.toMatchResult().groupCount();
  }
}
