package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too large is refused by its length, before any of it is read, and with the limit. */
class UploadLimitTest {
  private static final int SECONDS = 20;

  @TempDir private Path folder;
  private MadeSite site;

  @BeforeEach
  void open() throws Exception {
    site = new MadeSite(folder);
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  private String answer(String path, long length) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      socket.setSoTimeout(SECONDS * 1000);
      String head =
          """
          POST %s HTTP/1.1\r
          Host: localhost\r
          Authorization: Bearer %s\r
          Content-Type: multipart/form-data; boundary=x\r
          Content-Length: %d\r
          Connection: close\r
          \r
          """
              .formatted(path, MadeSite.TOKEN, length);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      StringBuilder told = new StringBuilder();
      while (!told.toString().contains("document may have")) {
        int next = in.read();
        if (next < 0) {
          break;
        }
        told.append((char) next);
      }
      return told.toString();
    }
  }

  @Test
  void aDocumentThatIsTooLargeIsRefusedWithTheLimit() throws IOException {
    for (String path : new String[] {"/api/v1/documents", "/add"}) {
      String answer = answer(path, 80_000_000);
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      assertTrue(answer.contains("has 76 MB, and a document may have"), answer);
    }
  }
}
