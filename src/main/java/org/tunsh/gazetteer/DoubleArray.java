package org.tunsh.gazetteer;

import java.util.Arrays;
import java.util.List;

/**
 * A trie in two arrays (J. Aoe, 'An efficient digital search algorithm by using a double-array
 * structure', IEEE Transactions on Software Engineering 15, 1989): state {@code s} goes on with
 * letter {@code c} to {@code base[s] + c}, if {@code check} there says that it belongs to {@code
 * s}. One array access a letter, however many scripts the alphabet holds.
 */
final class DoubleArray {
  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int ATTEMPTS = 64;

  private int[] base = new int[1024];
  private int[] check = new int[1024];
  private int[] key = new int[1024];
  private int[] skip = new int[1024];
  private int used = 1;
  private final int size;
  private final int[] cells;

  /**
   * @param keys sorted, distinct, each letter from 1 on
   */
  DoubleArray(List<String> keys) {
    Arrays.fill(check, NONE);
    Arrays.fill(key, NONE);
    Arrays.setAll(skip, cell -> cell + 1);
    check[ROOT] = ROOT;
    grow(ROOT, keys, 0, keys.size(), 0);
    size = used;
    key = Arrays.copyOf(key, size);
    cells = pack();
    base = new int[0];
    check = new int[0];
    skip = new int[0];
  }

  /** The next state, or {@link #NONE}. */
  int next(int state, int letter) {
    int next = (cells[2 * state] >> 1) + letter;
    return Integer.compareUnsigned(next, size) < 0 && cells[2 * next + 1] == state ? next : NONE;
  }

  boolean endsKey(int state) {
    return (cells[2 * state] & 1) != 0;
  }

  /** The number of the key that ends in this state, or {@link #NONE}. */
  int keyAt(int state) {
    return key[state];
  }

  /** Base and check side by side, so that a step touches one line of the cache. */
  private int[] pack() {
    int[] packed = new int[2 * size];
    for (int state = 0; state < size; state++) {
      packed[2 * state] = base[state] << 1 | (key[state] == NONE ? 0 : 1);
      packed[2 * state + 1] = state == ROOT ? NONE : check[state];
    }
    return packed;
  }

  private void grow(int state, List<String> keys, int from, int to, int depth) {
    int start = from;
    if (keys.get(start).length() == depth) {
      key[state] = start++;
    }
    if (start == to) {
      return;
    }
    int[] bounds = bounds(keys, start, to, depth);
    int[] letters = new int[bounds.length - 1];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = keys.get(bounds[i]).charAt(depth);
    }
    int place = place(letters);
    base[state] = place;
    for (int letter : letters) {
      check[place + letter] = state;
      used = Math.max(used, place + letter + 1);
    }
    for (int i = 0; i < letters.length; i++) {
      grow(place + letters[i], keys, bounds[i], bounds[i + 1], depth + 1);
    }
  }

  /** Where the next letter changes, with both ends. */
  private static int[] bounds(List<String> keys, int from, int to, int depth) {
    int[] bounds = new int[to - from + 1];
    int count = 0;
    int last = NONE;
    for (int i = from; i < to; i++) {
      int letter = keys.get(i).charAt(depth);
      if (letter != last) {
        bounds[count++] = i;
        last = letter;
      }
    }
    bounds[count++] = to;
    return Arrays.copyOf(bounds, count);
  }

  /**
   * A base, maybe below zero, at which every letter falls on a free cell. After some attempts among
   * the gaps the end of the array is taken: a few cells more cost less than a search through all of
   * it.
   */
  private int place(int[] letters) {
    int cell = freeFrom(1);
    for (int attempt = 0; !fits(cell - letters[0], letters); attempt++) {
      cell = freeFrom(attempt < ATTEMPTS ? cell + 1 : Math.max(cell + 1, used));
    }
    return cell - letters[0];
  }

  /** The first free cell from here on; the way is shortened for the next search. */
  private int freeFrom(int cell) {
    int free = cell;
    while (free < check.length && check[free] != NONE) {
      free = skip[free];
    }
    for (int i = cell; i < free; ) {
      int next = skip[i];
      skip[i] = free;
      i = next;
    }
    return free;
  }

  private boolean fits(int place, int[] letters) {
    reserve(place + letters[letters.length - 1] + 1);
    for (int letter : letters) {
      if (check[place + letter] != NONE) {
        return false;
      }
    }
    return true;
  }

  private void reserve(int cells) {
    if (cells < check.length) {
      return;
    }
    int old = check.length;
    int size = Math.max(cells + 1, old * 2);
    base = Arrays.copyOf(base, size);
    check = Arrays.copyOf(check, size);
    key = Arrays.copyOf(key, size);
    Arrays.fill(check, old, size, NONE);
    Arrays.fill(key, old, size, NONE);
    skip = Arrays.copyOf(skip, size);
    for (int cell = old; cell < size; cell++) {
      skip[cell] = cell + 1;
    }
  }
}
