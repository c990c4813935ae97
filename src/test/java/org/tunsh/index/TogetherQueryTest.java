package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.index.QueryNode.Unit;

/** Two words in a sentence are found as Lucene's intervals find them. */
final class TogetherQueryTest {
  private static final String[] WORDS = {"alpha", "beta", "gamma", "delta", "Epsilon"};
  private static final int DOCUMENTS = 60;
  private static final int QUERIES = 80;

  @TempDir private Path folder;

  /** No more than a few words, so that they often stand together, thrice, or not at all. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int words = 1 + random.nextInt(40);
    for (int i = 0; i < words; i++) {
      int which = (int) Math.abs(random.nextGaussian() * 2);
      text.append(WORDS[Math.min(which, WORDS.length - 1)]);
      int end = random.nextInt(8);
      text.append(end == 0 ? ". The " : end == 1 ? ".\n\nA " : " ");
    }
    return text.toString();
  }

  private static Stretch word(Random random) {
    List<Stretch> forms = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      forms.add(new Stretch.One(random.nextInt(12) == 0 ? "absent" : form(random)));
    }
    return forms.size() == 1 ? forms.getFirst() : new Stretch.Any(forms);
  }

  private static String form(Random random) {
    String word = WORDS[random.nextInt(WORDS.length)];
    return word.equals("Epsilon") && random.nextBoolean()
        ? Stored.asWritten("epsilon", word)
        : word.toLowerCase(Locale.ROOT);
  }

  /** Documents with their scores, and every match in each. */
  private static List<String> found(Question question, Query query) throws IOException {
    List<String> found = new ArrayList<>();
    FoundPlaces places = FoundPlaces.of(question.searcher(), query);
    for (ScoreDoc doc : question.searcher().search(query, DOCUMENTS).scoreDocs) {
      KeptText text = question.texts().text(doc.doc);
      StringBuilder line = new StringBuilder().append(doc.doc).append(' ').append(doc.score);
      places.in(doc.doc).forEach(m -> line.append(m.span()).append(m.words(text)));
      found.add(line.toString());
    }
    return found;
  }

  @Test
  void findsWhatIntervalsFind() throws Exception {
    long seed = System.nanoTime();
    System.out.println("TogetherQueryTest seed " + seed);
    Random random = new Random(seed);
    try (IndexBuilder builder = IndexBuilder.open(folder, Documents.GAZETTEERS)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Documents each = Documents.of("d" + i, text(random));
        builder.add(each.document(), each.facts(), each.persons());
        if (i == DOCUMENTS / 2) {
          builder.commit(); // two parts
        }
      }
      builder.commit();
    }
    int matches = 0;
    int special = 0;
    try (SearchIndex index =
        SearchIndex.open(folder, Documents.GAZETTEERS, NameTable.read(folder), Documents.LIMITS)) {
      for (int i = 0; i < QUERIES; i++) {
        List<Stretch> words = List.of(word(random), word(random));
        Unit unit = random.nextBoolean() ? Unit.SENTENCE : Unit.PARAGRAPH;
        Stretch inside = new Stretch.Inside(new Stretch.Unordered(words, Stretch.ANY), unit);
        Query plain = new IntervalQuery(Field.TEXT.code(), StretchIntervals.of(inside));
        Query together = StretchIntervals.query(Field.TEXT.code(), inside);
        special += together instanceof TogetherQuery ? 1 : 0;
        List<String> expected = index.ask(question -> found(question, plain));
        assertEquals(expected, index.ask(question -> found(question, together)), "seed " + seed);
        matches += expected.size();
      }
    }
    assertTrue(special > QUERIES / 10, "seed " + seed + ": only " + special + " were of the kind");
    assertTrue(matches > QUERIES, "seed " + seed + " finds next to nothing: " + matches);
  }

  @Test
  void leavesOtherStretchesToIntervals() {
    Stretch one = new Stretch.One("alpha");
    Stretch fact = new Stretch.One(Stored.fact(Field.PARTY, "MNG"));
    Stretch row = new Stretch.Row(List.of(one, one));
    for (Stretch other : List.of(fact, row)) {
      Stretch pair = new Stretch.Unordered(List.of(one, other), Stretch.ANY);
      assertEquals(Optional.empty(), TogetherQuery.of("text", pair, "."), pair.toString());
    }
    Stretch near = new Stretch.Unordered(List.of(one, one), 3);
    assertEquals(Optional.empty(), TogetherQuery.of("text", near, "."));
    Stretch both = new Stretch.Any(List.of(one, new Stretch.One("beta")));
    Stretch twice = new Stretch.Unordered(List.of(one, both), Stretch.ANY);
    assertEquals(Optional.empty(), TogetherQuery.of("text", twice, "."));
    Stretch three = new Stretch.Unordered(List.of(one, one, one), Stretch.ANY);
    assertFalse(TogetherQuery.of("text", three, ".").isPresent());
  }
}
