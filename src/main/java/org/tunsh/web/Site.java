package org.tunsh.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
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
              config.routes.get("/documents/{id}/pages/{page}", printed::page);
              config.routes.get("/documents/{id}/pages/{page}/picture", printed::picture);
              api(config.routes, api, uploads);
              config.routes.get(PhrasePages.PLACE, phrases::show);
              config.routes.post(PhrasePages.PLACE, phrases::reject);
              review(config.routes, review, decisions, posts);
              drop(config.routes, drop);
              lists(config.routes, lists);
              config.routes.get("/explain/{id}", new ExplainPage(library)::show);
              words(config.routes, words);
              SavedPages saved = new SavedPages(library);
              config.routes.get("/saved", saved::page);
              config.routes.get("/api/v1/saved", saved::json);
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

  private static void pages(RoutesConfig routes, Pages pages) {
    routes.get("/", pages::home);
    routes.get("/search", pages::search);
    routes.get("/documents/{id}", pages::document);
    routes.get("/documents/{id}/similar", pages::similar);
    routes.get("/documents/{id}/cite/{form}", pages::cite);
    routes.get("/concordance", pages::concordance);
    routes.get("/pairs", pages::pairs);
    routes.get("/pair/{a}/{b}", pages::pair);
    routes.get("/compare/{state}", pages::compare);
    routes.get("/network", pages::network);
    routes.get("/study/{state}", pages::study);
    routes.get("/check", pages::check);
    routes.get("/about", pages::about);
    routes.get("/output/<file>", pages::download);
  }

  private static void contents(RoutesConfig routes, ContentPages contents) {
    routes.get("/categories", contents::categories);
    routes.get("/categories/{state}", contents::categoriesOf);
    routes.get("/categories/{a}/{b}", contents::categoriesOfPair);
    routes.get("/prospects", contents::prospects);
    routes.get("/powers", contents::powers);
  }

  private static void api(RoutesConfig routes, Api api, Uploads uploads) {
    routes.get("/api/v1/search", api::search);
    routes.get("/api/v1/concordance", api::concordance);
    routes.get("/api/v1/documents/{id}", api::document);
    routes.post("/api/v1/documents", uploads::take);
    routes.get("/api/v1/pairs/{a}/{b}", api::pair);
    routes.get("/healthz", api::health);
    routes.get("/metrics", api::metrics);
  }

  private static void review(
      RoutesConfig routes, ReviewPages pages, DecisionsPage log, ReviewPosts posts) {
    routes.get("/review", pages::list);
    routes.get("/review/log", log::show);
    routes.post("/review/undo", posts::undo);
    routes.get("/review/document/{id}", pages::document);
    routes.post("/review/document/{id}", posts::document);
    routes.get("/review/{id}", pages::one);
    routes.post("/review/{id}", posts::decide);
    routes.get("/sign-in", SignInPage::form);
    routes.post("/sign-in", posts::signIn);
  }

  private static void drop(RoutesConfig routes, DropPages drop) {
    routes.get("/add", drop::form);
    routes.post("/add", drop::take);
    routes.post("/add/refresh", drop::refresh);
    routes.get("/add/progress", drop::progress);
  }

  private static void lists(RoutesConfig routes, ListPages lists) {
    routes.get(ListPages.PLACE, lists::show);
    routes.post(ListPages.PLACE + "/preview", lists::preview);
    routes.post(ListPages.PLACE + "/add", lists::add);
  }

  private static void words(RoutesConfig routes, WordsApi words) {
    routes.get("/api/v1/search.{form}", words::searchAs);
    routes.get("/api/v1/collocations", words::collocations);
    routes.get("/api/v1/frequency", words::frequency);
    routes.get("/api/v1/documents/{id}/similar", words::similar);
    routes.get(
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
