package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of a sentence that one verb governs.
 *
 * @param all all names of the sentence
 */
record InstrumentSeries(List<InstrumentPhrase> governed, List<InstrumentPhrase> all) {
  /** The series of a sentence, in order. */
  static List<InstrumentSeries> of(List<InstrumentPhrase> phrases) {
    return joined(phrases).stream().map(s -> new InstrumentSeries(s, phrases)).toList();
  }

  int from() {
    return governed.getFirst().determiner();
  }

  int to() {
    return governed.getLast().last();
  }

  /** 'The Implementation Plan for the Agreement': what is done with the plan is its alone. */
  boolean isWithinAnother(InstrumentPhrase phrase) {
    return all.stream().anyMatch(o -> o.head() < phrase.head() && o.last() >= phrase.head());
  }

  /** Names that one verb governs: joined by commas, 'and', 'as well as'. */
  private static List<List<InstrumentPhrase>> joined(List<InstrumentPhrase> phrases) {
    List<List<InstrumentPhrase>> all = new ArrayList<>();
    for (InstrumentPhrase phrase : phrases) {
      boolean joined = !all.isEmpty() && isJoined(all.getLast().getLast(), phrase);
      if (!joined) {
        all.add(new ArrayList<>());
      }
      all.getLast().add(phrase);
    }
    return all;
  }

  private static boolean isJoined(InstrumentPhrase a, InstrumentPhrase b) {
    String gap = gap(a, b);
    return gap.matches("(?is)[^.:]{0,60};\\s*(?:and)?")
        || gap.matches(
                "(?i)(?:[,;”\"]|\\band(?: of)?\\b|\\bas well as\\b|\\b(?:together|along)"
                    + " with\\b|\\balso\\b|\\bboth\\b|\\s)*")
            && b.determiner() > a.last();
  }

  /** The words between two names, without the date of the first. */
  private static String gap(InstrumentPhrase a, InstrumentPhrase b) {
    StringBuilder gap = new StringBuilder();
    for (int i = a.last() + 1; i < b.determiner(); i++) {
      boolean dated =
          a.in().inTimex(i)
              || a.in().word(i).matches("of|dated|from") && a.in().inTimex(i + 1)
              || a.in().word(i).equals("of") && a.in().inTimex(i + 2);
      gap.append(dated ? "" : a.in().word(i) + " ");
    }
    return gap.toString().strip();
  }
}
