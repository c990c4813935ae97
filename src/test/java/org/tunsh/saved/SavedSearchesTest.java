package org.tunsh.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchesTest {
  @TempDir private Path folder;

  private SavedSearches searches() {
    return new SavedSearches(folder.resolve("searches.jsonl"));
  }

  private static SavedSearch search(String name) {
    return new SavedSearch(name, "\"third neighbour\" party:MNG", List.of("b", "a"));
  }

  @Test
  void whatIsKeptIsThereAgainByName() throws Exception {
    searches().keep(search("zwei"));
    searches().keep(search("eins"));
    assertEquals(
        List.of("eins", "zwei"), searches().all().stream().map(SavedSearch::name).toList());
    SavedSearch again = searches().find("eins").orElseThrow();
    assertEquals("\"third neighbour\" party:MNG", again.query());
    assertEquals(List.of("a", "b"), again.seen());
  }

  @Test
  void aSearchIsForgottenOnce() throws Exception {
    searches().keep(search("eins"));
    assertTrue(searches().forget("eins"));
    assertFalse(searches().forget("eins"));
    assertEquals(List.of(), searches().all());
  }

  @Test
  void namesAndQueriesThatCannotBeKeptAreRefused() {
    for (String name : List.of("", "../x", "a b", "-x", "x".repeat(65))) {
      assertThrows(IllegalArgumentException.class, () -> search(name), name);
    }
    assertThrows(IllegalArgumentException.class, () -> new SavedSearch("x", " ", List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new SavedSearch("x", "y".repeat(2001), List.of()));
  }

  @Test
  void aLineThatIsNoneIsToldWithItsNumber() throws Exception {
    searches().keep(search("eins"));
    Path file = folder.resolve("searches.jsonl");
    Files.writeString(file, Files.readString(file) + "{\"name\": \n");
    IOException told = assertThrows(IOException.class, () -> searches().all());
    assertTrue(String.valueOf(told.getMessage()).contains("line 2"), told.getMessage());
  }

  @Test
  void manyWhoKeepAtOnceLoseNothing() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String name = "search-" + i;
        tasks.add(
            () -> {
              searches().keep(search(name));
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
    assertEquals(20, searches().all().size());
  }
}
