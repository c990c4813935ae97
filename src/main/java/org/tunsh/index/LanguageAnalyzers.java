package org.tunsh.index;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;

/**
 * The analyzers of languages that are written without spaces, or whose words are glued together.
 */
final class LanguageAnalyzers implements AutoCloseable {
  /** Languages whose texts are kept a second time, cut by their own analyzer. */
  static final List<String> LANGUAGES = List.of("ja", "ko", "zh");

  private final Map<String, Analyzer> byLanguage =
      Map.of(
          "ja",
          new JapaneseAnalyzer(),
          "ko",
          new KoreanAnalyzer(),
          "zh",
          new SmartChineseAnalyzer());

  boolean has(String language) {
    return byLanguage.containsKey(language);
  }

  Analyzer of(String language) {
    Analyzer analyzer = byLanguage.get(language);
    if (analyzer == null) {
      throw new IllegalArgumentException("No analyzer of its own for '" + language + "'");
    }
    return analyzer;
  }

  @Override
  public void close() {
    byLanguage.values().forEach(Analyzer::close);
  }
}
