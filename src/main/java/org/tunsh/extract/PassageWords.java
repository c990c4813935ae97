package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Span;

/** The words of a passage, and pairs of neighbours, as features of {@link PassageClassifier}. */
final class PassageWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'-]+");

  /** So much of a passage is read. */
  private static final int MOST_SENTENCES = 40;

  private PassageWords() {}

  /**
   * @param empty words that say nothing of a subject
   * @param sentences in the order of the text
   */
  static Set<String> of(String text, List<Span> sentences, Set<String> empty) {
    Set<String> features = new TreeSet<>();
    for (int i = 0; i < Math.min(MOST_SENTENCES, sentences.size()); i++) {
      List<String> words = words(sentences.get(i).of(text));
      for (int k = 0; k < words.size(); k++) {
        String word = words.get(k);
        if (!empty.contains(word)) {
          features.add("word=" + word);
          if (i == 0) {
            features.add("first=" + word);
          }
          if (k + 1 < words.size() && !empty.contains(words.get(k + 1))) {
            features.add("pair=" + word + " " + words.get(k + 1));
          }
        }
      }
    }
    return features;
  }

  private static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(sentence.toLowerCase(Locale.ROOT).replace('’', '\''));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
