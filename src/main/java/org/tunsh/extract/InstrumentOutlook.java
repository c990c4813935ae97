package org.tunsh.extract;

import java.util.Set;

/** Tells of a word of making whether what it says is done, to come, only possible or denied. */
final class InstrumentOutlook {
  private static final int NEAR = 9;
  private static final int WITNESS = 5;
  private static final Set<String> AUXILIARY = InstrumentActReader.AUXILIARY;

  private final InstrumentWords words;

  InstrumentOutlook(InstrumentWords words) {
    this.words = words;
  }

  boolean isDenied(TaggedSentence in, int i) {
    for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
      if (words.denial.contains(in.word(j))) {
        return true;
      }
    }
    return false;
  }

  boolean isPossible(TaggedSentence in, int i) {
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      if (words.possible.contains(in.word(j)) && in.tag(j).equals("MD")) {
        return true;
      }
    }
    return false;
  }

  /** 'Will sign', 'to conclude', 'look forward to the early signing of'. */
  boolean isPlanned(TaggedSentence in, int i, int floor) {
    if (in.tag(i).equals("VB") && !isPlainPresent(in, i)
        || in.word(i - 1).equals("be") && in.tag(i).equals("VBN")) {
      return !isDoneTo(in, i);
    }
    boolean finite = in.tag(i).equals("VBD") || in.tag(i).equals("VBZ") || in.tag(i).equals("VBP");
    if (finite) {
      return false;
    }
    if (in.word(i - 1).matches("to|be") && in.word(i).matches(".*ing")) {
      return true;
    }
    for (int j = i - 1; j >= Math.max(floor + 1, Math.max(0, i - NEAR)); j--) {
      String word = in.word(j);
      if (words.modals.contains(word)) {
        return true;
      }
      if (word.matches(",|;|and")
          || in.isFinite(j) && word.matches("welcom\\w+|applaud\\w+|signed|concluded")) {
        return false;
      }
      if (words.planCues.contains(word)
          && !word.matches("welcom.*|plans?|encouraged|agreed?|need")
          && !AUXILIARY.contains(word)) {
        return true;
      }
      if (in.isFinite(j)) {
        return false;
      }
    }
    return false;
  }

  /** 'Signed during the visit': what is told of the day itself. */
  boolean isOnOccasion(TaggedSentence in, int i) {
    return words.occasion.matcher(in.text(i + 1, Math.min(in.size() - 1, i + 9))).lookingAt();
  }

  /** 'Witnessed the signing of': done before their eyes. */
  boolean isWitnessed(TaggedSentence in, int i) {
    for (int j = i - 1; j >= Math.max(0, i - WITNESS); j--) {
      if (words.witness.contains(in.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** 'We hereby adopt': a present that the tagger takes for an infinitive. */
  static boolean isPlainPresent(TaggedSentence in, int i) {
    return in.word(i - 1).matches("we|they|hereby|i|sides|countries|governments|leaders|ministers");
  }

  /** 'Met to sign', 'hosted them to sign', 'helped conclude': done. */
  static boolean isDoneTo(TaggedSentence in, int i) {
    if (in.tag(i - 1).equals("MD")) {
      return false;
    }
    for (int j = i - 1; j >= Math.max(0, i - 12); j--) {
      if (in.word(j)
          .matches(
              "hosted|met|became|become|gathered|joined|helped|managed|brought|welcomed|visited|travell?ed|assembled|convened|pleased|delighted|able")) {
        return true;
      }
    }
    return false;
  }
}
