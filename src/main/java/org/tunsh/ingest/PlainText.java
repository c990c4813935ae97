package org.tunsh.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into letters: byte order marks, strict UTF-8, UTF-16 without a mark, then ICU's
 * detector.
 */
final class PlainText {
  private static final int SAMPLE = 100_000;

  private PlainText() {}

  static String decode(byte[] bytes) {
    return Callouts.cleared(withoutMark(new String(bytes, charset(bytes))));
  }

  static Charset charset(byte[] bytes) {
    Charset marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    boolean strict = !hasZeros(bytes) && isUtf8(bytes);
    return strict ? StandardCharsets.UTF_8 : detected(bytes);
  }

  private static @Nullable Charset byMark(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    boolean utf8 =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return utf8 ? StandardCharsets.UTF_8 : null;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean hasZeros(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  private static Charset detected(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
    Charset wide = byZeros(sample);
    if (wide != null) {
      return wide;
    }
    if (isMostlyUtf8(sample)) {
      return StandardCharsets.UTF_8;
    }
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    try {
      String name = match == null ? "windows-1252" : match.getName();
      return Charset.forName(name.equals("ISO-8859-1") ? "windows-1252" : name);
    } catch (UnsupportedCharsetException unknown) {
      return Charset.forName("windows-1252");
    }
  }

  /** UTF-16 without a mark: Latin text has its zeros on one side. */
  private static @Nullable Charset byZeros(byte[] sample) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] == 0) {
        even += 1 - (i & 1);
        odd += i & 1;
      }
    }
    if (even + odd < sample.length / 8) {
      return null;
    }
    return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  /**
   * A few broken sequences in what is else UTF-8 (a damaged copy) do not make it another encoding.
   */
  private static boolean isMostlyUtf8(byte[] sample) {
    String lenient = new String(sample, StandardCharsets.UTF_8);
    long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
    long beyond = lenient.chars().filter(c -> c > '\u007F' && c != '\uFFFD').count();
    return beyond > 4 * broken;
  }
}
