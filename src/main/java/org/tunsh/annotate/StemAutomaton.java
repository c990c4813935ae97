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
  private static final int LETTERS = 'z' - 'a' + 2;
  private static final short DEAD = -1;
  private static final short FOUND = -2;
  private static final short START = 0;

  /** Of each character of ASCII the number of its letter, from 1; 0 of what is none. */
  private static final byte[] NUMBERS = numbers();

  private final short[] next;

  /** Stems that other characters stand in are left out: no word begins with them. */
  StemAutomaton(Collection<String> stems) {
    List<short[]> states = new ArrayList<>();
    states.add(state());
    for (String stem : stems) {
      if (!stem.isEmpty() && stem.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        enter(states, stem);
      }
    }
    next = new short[states.size() * LETTERS];
    for (int i = 0; i < states.size(); i++) {
      System.arraycopy(states.get(i), 0, next, i * LETTERS, LETTERS);
    }
  }

  private static void enter(List<short[]> states, String stem) {
    int state = START;
    for (int i = 0; i < stem.length(); i++) {
      int letter = NUMBERS[stem.charAt(i)];
      short then = states.get(state)[letter];
      if (then == FOUND) {
        // A shorter stem is found before it.
        return;
      }
      if (i == stem.length() - 1) {
        states.get(state)[letter] = FOUND;
      } else if (then == DEAD) {
        states.get(state)[letter] = (short) states.size();
        states.add(state());
      }
      state = states.get(state)[letter];
    }
  }

  private static short[] state() {
    short[] state = new short[LETTERS];
    Arrays.fill(state, DEAD);
    return state;
  }

  private static byte[] numbers() {
    byte[] numbers = new byte[ASCII];
    for (char c = 'a'; c <= 'z'; c++) {
      numbers[c] = (byte) (c - 'a' + 1);
      numbers[Character.toUpperCase(c)] = numbers[c];
    }
    return numbers;
  }

  /** Whether a word of a stretch begins with a stem; the stretch begins a word. */
  boolean isIn(String text, int from, int to) {
    int state = START;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int letter = c < ASCII ? NUMBERS[c] : 0;
      if (letter != 0) {
        if (state != DEAD) {
          state = next[state * LETTERS + letter];
          if (state == FOUND) {
            return true;
          }
        }
      } else {
        state = c >= ASCII && Character.isLetter(c) ? DEAD : START;
      }
    }
    return false;
  }
}
