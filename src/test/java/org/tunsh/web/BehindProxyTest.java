package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site to which another server passes requests on, which names its own host. */
class BehindProxyTest {
  @Test
  void itAnswersToTheOthersNameAndItsCookieIsForTlsAlone(@TempDir Path folder) throws Exception {
    try (MadeSite site = new MadeSite(folder, true)) {
      assertTrue(asked(site, "GET / HTTP/1.1", "").startsWith("HTTP/1.1 200"));
      assertTrue(asked(site, "POST /api/v1/documents HTTP/1.1", "").startsWith("HTTP/1.1 401"));
      String form =
          "name=Oyun&token=" + URLEncoder.encode(MadeSite.TOKEN, StandardCharsets.US_ASCII);
      String cookie =
          asked(site, "POST /sign-in HTTP/1.1", form)
              .lines()
              .filter(line -> line.startsWith("Set-Cookie: "))
              .findFirst()
              .orElseThrow();
      assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly"), cookie);
      assertTrue(cookie.contains("SameSite=Strict"), cookie);
    }
  }

  /** Over a plain socket: Java's client lets nobody choose the host. */
  private static String asked(MadeSite site, String request, String form) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      String all =
          """
          %s\r
          Host: archive.example\r
          Connection: close\r
          Content-Type: application/x-www-form-urlencoded\r
          Content-Length: %d\r
          \r
          %s\
          """
              .formatted(request, form.length(), form);
      OutputStream out = socket.getOutputStream();
      out.write(all.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
