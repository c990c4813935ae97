package org.tunsh.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of the system's Chromium, driven by its DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> requested = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  private Chromium(Process process, Path profile) throws Exception {
    this.process = process;
    String port = port(profile);
    URI page = pageOf(port);
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(page, new Listener())
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    send("Page.enable", Map.of());
    send("Network.enable", Map.of());
  }

  static Chromium start(Path program, Path folder) throws Exception {
    Path profile = Files.createTempDirectory(folder, "profile");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    try {
      return new Chromium(process, profile);
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String port(Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (Files.exists(file) && Files.readString(file).contains("\n")) {
        return Files.readAllLines(file).getFirst();
      }
      Thread.sleep(100);
    }
    throw new IOException("Chromium did not begin to listen");
  }

  private URI pageOf(String port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    for (int i = 0; i < 100; i++) {
      JsonNode all =
          JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
      for (JsonNode each : all) {
        if (each.path("type").asString("").equals("page")) {
          return URI.create(each.path("webSocketDebuggerUrl").asString(""));
        }
      }
      Thread.sleep(100);
    }
    throw new IOException("Chromium shows no page");
  }

  /** Opens an address in a window of this size, in light or dark colours. */
  void open(String address, int width, int height, boolean dark) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    loaded = new CompletableFuture<>();
    send("Page.navigate", Map.of("url", address));
    loaded.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** The value of an expression, awaited where it is a promise. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.path("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** Presses a key such as {@code Tab} or {@code Enter}. */
  void press(String key, int code) throws Exception {
    Map<String, Object> down =
        Map.of(
            "type",
            "keyDown",
            "key",
            key,
            "code",
            key,
            "windowsVirtualKeyCode",
            code,
            "text",
            key.equals("Enter") ? "\r" : "");
    send("Input.dispatchKeyEvent", down);
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
  }

  /** Drags a file from outside over the page and drops it on what the selector finds. */
  void drop(Path file, String selector) throws Exception {
    JsonNode at = middle(selector);
    Map<String, Object> data =
        Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1);
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      send(
          "Input.dispatchDragEvent",
          Map.of("type", type, "x", at.path("x"), "y", at.path("y"), "data", data));
    }
  }

  /** Clicks with the mouse on what the selector finds. */
  void click(String selector) throws Exception {
    JsonNode at = middle(selector);
    mouse("mousePressed", at.path("x").asDouble(), at.path("y").asDouble());
    mouse("mouseReleased", at.path("x").asDouble(), at.path("y").asDouble());
  }

  /** Draws the mouse over these words of a text, wherever their lines break. */
  void select(String words, String selector) throws Exception {
    JsonNode ends =
        evaluate(
            """
            (() => {
              const root = document.querySelector(%s), wanted = %s;
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              let all = '', places = [];
              while (walker.nextNode()) {
                const text = walker.currentNode.data;
                for (let i = 0; i < text.length; i++) places.push([walker.currentNode, i]);
                all += text;
              }
              const from = all.replace(/\\s/g, ' ').indexOf(wanted);
              if (from < 0) throw new Error('not there: ' + wanted);
              const box = at => {
                const range = document.createRange();
                range.setStart(places[at][0], places[at][1]);
                range.setEnd(places[at][0], places[at][1] + 1);
                return range;
              };
              places[from][0].parentElement.scrollIntoView({block: 'center'});
              const one = box(from).getBoundingClientRect();
              const two = box(from + wanted.length - 1).getBoundingClientRect();
              return {x: one.left + 0.5, y: (one.top + one.bottom) / 2,
                  toX: two.right - 0.5, toY: (two.top + two.bottom) / 2};
            })()
            """
                .formatted(JSON.writeValueAsString(selector), JSON.writeValueAsString(words)));
    // What was scrolled must be drawn before the mouse finds it there.
    evaluate(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");
    mouse("mousePressed", ends.path("x").asDouble(), ends.path("y").asDouble());
    mouse("mouseMoved", ends.path("toX").asDouble(), ends.path("toY").asDouble());
    mouse("mouseReleased", ends.path("toX").asDouble(), ends.path("toY").asDouble());
  }

  private void mouse(String type, double x, double y) throws Exception {
    send(
        "Input.dispatchMouseEvent",
        Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
  }

  private JsonNode middle(String selector) throws Exception {
    return evaluate(
        """
        (() => {
          const one = document.querySelector(%s);
          if (!one) throw new Error('there is none');
          one.scrollIntoView({block: 'center'});
          const box = one.getBoundingClientRect();
          return {x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2};
        })()
        """
            .formatted(JSON.writeValueAsString(selector)));
  }

  /** Waits until an expression holds, however many pages lead there. */
  void await(String expression) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (evaluate(expression).asBoolean(false)) {
          return;
        }
      } catch (IllegalStateException | ExecutionException e) {
        // The page went away while it was asked; the next one is.
      }
      Thread.sleep(100);
    }
    throw new IOException(
        "It never came that " + expression + ": " + evaluate("document.body.innerText"));
  }

  void type(String text) throws Exception {
    send("Input.insertText", Map.of("text", text));
  }

  /** Waits for the page that a key or click led to. */
  void awaitNext(Action action) throws Exception {
    loaded = new CompletableFuture<>();
    action.run();
    loaded.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** What leads to another page. */
  interface Action {
    void run() throws Exception;
  }

  /** Writes the whole page as a picture. */
  void picture(Path file) throws Exception {
    JsonNode result =
        send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    Files.write(file, Base64.getDecoder().decode(result.path("data").asString("")));
  }

  /** Every address that was asked for so far. */
  List<String> requested() {
    return List.copyOf(requested);
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    String message =
        JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(message, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private void heard(JsonNode message) {
    CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt(-1));
    if (answer != null) {
      if (message.has("error")) {
        answer.completeExceptionally(new IOException(message.path("error").toString()));
      } else {
        answer.complete(message.path("result"));
      }
    }
    switch (message.path("method").asString("")) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Network.requestWillBeSent" ->
          requested.add(message.path("params").path("request").path("url").asString(""));
      default -> {}
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder open = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      open.append(part);
      if (isLast) {
        JsonNode message = JSON.readTree(open.toString());
        open.setLength(0);
        heard(message);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly().onExit().join();
  }
}
