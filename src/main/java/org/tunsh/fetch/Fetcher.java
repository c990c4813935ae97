package org.tunsh.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.tunsh.fetch.Fetched.Failed;
import org.tunsh.fetch.Fetched.Got;
import org.tunsh.fetch.Fetched.Unchanged;
import org.tunsh.fetch.Fetched.Validators;

/** Gets documents, one request at a time. */
public final class Fetcher implements AutoCloseable {
  private static final String USER_AGENT = "tunsh/0.1 (reads one document at a time)";
  private static final int ROBOTS_BYTES = 500 * 1024;
  private static final int ATTEMPTS = 3;
  private static final int CONNECT_SECONDS = 20;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> BUSY = Set.of(429, 503);
  private static final String LATER = "try again later";

  private final FetchLimits limits;
  private final Path spool;
  private final Manners manners;
  private final CloseableHttpClient client;

  /**
   * A fetcher.
   *
   * @param spool a folder for what is on its way; a part that broke off is gone on with next time
   * @param local whether addresses of this machine and of private networks are allowed
   */
  public Fetcher(FetchLimits limits, Path spool, boolean local) {
    this(limits, spool, local, clock());
  }

  Fetcher(FetchLimits limits, Path spool, boolean local, Manners.Waiting waiting) {
    this.limits = limits;
    this.spool = spool;
    this.manners = new Manners(limits.delay(), waiting);
    Timeout silence =
        Timeout.ofMilliseconds(
            Math.min(limits.time().toMillis(), Duration.ofSeconds(30).toMillis()));
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new PublicResolver(local))
                    .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                            .setSocketTimeout(silence)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(silence).build())
            .setUserAgent(USER_AGENT)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  private static Manners.Waiting clock() {
    return new Manners.Waiting() {
      @Override
      public long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
      }

      @Override
      public void sleep(long milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
      }
    };
  }

  /** What an answer comes to: an end, another address, or a wait. */
  private sealed interface Step {
    record End(Fetched how) implements Step {}

    record Onward(URI to) implements Step {}

    record Wait(Duration time) implements Step {}
  }

  /**
   * Gets a document.
   *
   * @param validators of what was fetched from there before
   */
  public Fetched fetch(String address, Validators validators) throws InterruptedException {
    Optional<URI> begin = usable(address);
    if (begin.isEmpty()) {
      return unusable(address);
    }
    URI here = begin.get();
    int redirects = 0;
    int attempts = 0;
    try {
      Files.createDirectories(spool);
      while (true) {
        if (!manners.allows(here, this::robots)) {
          return new Failed(
              "robots.txt of '" + here.getHost() + "' asks not to read it, or cannot be read",
              "get it by hand and add it with 'tunsh add'");
        }
        manners.await(here);
        switch (ask(here, validators)) {
          case Step.End end -> {
            return end.how();
          }
          case Step.Onward onward -> {
            here = onward.to();
            redirects++;
            if (redirects > limits.redirects()) {
              return new Failed(
                  "it leads on more than " + limits.redirects() + " times", "look at the address");
            }
          }
          case Step.Wait wait -> {
            attempts++;
            if (attempts >= ATTEMPTS || wait.time().compareTo(limits.patience()) > 0) {
              return new Failed(
                  "the server is busy and asks to wait " + wait.time().toSeconds() + " seconds",
                  LATER);
            }
            manners.pause(wait.time());
          }
        }
      }
    } catch (PublicResolver.NotPublicException e) {
      return new Failed(String.valueOf(e.getMessage()), e.remedy());
    } catch (Body.TooMuchException e) {
      return new Failed(String.valueOf(e.getMessage()), "get it by hand, if it is meant");
    } catch (IOException e) {
      return new Failed("it broke off: " + e.getMessage(), "fetch again; it goes on from there");
    }
  }

  private static Failed unusable(String address) {
    String host = address.strip().replaceFirst("(?i)^https?://([^/?#:]*).*", "$1");
    if (PublicResolver.isOddNumber(host)) {
      PublicResolver.NotPublicException odd = PublicResolver.oddNumber(host);
      return new Failed(String.valueOf(odd.getMessage()), odd.remedy());
    }
    return new Failed(
        "'" + address + "' is no address that is fetched", "give one with http:// or https://");
  }

  private static Optional<URI> usable(String address) {
    try {
      URI uri = new URI(address.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(new URI(scheme, uri.getRawSchemeSpecificPart(), null))
              .map(u -> URI.create(uri.toString().replaceFirst("#.*", "")))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Manners.Answer robots(URI place) throws IOException, InterruptedException {
    manners.await(place);
    HttpGet request = new HttpGet(place);
    return client.execute(
        request,
        response -> {
          ByteArrayOutputStream body = new ByteArrayOutputStream();
          if (response.getEntity() != null) {
            body.write(response.getEntity().getContent().readNBytes(ROBOTS_BYTES));
            request.abort(); // an endless one must not be read to its end
          }
          int status = REDIRECTS.contains(response.getCode()) ? 404 : response.getCode();
          return new Manners.Answer(status, body.toByteArray());
        });
  }

  private Step ask(URI address, Validators validators) throws IOException {
    Path part = spool.resolve(name(address) + ".part");
    Path mark = spool.resolve(name(address) + ".mark");
    long already = Files.exists(part) && Files.exists(mark) ? Files.size(part) : 0;
    HttpGet request = new HttpGet(address);
    request.setHeader("Accept-Encoding", "identity");
    if (already > 0) {
      request.setHeader("Range", "bytes=" + already + "-");
      request.setHeader("If-Range", Files.readString(mark).strip());
    } else {
      condition(request, validators);
    }
    return client.execute(
        request,
        response -> {
          try {
            return answered(address, response, part, mark, already);
          } finally {
            request.abort(); // what is not wanted any more is not read to its end
          }
        });
  }

  private static void condition(HttpGet request, Validators validators) {
    if (!validators.tag().isEmpty()) {
      request.setHeader("If-None-Match", validators.tag());
    } else if (!validators.modified().isEmpty()) {
      request.setHeader("If-Modified-Since", validators.modified());
    }
  }

  private Step answered(
      URI address, ClassicHttpResponse response, Path part, Path mark, long already)
      throws IOException {
    int status = response.getCode();
    if (status == 304) {
      return new Step.End(new Unchanged());
    }
    if (REDIRECTS.contains(status)) {
      return onward(address, header(response, "Location"));
    }
    if (BUSY.contains(status)) {
      return new Step.Wait(retryAfter(header(response, "Retry-After")));
    }
    boolean goesOn =
        status == 206 && header(response, "Content-Range").startsWith("bytes " + already + "-");
    if (status == 416 || status == 206 && !goesOn) {
      Files.deleteIfExists(part);
      Files.deleteIfExists(mark);
      return new Step.Wait(Duration.ZERO);
    }
    if (status != 200 && !goesOn) {
      return new Step.End(
          new Failed("the server answered " + status, "look at the address in a browser"));
    }
    return new Step.End(take(address, response, part, mark, goesOn ? already : 0));
  }

  private Fetched take(
      URI address, ClassicHttpResponse response, Path part, Path mark, long already)
      throws IOException {
    String encoding = header(response, "Content-Encoding").toLowerCase(Locale.ROOT);
    if (!Body.knows(encoding) || response.getEntity() == null) {
      return new Failed("the server packed it as '" + encoding + "'", "get it by hand");
    }
    // Not waited for: what a server says of its answer before it sends it is enough to leave it.
    long said = already + Math.max(0, response.getEntity().getContentLength());
    if (said > limits.bytes()) {
      return new Failed(
          "it is larger than %d MB (%d bytes)".formatted(limits.bytes() >> 20, said),
          "get it by hand and add it with 'tunsh add'");
    }
    Validators validators =
        new Validators(header(response, "ETag"), header(response, "Last-Modified"));
    boolean resumable = encoding.isEmpty() && !validators.forPart().isEmpty();
    InputStream in = response.getEntity().getContent();
    try {
      if (resumable) {
        Files.writeString(mark, validators.forPart());
      } else {
        Files.deleteIfExists(mark);
      }
      new Body(limits.bytes(), limits.time()).into(part, in, encoding, already);
    } catch (Body.TooMuchException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Path whole = Files.createTempFile(spool, "fetched-", ".whole");
    Files.move(part, whole, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(mark);
    String type = header(response, "Content-Type").replaceFirst(";.*", "").strip();
    return new Got(whole, address, type.toLowerCase(Locale.ROOT), validators);
  }

  private static Step onward(URI from, String location) {
    try {
      Optional<URI> to = usable(from.resolve(new URI(location)).toString());
      if (to.isPresent()) {
        return new Step.Onward(to.get());
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      return new Step.End(new Failed("it leads to '" + location + "', which is no address", LATER));
    }
    return new Step.End(
        new Failed("it leads to '" + location + "', which is not fetched", "look at the address"));
  }

  /** Seconds, or a minute where the server gives a date or nothing. */
  private static Duration retryAfter(String header) {
    return header.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : Duration.ofMinutes(1);
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue().strip();
  }

  private static String name(URI address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(address.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
