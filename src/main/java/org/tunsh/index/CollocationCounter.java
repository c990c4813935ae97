package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.tunsh.index.FoundPlaces.Match;
import org.tunsh.index.TextAnalysis.Word;
import org.tunsh.model.Span;

/**
 * Counts the words around what was found, and weighs them by the log-likelihood ratio of the two by
 * two table of near and far, this word and others (Dunning, Accurate Methods for the Statistics of
 * Surprise and Coincidence, 1993).
 */
final class CollocationCounter {
  private static final int LONGEST_WORD = 25;
  private static final int WIDEST = 20;
  private static final int RAREST = 2;

  private final Question question;
  private final Map<String, Integer> near = new HashMap<>();
  private long wordsNear;

  CollocationCounter(Question question) {
    this.question = question;
  }

  List<Collocation> count(String query, int span, int limit)
      throws IOException, QuerySyntaxException {
    int width = Math.clamp(span, 1, WIDEST);
    new TextMatches(question)
        .each(
            query,
            (fields, text, matches) -> {
              matches.forEach(match -> add(text, match, width));
              return true;
            });
    return strongest(limit);
  }

  private void add(String text, Match match, int width) {
    Span found = match.span();
    int reach = width * LONGEST_WORD;
    int from = Math.max(0, found.start() - reach);
    List<Word> before = wordsOf(text, from, found.start(), from > 0);
    before.subList(Math.max(0, before.size() - width), before.size()).forEach(this::add);
    int to = Math.min(text.length(), found.end() + reach);
    List<Word> after = wordsOf(text, found.end(), to, false);
    after.subList(0, Math.min(width, after.size())).forEach(this::add);
  }

  /** Words of a piece of text, without the first where that may be cut in two. */
  private List<Word> wordsOf(String text, int from, int to, boolean firstIsCut) {
    List<Word> words = question.analysis().words(text.substring(from, to));
    return firstIsCut && !words.isEmpty() ? words.subList(1, words.size()) : words;
  }

  private void add(Word word) {
    wordsNear++;
    if (!EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word.folded())) {
      near.merge(word.folded(), 1, Integer::sum);
    }
  }

  private List<Collocation> strongest(int limit) throws IOException {
    long all = FrequencyCounter.allWords(question);
    List<Collocation> collocations = new ArrayList<>();
    for (Map.Entry<String, Integer> word : near.entrySet()) {
      if (word.getValue() >= RAREST) {
        Collocation collocation = collocation(word.getKey(), word.getValue(), all);
        if (collocation.near() > collocation.expected()) {
          collocations.add(collocation);
        }
      }
    }
    collocations.sort(
        Comparator.comparingDouble(Collocation::g2).reversed().thenComparing(Collocation::word));
    return List.copyOf(collocations.subList(0, Math.clamp(limit, 0, collocations.size())));
  }

  private Collocation collocation(String word, int here, long all) throws IOException {
    long overall =
        Math.max(here, question.view().reader().totalTermFreq(new Term(Field.TEXT.code(), word)));
    double expected = (double) overall * wordsNear / Math.max(1, all);
    double g2 =
        logLikelihood(
            here,
            (double) (wordsNear - here),
            (double) (overall - here),
            (double) (all - wordsNear - overall + here));
    return new Collocation(word, here, overall, expected, g2);
  }

  /** G2 of a two by two table. */
  static double logLikelihood(double a, double b, double c, double d) {
    double n = a + b + c + d;
    return 2
        * (part(a, (a + b) * (a + c) / n)
            + part(b, (a + b) * (b + d) / n)
            + part(c, (c + d) * (a + c) / n)
            + part(d, (c + d) * (b + d) / n));
  }

  private static double part(double observed, double expected) {
    return observed <= 0 ? 0 : observed * Math.log(observed / expected);
  }
}
