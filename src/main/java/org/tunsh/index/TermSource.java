package org.tunsh.index;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.WildcardQuery;

/** Which terms of the index a word of a query stands for. */
final class TermSource {
  /** A word within a sentence or a sequence may stand for as many. */
  private static final int MOST_TERMS = 1000;

  /** Words that are looked at for one with the same stem. */
  private static final int MOST_LOOKED_AT = 5000;

  private static final int SHORTEST_BEGINNING = 3;
  private static final int MOST_WILDCARDS = 4;
  private static final int FUZZY_TERMS = 50;
  private static final int KEPT_LETTERS = 1;

  private final Lexicon lexicon;
  private final TextAnalysis analysis;
  private final LanguageAnalyzers analyzers;
  private final Set<String> languages;

  /** The terms of one state of the index. */
  TermSource(Lexicon lexicon, TextAnalysis analysis, LanguageAnalyzers analyzers) {
    this.lexicon = lexicon;
    this.analysis = analysis;
    this.analyzers = analyzers;
    this.languages = Set.copyOf(lexicon.languages());
  }

  /** What kinds of documents add to the score of a hit. */
  Map<String, Float> kinds() {
    return analysis.kinds();
  }

  List<TextAnalysis.Word> words(String text) {
    return analysis.words(text);
  }

  /** Terms of other endings of the word, in the languages of the index that are written so. */
  Set<String> stems(String word) {
    List<String> written = languagesOf(word);
    Set<String> stems = new LinkedHashSet<>(analysis.forms("").stemTerms(word, written));
    if (written.contains(WordForms.ENGLISH)) {
      stems.addAll(englishEndings(word));
    }
    return stems;
  }

  /** The words of the index with the same English stem. */
  private Set<String> englishEndings(String word) {
    WordForms forms = analysis.forms("");
    String base = forms.spelling(WordForms.fold(word));
    String stem = forms.englishStem(base);
    int same = 0;
    while (same < Math.min(stem.length(), base.length())
        && stem.charAt(same) == base.charAt(same)) {
      same++;
    }
    Set<String> endings = new LinkedHashSet<>();
    if (same < SHORTEST_BEGINNING) {
      return endings;
    }
    // the last letter of a stem may change: 'policy', 'policies'
    String beginning = stem.substring(0, Math.max(SHORTEST_BEGINNING, same - 1));
    for (String other : lexicon.beginning(Field.TEXT.code(), beginning, MOST_LOOKED_AT)) {
      if (!other.equals(base) && forms.englishStem(other).equals(stem)) {
        endings.add(other);
      }
    }
    return endings;
  }

  private List<String> languagesOf(String word) {
    UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
    List<String> written =
        switch (script) {
          case LATIN -> List.of("de", "en", "fr");
          case CYRILLIC -> List.of("mn", "ru");
          default -> List.of();
        };
    return written.stream().filter(languages::contains).toList();
  }

  /** Languages of the index with an analyzer of their own that a text may be written in. */
  List<String> ownAnalyzers(String text) {
    boolean fits =
        text.codePoints()
            .mapToObj(UnicodeScript::of)
            .anyMatch(
                script ->
                    switch (script) {
                      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                      default -> false;
                    });
    return fits
        ? LanguageAnalyzers.LANGUAGES.stream().filter(languages::contains).toList()
        : List.of();
  }

  Analyzer ownAnalyzer(String language) {
    return analyzers.of(language);
  }

  /** The queries of a wildcard in a field: as typed, and in the spelling that stands for all. */
  List<MultiTermQuery> wildcard(Field field, QueryNode.Wildcard node) throws QuerySyntaxException {
    String pattern = node.pattern();
    if (pattern.chars().filter(c -> Wildcards.isWildcard((char) c)).count() > MOST_WILDCARDS) {
      throw new QuerySyntaxException(
          node.at(), "a word has at most " + MOST_WILDCARDS + " wildcards", "mongol*");
    }
    String folded = folded(pattern);
    String beginning = Wildcards.beginning(folded);
    String rest = folded.substring(beginning.length());
    Set<String> patterns = new LinkedHashSet<>(List.of(folded));
    patterns.add(analysis.forms("").spellingOfBeginning(beginning) + rest);
    List<MultiTermQuery> queries = new ArrayList<>();
    for (String each : patterns) {
      queries.add(wildcard(new Term(field.code(), each)));
    }
    return queries;
  }

  private static MultiTermQuery wildcard(Term term) {
    String text = term.text();
    return Wildcards.beginning(text).length() == text.length() - 1 && text.endsWith("*")
        ? new PrefixQuery(new Term(term.field(), text.substring(0, text.length() - 1)))
        : new WildcardQuery(term);
  }

  private static String folded(String pattern) {
    StringBuilder folded = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= pattern.length(); i++) {
      if (i == pattern.length() || Wildcards.isWildcard(pattern.charAt(i))) {
        folded.append(WordForms.fold(pattern.substring(from, i)));
        if (i < pattern.length()) {
          folded.append(pattern.charAt(i));
        }
        from = i + 1;
      }
    }
    return folded.toString();
  }

  /** Words of a few letters are like too many others, so they bear fewer changes. */
  FuzzyQuery fuzzy(Field field, String word, int edits) {
    int length = word.codePointCount(0, word.length());
    int bearable = length < 3 ? 0 : length < 5 ? 1 : FuzzyQuery.defaultMaxEdits;
    return new FuzzyQuery(
        new Term(field.code(), word), Math.min(edits, bearable), KEPT_LETTERS, FUZZY_TERMS, true);
  }

  /** All terms of a query over terms. */
  Set<String> expanded(MultiTermQuery query, int at) throws QuerySyntaxException {
    Set<String> found = lexicon.expanded(query, MOST_TERMS + 1);
    if (found.size() > MOST_TERMS) {
      throw new QuerySyntaxException(
          at, "it stands for more than " + MOST_TERMS + " words; write more letters", "mongol*");
    }
    return found;
  }
}
