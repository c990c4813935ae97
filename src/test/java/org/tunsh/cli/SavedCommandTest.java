package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A search is kept; a later refresh tells of the document that came since. */
class SavedCommandTest {
  @TempDir static Path folder;
  private static Path home;

  @BeforeAll
  static void keepsASearchAndAddsADocument() throws IOException {
    home = folder.resolve("home");
    add("first.md", "# Note\n\nMongolia and its third neighbor spoke of railways.\n");
    refresh();
    CommandRun kept =
        CommandRun.of("search", "\"third neighbour\"", "--save", "third", "--home", home);
    assertEquals(0, kept.code(), kept.err());
  }

  private static void add(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    CommandRun run = CommandRun.of("add", file, "--home", home);
    assertEquals(0, run.code(), run.err());
  }

  private static CommandRun refresh() {
    CommandRun run = CommandRun.of("refresh", "--home", home);
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private static CommandRun saved(Object... more) {
    Object[] all = new Object[more.length + 3];
    all[0] = "saved";
    System.arraycopy(more, 0, all, 1, more.length);
    all[more.length + 1] = "--home";
    all[more.length + 2] = home;
    return CommandRun.of(all);
  }

  @Test
  void aRefreshTellsWhatIsNewUntilItIsSeen() throws IOException {
    assertFalse(refresh().out().contains("saved search"));
    assertTrue(saved().out().startsWith("third: 0 new of 1 "), saved().out());

    add("second.md", "# Speech\n\nA third neighbour is a friend, said the minister of Mongolia.\n");
    assertTrue(refresh().out().contains("'third': 1 "), "a refresh tells");
    CommandRun news = saved("third");
    assertTrue(news.out().contains("A third neighbour is a friend"), news.out());
    assertFalse(news.out().contains("railways"), news.out());
    String json = saved("third", "--json", "--seen").out();
    assertEquals(
        1, JsonMapper.builder().build().readTree(json).path("searches").path(0).path("new").size());

    assertTrue(saved("third").out().startsWith("third: 0 new of 2 "), "it was seen");
    assertFalse(refresh().out().contains("saved search"));
  }

  @Test
  void whatIsNotKeptIsSaid() {
    CommandRun run = saved("fourth");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("'fourth'"), run.err());
    CommandRun name = CommandRun.of("search", "x", "--save", "a b", "--home", home);
    assertEquals(2, name.code());
    assertTrue(name.err().contains("'a b'"), name.err());
  }
}
