package org.tunsh.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.gazetteer.Phrase.Match;

class PhraseAutomatonTest {
  private static final List<String> WORDS =
      List.of(
          "trade",
          "joint exercise*",
          "people-to-people",
          "Côte d'Ivoire",
          "US",
          "Turkey",
          "invest*",
          "蒙古国",
          "Монголия",
          "free trade area",
          "trade area of the south",
          "area");

  private final PhraseAutomaton automaton = of(WORDS);

  private static PhraseAutomaton of(List<String> words) {
    List<Phrase> phrases = new ArrayList<>();
    for (String word : words) {
      phrases.add(new Phrase("words", word, word, phrases.size()));
    }
    return new PhraseAutomaton(phrases);
  }

  private List<String> found(String text) {
    return automaton.matches(text, 0, text.length()).stream().map(m -> m.span().of(text)).toList();
  }

  @Test
  void accentsDashesApostrophesAndSpacesDoNotMatter() {
    assertEquals(List.of("Cote d’Ivoire"), found("in Cote d’Ivoire."));
    assertEquals(List.of("Co\u0302te d'Ivoire"), found("Co\u0302te d'Ivoire"));
    assertEquals(List.of("people–to–people"), found("more people–to–people ties"));
    assertEquals(List.of("people to\u00a0people"), found("more people to\u00a0people ties"));
    assertEquals(List.of("joint\n  exercises"), found("two joint\n  exercises"));
    assertEquals(List.of("in\u00advestments"), found("no in\u00advestments"));
  }

  @Test
  void onlyWholeWordsCount() {
    assertEquals(List.of(), found("trademark retrade subarea"));
    assertEquals(List.of("trade"), found("(trade)"));
    assertEquals(List.of("trade"), found("trade's"));
    assertEquals(List.of("蒙古国"), found("同蒙古国的关系"));
    assertEquals(List.of(), found("Монголиями"));
  }

  @Test
  void wordEndingsReachToTheEndOfTheWord() {
    assertEquals(
        List.of("investments", "joint exercises"), found("investments and joint exercises"));
    assertEquals(List.of(), found("reinvest"));
  }

  @Test
  void capitalsMatterWhereTheListHasThem() {
    assertEquals(List.of("TRADE", "Turkey", "US"), found("TRADE, turkey, Turkey, us, Us, US"));
  }

  @Test
  void theLongestFromTheLeftWins() {
    assertEquals(List.of("free trade area"), found("free trade area of the south"));
    assertEquals(List.of("trade area of the south"), found("fair trade area of the south"));
  }

  @Test
  void aParagraphsEndEndsAPhrase() {
    assertEquals(
        List.of("area"), found("free trad\n\narea").stream().filter("area"::equals).toList());
    assertEquals(List.of("trade", "area"), found("free trade\n\narea"));
  }

  @Test
  void aStretchThatCutsAWordDoesNotHoldIt() {
    String text = "subtrade trades";
    assertEquals(List.of(), automaton.matches(text, 3, 8));
    assertEquals(List.of(), automaton.matches(text, 9, 14));
    assertEquals(1, automaton.matches("the trade ends", 4, 9).size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42, 20261124, 99})
  void everySpanFoldsToItsPhrase(long seed) {
    Random random = new Random(seed);
    List<String> words = Stream.generate(() -> word(random)).limit(300).distinct().toList();
    PhraseAutomaton many = of(words);
    StringBuilder text = new StringBuilder();
    List<String> planted = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String word = words.get(random.nextInt(words.size()));
      planted.add(Folding.fold(word));
      text.append(disguise(word, random)).append(" · ");
    }
    List<Match> matches = many.matches(text, 0, text.length());
    for (Match match : matches) {
      String covered = match.span().of(text.toString());
      assertEquals(bare(match.phrase().text()), bare(covered), "seed " + seed);
    }
    assertTrue(matches.size() >= planted.size(), "seed " + seed + ": " + matches.size());
  }

  private static String bare(String text) {
    return Folding.fold(text).replace('-', ' ');
  }

  private static String word(Random random) {
    String letters = "abcdeéöñшжабв蒙古-' ";
    StringBuilder word = new StringBuilder("x");
    int length = 1 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.append('z').toString().replaceAll(" +", " ");
  }

  private static String disguise(String word, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case ' ' -> text.append(random.nextBoolean() ? "\u00a0" : "  ");
        case '-' -> text.append("-‐–—".charAt(random.nextInt(4)));
        case '\'' -> text.append("'’ʼ".charAt(random.nextInt(3)));
        default -> text.append(random.nextInt(4) == 0 ? Character.toUpperCase(c) : c);
      }
      if (random.nextInt(10) == 0) {
        text.append('\u00ad');
      }
    }
    return text.toString().replaceAll("\u00ad+$", "");
  }

  @Test
  void findsWhatASearchPhraseByPhraseFinds() {
    Random random = new Random(5);
    List<String> words =
        Stream.generate(() -> syllables(random, 1 + random.nextInt(3)))
            .limit(200)
            .distinct()
            .toList();
    PhraseAutomaton many = of(words);
    String text = syllables(random, 3000);
    List<String> all = new ArrayList<>();
    many.scan(text, 0, text.length(), (start, end, phrase) -> all.add(start + " " + phrase.text()));
    List<String> expected = new ArrayList<>();
    for (String word : words) {
      var matcher = java.util.regex.Pattern.compile("(?<!\\w)" + word + "(?!\\w)").matcher(text);
      for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
        expected.add(matcher.start() + " " + word);
      }
    }
    assertEquals(expected.stream().sorted().toList(), all.stream().sorted().toList());
  }

  private static String syllables(Random random, int words) {
    List<String> parts = List.of("ba", "be", "ba be", "bo", "babe", "a");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(parts.get(random.nextInt(parts.size()))).append(random.nextBoolean() ? " " : "");
    }
    return text.toString().strip();
  }
}
