package org.tunsh.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tunsh.index.IndexException;
import org.tunsh.model.PassageReader;
import org.tunsh.pipeline.ListDesk;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunReport;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import org.tunsh.review.ReviewLog;

/** A site over an output that was made of a few documents. */
final class MadeSite implements AutoCloseable {
  static final String TOKEN = "a-token-for-tests";
  static final String DECLARATION =
      """
      Joint Declaration on the Strategic Partnership between Mongolia and Japan

      Tokyo, 3 May 2011

      Mongolia and Japan declared a strategic partnership on 3 May 2011.
      As third neighbours they will work together on energy & minerals <for all>.
      """;
  private static final List<String> CLASSES =
      List.of("original", "official", "regest", "study", "encyclopaedia", "agency");

  private final Path documents;
  private final Workspace workspace;
  private final Library library;
  private final Site site;
  private final Refresher refresher = new Refresher(progress -> refreshed());
  private final HttpClient client = HttpClient.newHttpClient();
  final List<String> received = new CopyOnWriteArrayList<>();
  final List<Exception> faults = new CopyOnWriteArrayList<>();

  MadeSite(Path folder) throws IOException, PipelineException {
    this(folder, false);
  }

  /**
   * @param behindProxy whether another server passes requests on to it
   */
  MadeSite(Path folder, boolean behindProxy) throws IOException, PipelineException {
    documents = Files.createDirectories(folder.resolve("documents"));
    workspace =
        new Workspace(
            Path.of(System.getProperty("tunsh.root", ".")),
            folder.resolve("home"),
            folder.resolve("out"));
    write("declaration.txt", DECLARATION);
    write(
        "talks.md",
        """
        ---
        title: "Talks on railways & roads"
        date: "2015-06-01"
        kind: press-release
        ---
        # Talks

        The ministers of Mongolia and India spoke of railways. Nothing was signed.
        """);
    run();
    library =
        new Library(
            workspace,
            name -> CLASSES.contains(name) ? CLASSES.indexOf(name) : CLASSES.size(),
            PassageReader.UNKNOWN,
            0.5);
    site =
        Site.start(
            new SiteSettings("127.0.0.1", 0, behindProxy, TOKEN),
            library,
            this::receive,
            new Office(log(), refresher, new ListDesk(workspace)),
            faults::add);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(documents.resolve(name), text);
  }

  private RunReport refreshed() throws PipelineException {
    return new Runner(workspace, Progress.NONE, RunSettings.of(Clock.systemUTC()))
        .run(List.of(documents));
  }

  /** What reviewers of this site decided. */
  ReviewLog log() {
    return ReviewLog.in(workspace.corpus());
  }

  /** What a run holds while it is at work. */
  Path store() {
    return workspace.output().resolveSibling(".out.tunsh").resolve("results.mv");
  }

  void copy(Path file) throws IOException {
    Files.copy(file, documents.resolve(file.getFileName()));
  }

  void write(String name, byte[] content) throws IOException {
    Files.write(documents.resolve(name), content);
  }

  void run() throws PipelineException {
    new Runner(workspace, Progress.NONE, RunSettings.of(Clock.systemUTC())).run(List.of(documents));
  }

  private Intake.Receipt receive(String name, InputStream content) throws IOException {
    byte[] bytes = content.readAllBytes();
    received.add(name + ":" + bytes.length);
    boolean known = false;
    try (var files = Files.list(documents)) {
      for (Path file : files.toList()) {
        known |= Arrays.equals(Files.readAllBytes(file), bytes);
      }
    }
    return new Intake.Receipt(Library.digest(new String(bytes, StandardCharsets.UTF_8)), known);
  }

  String address(String path) {
    return "http://127.0.0.1:" + site.port() + path;
  }

  int port() {
    return site.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Sends a form as a browser does. */
  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IndexException {
    client.close();
    site.close();
    refresher.close();
    library.close();
  }
}
