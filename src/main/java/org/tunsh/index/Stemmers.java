package org.tunsh.index;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The stemmers by language. */
final class Stemmers {
  /** Languages whose words are stemmed. */
  static final List<String> LANGUAGES = List.of("de", "en", "fr", "mn", "ru");

  private final Map<String, Stemmer> byLanguage;

  Stemmers(WordTables tables) {
    this.byLanguage =
        Map.of(
            "de", new LuceneStemmer(GermanLightStemFilter::new),
            "en", new LuceneStemmer(words -> new SnowballFilter(words, new EnglishStemmer())),
            "fr", new LuceneStemmer(FrenchLightStemFilter::new),
            "mn", new MongolianStemmer(tables.suffixes()),
            "ru", new LuceneStemmer(RussianLightStemFilter::new));
  }

  /** The stem, or the word itself where the language has no stemmer. */
  String stem(String language, String word) {
    Stemmer stemmer = byLanguage.get(language);
    return stemmer == null ? word : stemmer.stem(word);
  }
}
