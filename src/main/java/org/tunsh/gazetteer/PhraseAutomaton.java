package org.tunsh.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.gazetteer.Folding.Kind;
import org.tunsh.gazetteer.Phrase.Match;

/**
 * Finds every phrase of many lists in one pass over a text. Case, accents, the kinds of quotes,
 * apostrophes, dashes and spaces do not matter; only whole words count (in scripts without spaces,
 * any place); offsets are those of the text as it stands. It walks a double-array trie from the
 * start of each word, so a character is looked at no more often than the longest phrase has words:
 * the time is linear in the text.
 */
public final class PhraseAutomaton {
  /** Takes every phrase found, starts rising, and for one start ends rising. */
  @FunctionalInterface
  interface Sink {
    void found(int start, int end, Phrase phrase);
  }

  private static final char WILDCARD = '*';
  private static final int WORD = 1;
  private static final int MARK = 2;
  private static final int INVISIBLE = 4;
  private static final int SPACE = 8;

  /** A sign or a letter of a script without spaces, at which some phrase begins. */
  private static final int BEGINS = 16;

  private final List<Phrase> phrases;
  private final CaseRule[] rules;
  private final int[][] exact;
  private final int[][] endings;
  private final char[] letters = new char[Character.MAX_VALUE + 1];
  private final byte[] flags = new byte[Character.MAX_VALUE + 1];
  private final DoubleArray trie;

  public PhraseAutomaton(Collection<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
    rules = new CaseRule[this.phrases.size()];
    Map<String, List<Integer>> byKey = new TreeMap<>();
    Map<String, List<Integer>> byStem = new TreeMap<>();
    for (int i = 0; i < rules.length; i++) {
      Phrase phrase = this.phrases.get(i);
      rules[i] = CaseRule.of(phrase.text());
      enter(phrase.text(), i, byKey, byStem);
    }
    alphabet(byKey.keySet());
    List<String> keys = byKey.keySet().stream().sorted(Comparator.comparing(this::code)).toList();
    trie = new DoubleArray(keys.stream().map(this::code).toList());
    flag();
    exact = table(keys, byKey);
    endings = table(keys, byStem);
  }

  /**
   * The phrases in a stretch of text: in each list the leftmost and there the longest, in the order
   * of the text. Words that reach beyond the stretch are no whole words in it.
   */
  public List<Match> matches(CharSequence text, int from, int to) {
    Longest longest = new Longest();
    scan(text, from, to, longest);
    return longest.matches();
  }

  /** Every phrase at every place, also those within others. */
  void scan(CharSequence text, int from, int to, Sink sink) {
    String string = text.toString();
    boolean within = from > 0 && wordBefore(string, from);
    for (int i = from; i < to; i++) {
      int flag = flags[string.charAt(i)];
      if ((flag & BEGINS) != 0 || ((flag & WORD) != 0 && !within)) {
        walk(string, i, to, sink);
      }
      if ((flag & INVISIBLE) == 0) {
        within = (flag & (WORD | MARK)) != 0;
      }
    }
  }

  private void walk(String text, int start, int to, Sink sink) {
    int state = DoubleArray.ROOT;
    boolean space = false;
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      int flag = flags[c];
      if ((flag & (MARK | INVISIBLE)) != 0 || (space && (flag & SPACE) != 0)) {
        continue;
      }
      space = (flag & SPACE) != 0;
      state = letters[c] == 0 ? DoubleArray.NONE : trie.next(state, letters[c]);
      if (state == DoubleArray.NONE || (space && endsParagraph(text, i, to))) {
        return;
      }
      if (trie.endsKey(state)) {
        report(text, start, i + 1, to, trie.keyAt(state), sink);
      }
    }
  }

  /** Whether the white space from here on holds an empty line. */
  private boolean endsParagraph(String text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to && (flags[text.charAt(i)] & SPACE) != 0; i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks > 1;
  }

  private void report(CharSequence text, int start, int end, int to, int key, Sink sink) {
    int whole = wordEnd(text, end);
    if (exact[key].length > 0 && whole == marksEnd(text, end) && whole <= to) {
      tell(text, start, whole, exact[key], sink);
    }
    if (endings[key].length > 0 && whole <= to) {
      tell(text, start, whole, endings[key], sink);
    }
  }

  private void tell(CharSequence text, int start, int end, int[] found, Sink sink) {
    for (int number : found) {
      if (rules[number].allows(text, start, end)) {
        sink.found(start, end, phrases.get(number));
      }
    }
  }

  private static int marksEnd(CharSequence text, int end) {
    int i = end;
    while (i < text.length() && Folding.kind(text.charAt(i)) == Kind.MARK) {
      i++;
    }
    return i;
  }

  /** Where the word that a phrase ends in ends itself. */
  private static int wordEnd(CharSequence text, int end) {
    int i = marksEnd(text, end);
    if (Folding.kind(text.charAt(end - 1)) != Kind.WORD && i == end) {
      return end;
    }
    int last = i;
    while (i < text.length()) {
      Kind kind = Folding.kind(text.charAt(i));
      if (kind == Kind.WORD || kind == Kind.MARK) {
        last = i + 1;
      } else if (kind != Kind.INVISIBLE) {
        break;
      }
      i++;
    }
    return last;
  }

  private static boolean wordBefore(CharSequence text, int from) {
    int i = from - 1;
    while (i > 0 && Folding.kind(text.charAt(i)) == Kind.INVISIBLE) {
      i--;
    }
    Kind kind = Folding.kind(text.charAt(i));
    return kind == Kind.WORD || kind == Kind.MARK;
  }

  private static void enter(
      String text,
      int number,
      Map<String, List<Integer>> byKey,
      Map<String, List<Integer>> byStem) {
    boolean ending = text.charAt(text.length() - 1) == WILDCARD;
    String folded = Folding.fold(ending ? text.substring(0, text.length() - 1) : text);
    for (String key : spellings(folded)) {
      List<Integer> whole = byKey.computeIfAbsent(key, any -> new ArrayList<>());
      List<Integer> stem = byStem.computeIfAbsent(key, any -> new ArrayList<>());
      (ending ? stem : whole).add(number);
    }
  }

  /** What is joined by a hyphen is also written apart; a hyphen at the end ('Sino-') stays. */
  private static List<String> spellings(String folded) {
    String body = folded.substring(0, folded.length() - 1);
    String apart = body.replace('-', ' ') + folded.charAt(folded.length() - 1);
    return apart.equals(folded) ? List.of(folded) : List.of(folded, apart);
  }

  private void alphabet(Collection<String> keys) {
    char[] used = new char[Character.MAX_VALUE + 1];
    char next = 1;
    for (String key : keys) {
      for (int i = 0; i < key.length(); i++) {
        if (used[key.charAt(i)] == 0) {
          used[key.charAt(i)] = next++;
        }
      }
    }
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      Kind kind = Folding.kind((char) c);
      boolean skipped = kind == Kind.MARK || kind == Kind.INVISIBLE;
      letters[c] = skipped ? 0 : used[Folding.fold((char) c)];
    }
  }

  private void flag() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean first = trie.next(DoubleArray.ROOT, letters[c]) != DoubleArray.NONE;
      int flag =
          switch (Folding.kind((char) c)) {
            case WORD -> WORD;
            case MARK -> MARK;
            case INVISIBLE -> INVISIBLE;
            case SPACE -> SPACE;
            case SIGN, FREE -> first ? BEGINS : 0;
          };
      flags[c] = (byte) flag;
    }
  }

  private String code(String key) {
    StringBuilder coded = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      coded.append(letters[key.charAt(i)]);
    }
    return coded.toString();
  }

  private static int[][] table(List<String> keys, Map<String, List<Integer>> numbers) {
    return keys.stream()
        .map(
            key ->
                numbers.getOrDefault(key, List.of()).stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
