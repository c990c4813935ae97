package org.tunsh.ingest;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Where the words of scanned pages stand. A page is recognised when it is first looked at, as it
 * was when the document was read; the last ones are kept.
 */
final class ScannedPages {
  private static final int KEPT = 64;

  private final PageRecognizer recognizer;
  private final Duration patience;
  private final Map<String, List<Word>> words =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Word>> eldest) {
          return size() > KEPT;
        }
      };

  ScannedPages(PageRecognizer recognizer, Duration patience) {
    this.recognizer = recognizer;
    this.patience = patience;
  }

  /**
   * The words of a page with their boxes, whose unit is such that the sheet is as wide as it says;
   * none where the page cannot be recognised.
   */
  List<Word> words(byte[] pdf, PDDocument document, Sheet sheet) {
    String key = sha256(pdf) + "/" + sheet.number();
    synchronized (words) {
      List<Word> kept = words.get(key);
      if (kept != null) {
        return kept;
      }
    }
    List<Word> read;
    try {
      read = recognizer.recognise(document, sheet, Deadline.in(patience)).words();
    } catch (IOException | UnreadableException failed) {
      // It takes too long, or Tesseract is not there any more: the picture is shown without marks.
      return List.of();
    }
    synchronized (words) {
      words.put(key, read);
    }
    return read;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
