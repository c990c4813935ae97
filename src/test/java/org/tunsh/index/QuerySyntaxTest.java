package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries that cannot be read, and queries that would cost too much. */
final class QuerySyntaxTest {
  private static final long SEED = 20261124L;
  @TempDir Path folder;

  private SearchIndex index() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(folder, Documents.GAZETTEERS)) {
      Documents one =
          Documents.of("one", "Energy alert, and minerals (1) of states. Third neighbour.");
      builder.add(one.document(), one.facts(), List.of());
      builder.commit();
    }
    return SearchIndex.open(folder, Documents.GAZETTEERS, Vocabulary.ofCodes(), Documents.LIMITS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "unclosed | 0
          energy "unclosed | 7
          ((energy | 1
          (energy OR | 10
          energy) | 6
          date:[2020 TO | 5
          date:2019-13 | 5
          date:2019..2010 | 5
          party: | 6
          party: MNG | 6
          party:!!! | 6
          tier:great | 5
          kind:poem | 5
          colour:red | 0
          energy AND | 10
          OR energy | 0
          energy WITHIN chapter | 14
          *nergy | 0
          a* | 0
          text:* | 5
          ***** | 0
          (energy -minerals) WITHIN sentence | 8
          en*e*r*g*y* | 0
          party:(MNG | 6
          """)
  void saysWhereAndWhy(String query, int position) throws Exception {
    try (SearchIndex index = index()) {
      QuerySyntaxException refused =
          assertThrows(
              QuerySyntaxException.class, () -> index.search(SearchRequest.of(query)), query);
      assertEquals(position, refused.position(), refused.getMessage());
      assertTrue(index.search(SearchRequest.of(refused.example())).total() >= 0);
    }
  }

  @Test
  void costlyQueriesEndSoon() throws Exception {
    try (SearchIndex index = index()) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            refuses(index, "x".repeat(20_000));
            refuses(index, "(".repeat(4000));
            refuses(index, "(".repeat(60) + "a" + ")".repeat(60));
            refuses(index, "-".repeat(300) + " (" + "a ".repeat(500));
            index.search(SearchRequest.of("a~99999"));
            index.search(SearchRequest.of("x".repeat(4000)));
            index.search(SearchRequest.of("\"" + "a b ".repeat(900) + "\"~99999"));
          });
    }
  }

  private static void refuses(SearchIndex index, String query) {
    assertThrows(QuerySyntaxException.class, () -> index.search(SearchRequest.of(query)));
  }

  @Test
  void signsAreText() throws Exception {
    try (SearchIndex index = index()) {
      assertEquals(1, index.search(SearchRequest.of("/energy/ [minerals] {} & -")).total());
      assertEquals(
          1, index.search(SearchRequest.of("<energy>alert(1)</states>? 'third'!")).total());
    }
  }

  @Test
  void anyQueryIsAnsweredOrRefused() throws Exception {
    String[] pieces = {
      "energy",
      "\"",
      "(",
      ")",
      ":",
      "party",
      "date",
      "..",
      "2019",
      "*",
      "?",
      "~",
      "2",
      "-",
      " ",
      " ",
      "AND",
      "OR",
      "NOT",
      "WITHIN",
      "sentence",
      "THEN/3",
      "text:",
      "tier:",
      "/",
      "\\",
      "\uD800",
      "中文",
      "é",
      "'"
    };
    Random random = new Random(SEED);
    try (SearchIndex index = index()) {
      for (int i = 0; i < 3000; i++) {
        StringBuilder query = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int j = 0; j < length; j++) {
          query.append(pieces[random.nextInt(pieces.length)]);
        }
        askOrBeRefused(index, query.toString());
      }
    }
  }

  private static void askOrBeRefused(SearchIndex index, String query) throws Exception {
    try {
      index.search(SearchRequest.of(query));
    } catch (QuerySyntaxException e) {
      assertTrue(e.position() <= query.length(), query);
    } catch (RuntimeException e) {
      throw new AssertionError("The query '" + query + "' (seed " + SEED + ")", e);
    }
  }
}
