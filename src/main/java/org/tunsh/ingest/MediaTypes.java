package org.tunsh.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its content; its name decides among kinds of text alone. */
final class MediaTypes {
  private static final int HEAD = 4_096;
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*");
  private static final Pattern TAGS =
      Pattern.compile("(?i)<(?:p|div|h[1-6]|table|ul|a|span|article)\\b[^>]*>");

  private @Nullable Detector detector;

  /** The media type of bytes; {@code application/octet-stream} where they are no known kind. */
  String of(byte[] bytes, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (isPdf(bytes)) {
      return "application/pdf";
    }
    if (looksLikeText(bytes)) {
      return text(bytes, lower);
    }
    Metadata metadata = new Metadata();
    try (TikaInputStream input = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
      return detector().detect(input, metadata).getBaseType().toString();
    } catch (IOException unreadable) {
      return "application/octet-stream";
    }
  }

  /** Made when the first file comes that is neither text nor PDF: it loads every detector. */
  private synchronized Detector detector() {
    if (detector == null) {
      detector = new DefaultDetector();
    }
    return detector;
  }

  /** Whether bytes are text or Markdown, told without any parser of containers. */
  boolean isPlain(byte[] bytes, String name) {
    if (isPdf(bytes) || !looksLikeText(bytes)) {
      return false;
    }
    String type = text(bytes, name.toLowerCase(Locale.ROOT));
    return type.equals("text/plain") || type.equals("text/markdown");
  }

  /** Readers accept junk before the mark, so this does too. */
  private static boolean isPdf(byte[] bytes) {
    int length = Math.min(bytes.length, 1_024);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  private static String text(byte[] bytes, String name) {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, PlainText.charset(bytes));
    String start = head.stripLeading();
    if (start.startsWith("{\\rtf")) {
      return "application/rtf";
    }
    if (HTML.matcher(head).matches()) {
      return "text/html";
    }
    if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
      return TAGS.matcher(head).find() ? "text/html" : "text/plain";
    }
    boolean front = start.startsWith("---\n") || start.startsWith("---\r\n");
    boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
    return markdown || (front && !name.endsWith(".txt")) ? "text/markdown" : "text/plain";
  }

  /**
   * Text holds no control characters but white space; UTF-16 is known by its mark or its pattern of
   * zeros.
   */
  private static boolean looksLikeText(byte[] bytes) {
    int length = Math.min(bytes.length, 64 * 1024);
    int odd = 0;
    int zeros = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      zeros += b == 0 ? 1 : 0;
      odd +=
          b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0 && b != 27 ? 1 : 0;
    }
    if (zeros > 0) {
      boolean marked = length > 2 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
      return odd * 50 < length && zeros < length * 0.7 && (marked || isAlternating(bytes, length));
    }
    return odd * 100 <= length;
  }

  private static boolean isAlternating(byte[] bytes, int length) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      even += bytes[i] == 0 && (i & 1) == 0 ? 1 : 0;
      odd += bytes[i] == 0 && (i & 1) == 1 ? 1 : 0;
    }
    return Math.max(even, odd) > length * 0.3 && Math.min(even, odd) < length * 0.02;
  }
}
