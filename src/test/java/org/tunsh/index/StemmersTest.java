package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmersTest {
  private static Stemmers stemmers() throws Exception {
    return new Stemmers(WordTables.read(Documents.GAZETTEERS));
  }

  private static List<String> lines() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(StemmersTest.class.getResourceAsStream("/stems/mongolian.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void theFormsOfAMongolianWordHaveOneStemAndOtherWordsAnother() throws Exception {
    Stemmers stemmers = stemmers();
    Map<String, String> wordOfStem = new HashMap<>();
    for (String line : lines()) {
      List<String> forms = List.of(line.split(" "));
      String stem = stemmers.stem("mn", forms.getFirst());
      for (String form : forms) {
        assertEquals(stem, stemmers.stem("mn", form), form);
      }
      assertNull(wordOfStem.put(stem, line), stem + " is the stem of two words");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, partnership, partnerships",
    "ru, партнёрство, партнёрства",
    "ru, стратегический, стратегического",
    "de, partnerschaft, partnerschaften",
    "fr, coopération, coopérations"
  })
  void theFormsOfAWordHaveOneStem(String language, String one, String other) throws Exception {
    Stemmers stemmers = stemmers();
    assertEquals(stemmers.stem(language, one), stemmers.stem(language, other));
  }
}
