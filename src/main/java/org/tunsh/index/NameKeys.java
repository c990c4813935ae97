package org.tunsh.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The codes of parties by the keys of their names, at the beginning of the file of names, sorted by
 * bytes: to fold all seven thousand names takes a single search as long as to find the best
 * documents. The first line tells how many bytes of keys follow it. No line holds more than two
 * cells, so that who reads the names passes over them.
 */
final class NameKeys {
  private static final String HEAD = "keys\t";

  private final byte[] file;
  private final int start;
  private final int end;

  private NameKeys(byte[] file, int start, int end) {
    this.file = file;
    this.start = start;
    this.end = end;
  }

  /** The lines that the keys of these codes take. */
  static String lines(Map<String, String> codes) {
    Map<byte[], String> sorted = new TreeMap<>(Arrays::compareUnsigned);
    codes.forEach((key, code) -> sorted.put(bytes(key), key + "\t" + code + "\n"));
    String lines = String.join("", sorted.values());
    return HEAD + bytes(lines).length + "\n" + lines;
  }

  /** Empty where the file holds no keys, or not as many as it says. */
  static Optional<NameKeys> in(byte[] file) {
    byte[] head = bytes(HEAD);
    int digit = head.length;
    if (file.length < digit || !Arrays.equals(head, 0, digit, file, 0, digit)) {
      return Optional.empty();
    }
    long length = 0;
    while (digit < file.length && Character.isDigit(file[digit]) && length < file.length) {
      length = length * 10 + file[digit++] - '0';
    }
    long end = digit + 1 + length;
    boolean whole =
        digit > head.length
            && end <= file.length
            && file[digit] == '\n'
            && file[(int) end - 1] == '\n';
    return whole ? Optional.of(new NameKeys(file, digit + 1, (int) end)) : Optional.empty();
  }

  /** The code of the party that has this key. */
  Optional<String> code(String key) {
    byte[] wanted = bytes(key);
    int from = start;
    int to = end;
    while (from < to) {
      int line = lineAround(from, (from + to) >>> 1);
      int tab = next('\t', line);
      int stop = next('\n', tab);
      int order = Arrays.compareUnsigned(file, line, tab, wanted, 0, wanted.length);
      if (order == 0) {
        return Optional.of(new String(file, tab + 1, stop - tab - 1, StandardCharsets.UTF_8));
      }
      from = order < 0 ? stop + 1 : from;
      to = order < 0 ? to : line;
    }
    return Optional.empty();
  }

  private int lineAround(int from, int at) {
    int line = at;
    while (line > from && file[line - 1] != '\n') {
      line--;
    }
    return line;
  }

  private int next(char sought, int from) {
    int at = from;
    while (at < end - 1 && file[at] != sought) {
      at++;
    }
    return at;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
