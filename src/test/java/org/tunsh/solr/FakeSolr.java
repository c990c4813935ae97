package org.tunsh.solr;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for a collection of Solr: keeps what it is sent, shows it after a commit, lists it page
 * by page, and can be made to fail.
 */
final class FakeSolr implements AutoCloseable {
  private static final int PAGE = 2;

  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpServer server;
  private final Map<String, JsonNode> pending = new TreeMap<>();
  final Map<String, JsonNode> documents = new TreeMap<>();
  final List<Integer> batches = new ArrayList<>();
  final List<Map<String, String>> asked = new ArrayList<>();

  /** Statuses with which the next requests are answered before any other. */
  final List<Integer> failures = Collections.synchronizedList(new ArrayList<>());

  String answer = "{\"response\":{\"numFound\":0,\"docs\":[]}}";

  FakeSolr() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/solr/tunsh/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/solr/tunsh";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!failures.isEmpty()) {
      int status = failures.removeFirst();
      send(exchange, status, "{\"error\":{\"msg\":\"told to fail\",\"code\":" + status + "}}");
      return;
    }
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/update")) {
      update(body, String.valueOf(exchange.getRequestURI().getQuery()));
      send(exchange, 200, "{\"responseHeader\":{\"status\":0}}");
      return;
    }
    Map<String, String> form = form(body);
    asked.add(form);
    boolean listed = path.endsWith("/select") && form.containsKey("cursorMark");
    send(exchange, 200, listed ? page(form) : answer);
  }

  private void update(String body, String query) {
    JsonNode change = json.readTree(body);
    if (change.isArray()) {
      batches.add(change.size());
      change.forEach(document -> pending.put(document.path("id").asString(), document));
    }
    change.path("delete").forEach(id -> pending.put(id.asString(), json.nullNode()));
    if (query.contains("commit=true")) {
      pending.forEach(
          (id, document) -> {
            documents.put(id, document);
            if (document.isNull()) {
              documents.remove(id);
            }
          });
      pending.clear();
    }
  }

  private String page(Map<String, String> form) {
    String mark = form.getOrDefault("cursorMark", "*");
    List<String> ids =
        documents.keySet().stream()
            .filter(id -> mark.equals("*") || id.compareTo(mark) > 0)
            .limit(PAGE)
            .toList();
    List<Map<String, String>> docs = new ArrayList<>();
    for (String id : ids) {
      docs.add(Map.of("id", id, "made_of", madeOf(id)));
    }
    return json.writeValueAsString(
        Map.of(
            "response",
            Map.of("docs", docs),
            "nextCursorMark",
            ids.isEmpty() ? mark : ids.getLast()));
  }

  JsonNode document(String id) {
    return Objects.requireNonNull(documents.get(id), id);
  }

  String madeOf(String id) {
    return document(id).path("made_of").asString("");
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
