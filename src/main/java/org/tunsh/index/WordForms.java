package org.tunsh.index;

import com.ibm.icu.text.Normalizer2;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.util.BytesRef;

/**
 * All forms under which a word of one language is found. Results are kept, since a language has few
 * words that come often. Not safe for use by several threads at once.
 */
final class WordForms {
  /**
   * English words keep their beginning whatever their ending, so a query finds the other endings
   * among the index's words; their stems in the index would cost a third of the time of indexing.
   */
  static final String ENGLISH = "en";

  private static final int KEPT = 100_000;
  private static final Normalizer2 FOLDING = ICUFoldingFilter.NORMALIZER;

  private final WordTables tables;
  private final Stemmers stemmers;
  private final String language;
  private final Set<String> firstParts;
  private CharArrayMap<Forms> kept = new CharArrayMap<>(1024, false);

  /**
   * The forms of one word.
   *
   * @param base the folded form in the spelling that stands for all
   * @param term the same as the index holds it
   * @param others further terms at the same place: as written, stem, other spelling
   * @param begins whether a word of several parts may begin with it
   */
  record Forms(String base, BytesRef term, List<BytesRef> others, boolean begins) {
    static Forms of(String base, Collection<String> others, boolean begins) {
      return new Forms(
          base, new BytesRef(base), others.stream().map(BytesRef::new).toList(), begins);
    }
  }

  WordForms(WordTables tables, Stemmers stemmers, String language) {
    this.tables = tables;
    this.stemmers = stemmers;
    this.language = language;
    this.firstParts = firstParts(tables.joined());
  }

  private static Set<String> firstParts(Map<String, String> joined) {
    Map<String, Boolean> parts = new HashMap<>();
    joined.keySet().forEach(word -> parts.put(word.substring(0, word.indexOf(' ')), true));
    return Set.copyOf(parts.keySet());
  }

  Forms of(char[] text, int length) {
    Forms forms = kept.get(text, 0, length);
    if (forms == null) {
      forms = make(new String(text, 0, length));
      if (kept.size() >= KEPT) {
        kept = new CharArrayMap<>(1024, false);
      }
      kept.put(new String(text, 0, length), forms);
    }
    return forms;
  }

  /** The forms of a word of several parts, if the parts make up one. */
  Optional<Forms> joined(String first, String second, String surface) {
    String word = tables.joined().get(first + " " + second);
    if (word == null) {
      return Optional.empty();
    }
    Set<String> others = new LinkedHashSet<>(List.of(first, second));
    others.add(Stored.asWritten(word, surface));
    addStem(word, word, others);
    others.remove(word);
    return Optional.of(Forms.of(word, others, false));
  }

  private Forms make(String word) {
    String surface = withoutPossessive(word);
    String plain = fold(surface);
    String base = spelling(plain);
    Set<String> others = new LinkedHashSet<>();
    others.add(plain);
    if (plain.indexOf('.') > 0) {
      others.add(plain.replace(".", ""));
    }
    if (!surface.equals(base)) {
      others.add(Stored.asWritten(base, surface));
    }
    addStem(base, plain.equals(base) ? surface.toLowerCase(Locale.ROOT) : base, others);
    others.remove(base);
    return Forms.of(base, others, firstParts.contains(plain));
  }

  private void addStem(String base, String lower, Set<String> others) {
    if (language.equals(ENGLISH)) {
      return;
    }
    String stem = stem(language, lower);
    if (!stem.equals(base)) {
      others.add(Stored.stem(language, stem));
    }
  }

  private String stem(String language, String lower) {
    return fold(stemmers.stem(language, lower));
  }

  /** The folded English stem of a folded word. */
  String englishStem(String folded) {
    return stem(ENGLISH, folded);
  }

  /** The terms under which other endings of a word are found in texts of some languages. */
  Set<String> stemTerms(String word, Collection<String> languages) {
    String surface = withoutPossessive(word);
    String plain = fold(surface);
    String base = spelling(plain);
    String lower = plain.equals(base) ? surface.toLowerCase(Locale.ROOT) : base;
    Set<String> terms = new LinkedHashSet<>();
    for (String each : languages) {
      if (each.equals(ENGLISH)) {
        continue;
      }
      String stem = stem(each, lower);
      terms.add(Stored.stem(each, stem));
      terms.add(stem); // a word that is its own stem stands in the index once
    }
    terms.remove(base);
    return terms;
  }

  /** Case, diacritics and widths folded. */
  static String fold(String word) {
    return FOLDING.normalize(word);
  }

  /** The spelling that stands for a folded word. */
  String spelling(String folded) {
    String exact = tables.spellings().get(folded);
    return exact != null ? exact : spellingOfBeginning(folded);
  }

  /** The same for a word of which only the beginning is known. */
  String spellingOfBeginning(String folded) {
    for (Map.Entry<String, String> stem : tables.stems()) {
      if (folded.startsWith(stem.getKey())) {
        return stem.getValue() + folded.substring(stem.getKey().length());
      }
    }
    return folded;
  }

  static String withoutPossessive(String word) {
    int left = word.length() - 2;
    if (left > 0 && Character.toLowerCase(word.charAt(left + 1)) == 's') {
      char apostrophe = word.charAt(left);
      if (apostrophe == '\'' || apostrophe == '\u2019' || apostrophe == '\uFF07') {
        return word.substring(0, left);
      }
    }
    return word;
  }
}
