package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Tells in one pass over a text whether some word of it begins with one of many stems, without
 * regard to case: a table of states by letters, one look a letter. Stems are of ASCII letters.
 */
final class StemAutomaton {
  private static final int ASCII = 0x80;

  /** The classes of characters: no letter, the letters of ASCII, any other letter. */
  private static final int NONE = 0;

  private static final int OTHER = 'z' - 'a' + 2;
  private static final int CLASSES = OTHER + 1;

  /** States are where their rows begin in the table. */
  private static final int START = 0;

  /** Within a word that begins with no stem. */
  private static final int DEAD = CLASSES;

  private static final short FOUND = -1;

  private static final byte[] CLASS_OF = classes();

  private final short[] next;

  /** Stems in which other characters stand are left out: no word is held against them. */
  StemAutomaton(Collection<String> stems) {
    List<short[]> rows = new ArrayList<>(List.of(row(), row()));
    for (String stem : stems) {
      if (!stem.isEmpty() && stem.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        enter(rows, stem);
      }
    }
    next = new short[rows.size() * CLASSES];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, next, i * CLASSES, CLASSES);
    }
  }

  private static void enter(List<short[]> rows, String stem) {
    short[] row = rows.getFirst();
    for (int i = 0; i < stem.length(); i++) {
      int letter = CLASS_OF[stem.charAt(i)];
      if (row[letter] == FOUND) {
        // A shorter stem is found before it.
        return;
      }
      if (i == stem.length() - 1) {
        row[letter] = FOUND;
        return;
      }
      if (row[letter] == DEAD) {
        row[letter] = (short) (rows.size() * CLASSES);
        rows.add(row());
      }
      row = rows.get(row[letter] / CLASSES);
    }
  }

  private static short[] row() {
    short[] row = new short[CLASSES];
    Arrays.fill(row, (short) DEAD);
    row[NONE] = START;
    return row;
  }

  private static byte[] classes() {
    byte[] classes = new byte[ASCII];
    for (char c = 'a'; c <= 'z'; c++) {
      classes[c] = (byte) (c - 'a' + 1);
      classes[Character.toUpperCase(c)] = classes[c];
    }
    return classes;
  }

  /** Whether a word of a stretch begins with a stem; the stretch begins a word. */
  boolean isIn(String text, int from, int to) {
    int state = START;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      state = next[state + (c < ASCII ? CLASS_OF[c] : Character.isLetter(c) ? OTHER : NONE)];
      if (state == FOUND) {
        return true;
      }
    }
    return false;
  }
}
