package org.tunsh.solr;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes requests to one collection of Solr. A request that found nobody, or a server that is too
 * busy or failing, is made again after a pause; one that is refused is not.
 */
public final class SolrClient implements AutoCloseable {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int LONGEST_REASON = 500;

  private final String address;
  private final SolrLimits limits;
  private final HttpClient http;
  private final JsonMapper json = JsonMapper.builder().build();

  /** One parameter of a request; a name may come several times. */
  record Parameter(String name, String value) {}

  private SolrClient(String address, SolrLimits limits) {
    this.address = address;
    this.limits = limits;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limits.connect())
            .build();
  }

  /**
   * A client of a collection.
   *
   * @param address as {@code http://localhost:8983/solr/tunsh}
   * @throws IllegalArgumentException where that is no address
   */
  public static SolrClient of(String address, SolrLimits limits) {
    String bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    URI uri = URI.create(bare);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    boolean names = uri.getPath() != null && uri.getPath().lastIndexOf('/') > 0;
    if (!web || uri.getHost() == null || !names || uri.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "'"
              + address
              + "' is no address of a collection of Solr; expected one as"
              + " 'http://localhost:8983/solr/tunsh'");
    }
    return new SolrClient(bare, limits);
  }

  SolrLimits limits() {
    return limits;
  }

  /** Asks a handler. */
  JsonNode ask(String handler, List<Parameter> parameters) throws SolrException {
    StringBuilder form = new StringBuilder("wt=json");
    for (Parameter each : parameters) {
      form.append('&').append(encoded(each.name())).append('=').append(encoded(each.value()));
    }
    return post(handler, "application/x-www-form-urlencoded", form.toString());
  }

  /** Sends changes: documents as an array, or commands as an object. */
  JsonNode update(String body, Map<String, String> options) throws SolrException {
    StringBuilder handler = new StringBuilder("/update?wt=json");
    options.forEach((name, value) -> handler.append('&').append(name).append('=').append(value));
    return post(handler.toString(), "application/json; charset=utf-8", body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode post(String handler, String type, String body) throws SolrException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + handler))
            .timeout(limits.answer())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    long pause = limits.pause().toMillis();
    for (int attempt = 1; ; attempt++) {
      try {
        return answer(http.send(request, BodyHandlers.ofInputStream()));
      } catch (IOException e) {
        if (attempt >= limits.attempts()) {
          throw new SolrException(away(e), 0, e);
        }
      } catch (SolrException e) {
        if (attempt >= limits.attempts() || !isPassing(e.status())) {
          throw e;
        }
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      sleep(pause);
      pause *= 2;
    }
  }

  private static boolean isPassing(int status) {
    return status == TOO_MANY || status >= SERVER_ERROR;
  }

  private void sleep(long pause) throws SolrException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private SolrException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new SolrException("The request to Solr at '" + address + "' was interrupted", 0, e);
  }

  private String away(IOException e) {
    String why =
        e instanceof ConnectException || e.getMessage() == null
            ? "nobody answers there"
            : e.getMessage();
    return "Solr at '"
        + address
        + "' cannot be reached after "
        + limits.attempts()
        + " attempts ("
        + why
        + "). Start it, or give the address of its collection with --solr";
  }

  private JsonNode answer(HttpResponse<InputStream> response) throws IOException, SolrException {
    byte[] bytes;
    try (InputStream in = response.body()) {
      bytes = in.readNBytes(limits.answerBytes() + 1);
    }
    if (bytes.length > limits.answerBytes()) {
      throw new SolrException(
          "Solr at '%s' gave an answer of more than %d MB; ask for fewer hits with --limit"
              .formatted(address, limits.answerBytes() >> 20),
          BAD_REQUEST,
          null);
    }
    int status = response.statusCode();
    JsonNode tree = tree(bytes, status);
    if (status >= BAD_REQUEST || tree.has("error")) {
      throw new SolrException(refused(status, reason(tree, bytes)), status, null);
    }
    return tree;
  }

  private JsonNode tree(byte[] bytes, int status) throws SolrException {
    try {
      return json.readTree(bytes);
    } catch (JacksonException e) {
      if (status >= BAD_REQUEST) {
        return json.createObjectNode();
      }
      throw new SolrException(
          "What answers at '"
              + address
              + "' is no Solr: its answer is no JSON. Give the address of a collection",
          BAD_REQUEST,
          e);
    }
  }

  private static String reason(JsonNode tree, byte[] bytes) {
    String told = tree.path("error").path("msg").asString("");
    String text = told.isEmpty() ? new String(bytes, StandardCharsets.UTF_8).strip() : told;
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + " …";
  }

  private String refused(int status, String reason) {
    String remedy =
        status == NOT_FOUND
            ? "Make the collection with the configuration that 'tunsh index --solr-config DIR'"
                + " writes"
            : status == BAD_REQUEST
                ? "See whether the collection has the configuration that 'tunsh index --solr-config"
                    + " DIR' writes, of this version"
                : "Look into Solr's log";
    return "Solr at '%s' refuses (status %d): %s. %s".formatted(address, status, reason, remedy);
  }

  @Override
  public void close() {
    http.close();
  }
}
