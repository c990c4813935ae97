package org.tunsh.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.fetch.Fetched.Failed;
import org.tunsh.fetch.Fetched.Got;
import org.tunsh.fetch.Fetched.Unchanged;
import org.tunsh.fetch.Fetched.Validators;

class FetcherTest {
  private static final FetchLimits LIMITS =
      new FetchLimits(
          100_000, Duration.ofSeconds(3), 4, Duration.ofSeconds(2), Duration.ofSeconds(60));

  @TempDir private Path spool;
  private final List<Long> sleeps = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private Fetcher fetcher;
  private String root;
  private long now;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    root = "http://127.0.0.1:" + server.getAddress().getPort();
    fetcher = new Fetcher(LIMITS, spool, true, waiting());
  }

  private Manners.Waiting waiting() {
    return new Manners.Waiting() {
      @Override
      public long now() {
        return now;
      }

      @Override
      public void sleep(long milliseconds) {
        sleeps.add(milliseconds);
        now += milliseconds;
      }
    };
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void at(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    send(exchange, 302, new byte[0]);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Fetched fetch(String path) throws InterruptedException {
    return fetcher.fetch(root + path, Validators.NONE);
  }

  private static String cause(Fetched fetched) {
    return assertInstanceOf(Failed.class, fetched).cause();
  }

  @Test
  void aDocumentIsThereByteForByteAndAskedForOnlyIfItChanged() throws Exception {
    at(
        "/paper",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          send(exchange, same ? 304 : 200, same ? new byte[0] : bytes("<p>text</p>"));
        });
    Got got = assertInstanceOf(Got.class, fetch("/paper"));
    assertEquals("<p>text</p>", Files.readString(got.file()));
    assertEquals("text/html", got.mediaType());
    assertInstanceOf(Unchanged.class, fetcher.fetch(root + "/paper", got.validators()));
  }

  @Test
  void anEndlessBodyEndsAtTheBound() throws Exception {
    at(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(new byte[8192]);
            }
          }
        });
    assertTrue(cause(fetch("/endless")).contains("larger"));
    assertTrue(isEmpty());
  }

  @Test
  void whatSaysThatItIsTooLargeIsNotWaitedFor() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    at(
        "/huge",
        exchange -> {
          exchange.sendResponseHeaders(200, 100_000_000_000L);
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try {
      assertTrue(cause(fetch("/huge")).contains("(100000000000 bytes)"));
      assertTrue(isEmpty());
    } finally {
      over.countDown();
    }
  }

  private boolean isEmpty() throws IOException {
    try (var files = Files.list(spool)) {
      return files.noneMatch(f -> f.toString().endsWith(".part"));
    }
  }

  @Test
  void aSlowDripEndsWhenItsTimeIsOver() throws Exception {
    at(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write('x');
              out.flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertTrue(cause(fetch("/drip")).contains("longer than 3 seconds"));
  }

  @Test
  void aLoopOfRedirectsEnds() throws Exception {
    at("/loop", exchange -> redirect(exchange, "/loop"));
    assertTrue(cause(fetch("/loop")).contains("more than 4 times"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/x", "http://", "::"})
  void aRedirectLeavesTheWebNowhere(String to) throws Exception {
    at("/away", exchange -> redirect(exchange, to));
    assertTrue(cause(fetch("/away")).contains("leads to"));
  }

  @Test
  void aBodyShorterThanSaidIsNotTakenAndIsGoneOnWith() throws Exception {
    byte[] whole = bytes("0123456789".repeat(1000));
    AtomicInteger asked = new AtomicInteger();
    at(
        "/short",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"w\"");
          String range = exchange.getRequestHeaders().getFirst("Range");
          if (asked.getAndIncrement() == 0) {
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, 4000);
            exchange.getResponseBody().flush();
            exchange.close();
            return;
          }
          int from = Integer.parseInt(String.valueOf(range).replaceAll("\\D", ""));
          assertEquals("\"w\"", exchange.getRequestHeaders().getFirst("If-Range"));
          exchange
              .getResponseHeaders()
              .set("Content-Range", "bytes " + from + "-9999/" + whole.length);
          send(exchange, 206, Arrays.copyOfRange(whole, from, whole.length));
        });
    assertTrue(cause(fetch("/short")).contains("broke off"));
    Got got = assertInstanceOf(Got.class, fetch("/short"));
    assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(got.file())));
  }

  @Test
  void aBusyServerIsWaitedForAsItAsksButNotForEver() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    at(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          send(exchange, asked.getAndIncrement() == 0 ? 429 : 200, bytes("now"));
        });
    at(
        "/never",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "86400");
          send(exchange, 503, bytes("later"));
        });
    assertInstanceOf(Got.class, fetch("/busy"));
    assertTrue(sleeps.contains(7000L), sleeps.toString());
    assertTrue(cause(fetch("/never")).contains("86400"));
  }

  @Test
  void aGzipBombEndsAtTheBound() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 500; i++) {
        gzip.write(new byte[100_000]);
      }
    }
    at(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          send(exchange, 200, packed.toByteArray());
        });
    assertTrue(cause(fetch("/bomb")).contains("larger"));
  }

  @Test
  void robotsAreAskedOnceAndHeeded() throws Exception {
    AtomicInteger robots = new AtomicInteger();
    at(
        "/robots.txt",
        exchange -> {
          robots.incrementAndGet();
          send(exchange, 200, bytes("User-agent: *\nDisallow: /private\nCrawl-delay: 5\n"));
        });
    at("/open", exchange -> send(exchange, 200, bytes("open")));
    assertInstanceOf(Got.class, fetch("/open"));
    assertTrue(cause(fetch("/private/x")).contains("robots.txt"));
    assertInstanceOf(Got.class, fetch("/open"));
    assertEquals(1, robots.get());
    assertTrue(sleeps.contains(5000L), sleeps.toString());
  }

  @Test
  void thisMachineIsRefusedUnlessAllowedAlsoBehindARedirect() throws Exception {
    try (Fetcher strict = new Fetcher(LIMITS, spool, false, waiting())) {
      for (String host :
          List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0")) {
        Fetched fetched =
            strict.fetch(
                "http://" + host + ":" + server.getAddress().getPort() + "/x", Validators.NONE);
        assertTrue(cause(fetched).contains("no public address"), host + cause(fetched));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3",
        "172.31.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "64:ff9b::7f00:1",
        "::",
        "2002:7f00:1::",
        "198.18.0.1"
      })
  void addressesThatAreNotPublicAreKnown(String address) throws Exception {
    assertFalse(PublicResolver.isPublic(InetAddress.getByName(address)), address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "fe80::1", "64:ff9b::a9fe:a9fe", "::ffff:169.254.0.1"})
  void linkLocalAddressesAreRefusedWhateverIsAllowed(String address) {
    PublicResolver resolver = new PublicResolver(true);
    var refused =
        assertThrows(
            PublicResolver.NotPublicException.class, () -> resolver.resolve(address), address);
    assertFalse(refused.remedy().contains("--allow-local"), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0x7f000001", "0X7F.0.0.1", "0x7f.1", "0177.0.0.1", "017700000001", "127.0.0.01"})
  void addressesInHexadecimalOrOctalAreNotPublicAndNothingToGoOnWith(String host) throws Exception {
    String port = ":" + server.getAddress().getPort();
    Fetched.Failed failed =
        assertInstanceOf(
            Fetched.Failed.class, fetcher.fetch("http://" + host + port + "/x", Validators.NONE));
    assertTrue(failed.cause().contains("no public address"), failed.cause());
    assertTrue(failed.remedy().contains("the server's name"), failed.remedy());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.0", "0.0.0.0", "0xbeef.example", "007.example.org"})
  void decimalNumbersAndNamesAreNotOdd(String host) {
    assertFalse(PublicResolver.isOddNumber(host), host);
  }

  @Test
  void otherLocalAddressesMayBeAllowed() throws Exception {
    assertEquals(1, new PublicResolver(true).resolve("127.0.0.1").length);
    assertEquals(1, new PublicResolver(true).resolve("192.168.1.1").length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "2606:4700::1111", "64:ff9b::808:808"})
  void publicAddressesAreKnown(String address) throws Exception {
    assertTrue(PublicResolver.isPublic(InetAddress.getByName(address)), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "gopher://x/", "http://user:pw@example.org/", "x", ""})
  void onlyWebAddressesAreFetched(String address) throws Exception {
    assertTrue(cause(fetcher.fetch(address, Validators.NONE)).contains("no address"));
  }
}
