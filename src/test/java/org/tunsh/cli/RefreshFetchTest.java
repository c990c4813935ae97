package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code refresh --fetch}: the catalogue's documents come in before the run, each night. */
class RefreshFetchTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path home;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    Files.createDirectories(home.resolve("corpus"));
    Files.writeString(
        home.resolve("corpus/catalogue.yaml"),
        entry("chl-ind-2017-03-14-strategic", "CHL, IND", "marked")
            + entry("jpn-mng-2011-05-03-strategic", "JPN, MNG", "bare"));
    pages.put("/marked", statement("India and Chile", 2017));
    pages.put("/bare", statement("Mongolia and Japan", 2011));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String entry(String id, String parties, String page) {
    return """
    - id: %s
      title: "Joint Statement"
      parties: [%s]
      date: "2017-03-14"
      kind: joint-statement
      language: en
      level: strategic
      action: declared
      address: "http://127.0.0.1:%d/%s"
      sourceClass: official
    """
        .formatted(id, parties, server.getAddress().getPort(), page);
  }

  private static String statement(String parties, int year) {
    return "<h1>Joint Statement</h1><p>14 March %d</p><p>%s declared a strategic partnership.</p>"
        .formatted(year, parties);
  }

  /** The page /bare bears no mark of its version, as many do not. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    String page = pages.get(path);
    String tag = page == null ? "" : "\"" + page.hashCode() + "\"";
    boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    if (!path.equals("/bare")) {
      exchange.getResponseHeaders().set("ETag", tag);
    }
    byte[] body = (page == null ? "gone" : page).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(page == null ? 404 : same ? 304 : 200, same ? -1 : body.length);
    if (!same) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private CommandRun refresh(String... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("refresh", "--fetch", "--allow-local", "--delay", "0s", "--home", home));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  private long documents() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("corpus/documents"))) {
      return files.filter(file -> file.toString().endsWith(".html")).count();
    }
  }

  private String partnerships() throws IOException {
    return Files.readString(home.resolve("output/partnerships.csv"));
  }

  @Test
  void whatTheCatalogueListsComesInOnceAndIsRead() throws IOException {
    CommandRun first = refresh();
    assertEquals(0, first.code(), first.err());
    assertTrue(
        first.out().contains("Fetched:           2 new, 0 unchanged, 0 could not be had"),
        first.out());
    assertTrue(partnerships().contains("CHL") && partnerships().contains("MNG"), partnerships());
    asked.clear();
    pages.put("/bare", statement("Mongolia and Japan", 2011) + "<p>Visitor 2</p>");
    CommandRun second = refresh();
    assertEquals(0, second.code(), second.err());
    assertTrue(second.out().contains("Nothing has changed"), second.out());
    assertTrue(second.out().contains("0 new, 1 unchanged"), second.out());
    assertFalse(asked.contains("/bare"), "a page without a mark comes anew at each asking");
    assertEquals(2, documents());
  }

  @Test
  void aChangedPageComesBesideTheOldOne() throws IOException {
    assertEquals(0, refresh().code());
    pages.put("/marked", statement("India and Kenya", 2018));
    CommandRun run = refresh();
    assertEquals(0, run.code(), run.err());
    assertEquals(3, documents());
    assertTrue(partnerships().contains("CHL") && partnerships().contains("KEN"), partnerships());
    assertTrue(run.out().contains("the file is new"), run.out());
    assertTrue(run.out().contains("chl-ind-2017-03-14-strategic.html' is new, rule "), run.out());
  }

  @Test
  void whatCannotBeHadIsToldAndTheRunGoesOn() throws IOException {
    pages.remove("/marked");
    CommandRun run = refresh("--quiet", "--log", "json");
    assertEquals(1, run.code(), run.err());
    List<JsonNode> events = run.err().lines().map(JSON::readTree).toList();
    JsonNode told = events.getFirst();
    assertEquals("not-fetched", told.path("event").asString());
    assertTrue(told.path("address").asString().endsWith("/marked"));
    assertTrue(told.path("cause").asString().contains("404"));
    assertEquals("done", events.getLast().path("event").asString());
    assertTrue(partnerships().contains("MNG"));
    CommandRun inWords = refresh("--quiet");
    assertEquals(1, inWords.code());
    assertTrue(inWords.err().startsWith("not fetched: http://127.0.0.1"), inWords.err());
  }

  @Test
  void withoutTheOptionNothingIsAsked() throws IOException {
    Files.createDirectories(home.resolve("corpus/documents"));
    assertEquals(0, CommandRun.of("refresh", "--quiet", "--home", home).code());
    assertEquals(List.of(), asked);
  }

  @Test
  void outOfTimeNothingIsFetchedAndTheOutputStands() throws IOException {
    CommandRun run = refresh("--max-time", "0s");
    assertEquals(List.of(), asked);
    assertTrue(run.out().contains("0 new, 0 unchanged"), run.out());
    assertEquals(0, refresh().code());
    assertEquals(2, documents());
  }

  @Test
  void twoThatFetchAtOnceDoNotMeet() throws IOException {
    Path lock = home.resolve("corpus/.fetching/lock");
    Files.createDirectories(lock.getParent());
    try (FileChannel held =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      held.lock();
      CommandRun run = refresh();
      assertEquals(3, run.code());
      assertTrue(run.err().contains("Another process fetches"), run.err());
      assertEquals(List.of(), asked);
    }
    assertEquals(0, refresh().code(), "a lock goes with its holder");
  }

  @Test
  void aWrongCatalogueIsWrongUsage() throws IOException {
    Files.writeString(home.resolve("corpus/catalogue.yaml"), "- id: x\n  nonsense: y\n");
    CommandRun run = refresh();
    assertEquals(2, run.code());
    assertTrue(run.err().contains("catalogue.yaml"), run.err());
  }
}
