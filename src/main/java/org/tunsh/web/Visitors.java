package org.tunsh.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Those who showed the token and said their name, so that a form needs not ask for both each time.
 * A form of theirs carries a secret of its own, which no page elsewhere can know.
 */
final class Visitors {
  private static final String COOKIE = "tunsh-reviewer";
  private static final int SECRET_BYTES = 24;
  private static final int MOST = 200;
  private static final int LONGEST_NAME = 100;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final byte[] token;
  private final boolean secure;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Visitor> known = new LinkedHashMap<>();

  /**
   * A visitor.
   *
   * @param name as they gave it
   * @param secret that their forms carry
   */
  record Visitor(String name, String secret) {}

  /**
   * Visitors of a site.
   *
   * @param token that they have to show
   * @param secure whether they come over TLS, which the server before this one ends
   */
  Visitors(String token, boolean secure) {
    this.secure = secure;
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /** Whoever shows the token is known from then on, until the server stops. */
  void signIn(Context request) throws RefusedException {
    String shown = text(request, "token");
    if (!MessageDigest.isEqual(shown.strip().getBytes(StandardCharsets.UTF_8), token)) {
      throw new RefusedException(
          Problem.of(
              UNAUTHORIZED, "Unauthorized", "This is not the token that 'tunsh serve' printed"));
    }
    String name = text(request, "name").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new RefusedException(
          Problem.badRequest("Give your name, in at most " + LONGEST_NAME + " letters"));
    }
    String id = secret();
    synchronized (known) {
      if (known.size() >= MOST) {
        known.remove(known.keySet().iterator().next());
      }
      known.put(id, new Visitor(name, secret()));
    }
    Cookie cookie = new Cookie(COOKIE, id);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setPath("/");
    cookie.setSameSite(SameSite.STRICT);
    cookie.setMaxAge(-1);
    request.cookie(cookie);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Who asks; none where they did not show the token. */
  Optional<Visitor> visitor(Context request) {
    String id = Optional.ofNullable(request.cookie(COOKIE)).orElse("");
    synchronized (known) {
      return Optional.ofNullable(known.get(id));
    }
  }

  /** Who sends a form; refuses those who are not known, and forms that another page made. */
  Visitor writer(Context request) throws RefusedException {
    Visitor visitor =
        visitor(request)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Problem.of(
                            UNAUTHORIZED,
                            "Unauthorized",
                            "Sign in at /sign-in with the token that 'tunsh serve' printed")));
    byte[] shown = text(request, "secret").getBytes(StandardCharsets.UTF_8);
    boolean own = MessageDigest.isEqual(shown, visitor.secret().getBytes(StandardCharsets.UTF_8));
    String from = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("same-origin");
    if (!own || !from.equals("same-origin")) {
      throw new RefusedException(
          Problem.of(
              FORBIDDEN,
              "Forbidden",
              "This form was not made for you by this site; open its page anew and send it again"));
    }
    return visitor;
  }

  static String text(Context request, String field) {
    return Optional.ofNullable(request.formParam(field)).orElse("");
  }
}
