package org.tunsh.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The site, listening. */
public final class Site implements AutoCloseable {
  static final int LARGEST_UPLOAD = 64;
  private static final int LONGEST_HEADER = 64 * 1024;
  private static final int ANSWER_PROBLEM = 500;
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri"
          + " 'none'; frame-ancestors 'none'";
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Javalin server;

  private Site(Javalin server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param intake where documents go that are sent
   * @param office where people's decisions go
   * @param faults hears what went wrong in the program itself
   */
  public static Site start(
      SiteSettings settings,
      Library library,
      Intake intake,
      Office office,
      Consumer<Exception> faults) {
    Metrics metrics = new Metrics();
    Answers answers = new Answers(settings.token());
    Pages pages = new Pages(library, answers);
    PrintedPages printed = new PrintedPages(library, answers);
    Api api = new Api(library, answers, metrics);
    WordsApi words = new WordsApi(library, answers);
    Uploads uploads = new Uploads(intake, settings.token());
    Visitors visitors = new Visitors(settings.token(), settings.behindProxy());
    Excerpts excerpts = new Excerpts(printed);
    ReviewPages review = new ReviewPages(library, office, visitors, excerpts);
    PhrasePages phrases =
        new PhrasePages(library, office, visitors, review, excerpts, Clock.systemUTC());
    ReviewPosts posts = new ReviewPosts(library, office, visitors, review, Clock.systemUTC());
    DecisionsPage decisions = new DecisionsPage(library, office, visitors, review);
    DropPages drop = new DropPages(library, office, visitors, intake);
    ListPages lists = new ListPages(library, office, visitors, Clock.systemUTC());
    Javalin server =
        Javalin.create(
            config -> {
              configure(config, metrics);
              guard(config.routes, settings);
              pages(config.routes, pages);
              contents(config.routes, new ContentPages(library, answers));
              read(config.routes, "/documents/{id}/pages/{page}", printed::page);
              read(config.routes, "/documents/{id}/pages/{page}/picture", printed::picture);
              api(config.routes, api, uploads);
              read(config.routes, PhrasePages.PLACE, phrases::show);
              config.routes.post(PhrasePages.PLACE, phrases::reject);
              review(config.routes, review, decisions, posts);
              drop(config.routes, drop);
              lists(config.routes, lists);
              read(config.routes, "/explain/{id}", new ExplainPage(library)::show);
              words(config.routes, words);
              SavedPages saved = new SavedPages(library);
              read(config.routes, "/saved", saved::page);
              read(config.routes, "/api/v1/saved", saved::json);
              Assets.route(config.routes);
              failures(config.routes, faults);
            });
    return new Site(server.start(settings.host(), settings.port()));
  }

  private static void configure(JavalinConfig config, Metrics metrics) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.http.maxRequestSize = 1L << 20;
    config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD + 1, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(LONGEST_HEADER);
        });
    config.requestLogger.http(
        (request, milliseconds) ->
            metrics.count(
                request.endpoint().path,
                request.method().name(),
                request.statusCode(),
                milliseconds));
  }

  private static void guard(RoutesConfig routes, SiteSettings settings) {
    boolean local = settings.host().equals("127.0.0.1") && !settings.behindProxy();
    routes.before(
        request -> {
          request.header("Content-Security-Policy", POLICY);
          request.header("X-Content-Type-Options", "nosniff");
          request.header("Referrer-Policy", "no-referrer");
          request.header("Cross-Origin-Opener-Policy", "same-origin");
          refuseTooLarge(request);
          if (local && !OWN_NAMES.contains(hostName(request))) {
            // A page elsewhere may have its own name resolve to this machine (DNS rebinding).
            throw new RefusedException(
                Problem.badRequest(
                    "This site is for 'localhost'; behind another server start it with"
                        + " --behind-proxy"));
          }
        });
  }

  private static String hostName(Context request) {
    String host = Optional.ofNullable(request.header("Host")).orElse("");
    return host.replaceFirst(":\\d+$", "");
  }

  /** A page, and what HEAD asks of it: the same answer without its body (RFC 9110, 9.3.2). */
  static void read(RoutesConfig routes, String path, Handler page) {
    routes.get(path, page);
    routes.head(path, page);
  }

  private static void pages(RoutesConfig routes, Pages pages) {
    read(routes, "/", pages::home);
    read(routes, "/search", pages::search);
    read(routes, "/documents/{id}", pages::document);
    read(routes, "/documents/{id}/similar", pages::similar);
    read(routes, "/documents/{id}/cite/{form}", pages::cite);
    read(routes, "/concordance", pages::concordance);
    read(routes, "/pairs", pages::pairs);
    read(routes, "/pair/{a}/{b}", pages::pair);
    read(routes, "/compare/{state}", pages::compare);
    read(routes, "/network", pages::network);
    read(routes, "/study/{state}", pages::study);
    read(routes, "/check", pages::check);
    read(routes, "/about", pages::about);
    read(routes, "/output/<file>", pages::download);
  }

  private static void contents(RoutesConfig routes, ContentPages contents) {
    read(routes, "/categories", contents::categories);
    read(routes, "/categories/{state}", contents::categoriesOf);
    read(routes, "/categories/{a}/{b}", contents::categoriesOfPair);
    read(routes, "/prospects", contents::prospects);
    read(routes, "/powers", contents::powers);
  }

  private static void api(RoutesConfig routes, Api api, Uploads uploads) {
    read(routes, "/api/v1/search", api::search);
    read(routes, "/api/v1/concordance", api::concordance);
    read(routes, "/api/v1/documents/{id}", api::document);
    routes.post("/api/v1/documents", uploads::take);
    read(routes, "/api/v1/pairs/{a}/{b}", api::pair);
    read(routes, "/healthz", api::health);
    read(routes, "/metrics", api::metrics);
  }

  private static void review(
      RoutesConfig routes, ReviewPages pages, DecisionsPage log, ReviewPosts posts) {
    read(routes, "/review", pages::list);
    read(routes, "/review/log", log::show);
    routes.post("/review/undo", posts::undo);
    read(routes, "/review/document/{id}", pages::document);
    routes.post("/review/document/{id}", posts::document);
    read(routes, "/review/{id}", pages::one);
    routes.post("/review/{id}", posts::decide);
    read(routes, "/sign-in", SignInPage::form);
    routes.post("/sign-in", posts::signIn);
  }

  private static void drop(RoutesConfig routes, DropPages drop) {
    read(routes, "/add", drop::form);
    routes.post("/add", drop::take);
    routes.post("/add/refresh", drop::refresh);
    read(routes, "/add/progress", drop::progress);
  }

  private static void lists(RoutesConfig routes, ListPages lists) {
    read(routes, ListPages.PLACE, lists::show);
    routes.post(ListPages.PLACE + "/preview", lists::preview);
    routes.post(ListPages.PLACE + "/add", lists::add);
  }

  private static void words(RoutesConfig routes, WordsApi words) {
    read(routes, "/api/v1/search.{form}", words::searchAs);
    read(routes, "/api/v1/collocations", words::collocations);
    read(routes, "/api/v1/frequency", words::frequency);
    read(routes, "/api/v1/documents/{id}/similar", words::similar);
    read(
        routes,
        ProblemTypes.FOLDER + "{name}",
        request ->
            request.contentType(Answers.HTML).result(ProblemTypes.html(request.pathParam("name"))));
  }

  /** By what a request says of its length, before any of it is read. */
  private static void refuseTooLarge(Context request) throws RefusedException {
    long megabytes = request.req().getContentLengthLong() >> 20;
    if (megabytes > LARGEST_UPLOAD) {
      throw new RefusedException(
          Problem.of(
              413,
              "Content too large",
              "The request has %d MB, and a document may have %d; put larger ones into the corpus with 'tunsh add'"
                  .formatted(megabytes, LARGEST_UPLOAD)));
    }
  }

  private static void failures(RoutesConfig routes, Consumer<Exception> faults) {
    routes.exception(HttpResponseException.class, (e, request) -> answer(request, Problems.of(e)));
    routes.exception(
        Exception.class,
        (e, request) -> {
          Problem problem = Problems.of(e);
          if (problem.status() >= ANSWER_PROBLEM) {
            faults.accept(e);
          }
          answer(request, problem);
        });
  }

  private static void answer(Context request, Problem problem) {
    request.status(problem.status()).header("Cache-Control", "no-store").removeHeader("ETag");
    if (request.path().startsWith("/api/") || request.path().equals("/openapi.json")) {
      request.contentType(Problem.MEDIA_TYPE).result(problem.json());
    } else {
      String query = Optional.ofNullable(request.queryParam("q")).orElse("");
      request.contentType(Answers.HTML).result(ProblemPage.html(problem, query));
    }
  }

  /** The port on which it listens. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
