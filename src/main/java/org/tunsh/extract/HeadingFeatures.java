package org.tunsh.extract;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tunsh.model.Span;

/**
 * What is to be seen of a line that may be a heading: its words and form, what its words name, and
 * the beginning of what stands under it.
 */
final class HeadingFeatures {
  private static final int UNDER = 700;
  private static final int STEP = 20;
  private static final int MOST_STEPS = 6;
  private static final int MOST_WORDS = 12;
  private static final int UNDER_STEP = 150;
  private static final int MOST_UNDER = 4;
  private static final int MANY = 3;

  private final Set<String> empty;

  HeadingFeatures(Set<String> empty) {
    this.empty = Set.copyOf(empty);
  }

  /**
   * @param rule the areas that its words name
   * @param section the areas of what stands under it
   */
  Set<String> of(
      String text, Outline.Section heading, Collection<String> rule, Collection<String> section) {
    String line = heading.words().of(text);
    Set<String> features = new TreeSet<>();
    form(features, heading, line);
    PassageWords.of(text, List.of(heading.words()), Set.of()).stream()
        .filter(f -> !f.startsWith("first="))
        .filter(f -> f.startsWith("pair=") || !empty.contains(f.substring(f.indexOf('=') + 1)))
        .forEach(features::add);
    rule.forEach(code -> features.add("rule=" + code));
    section.forEach(code -> features.add((rule.isEmpty() ? "only=" : "section=") + code));
    features.add("codes=" + Math.min(MANY, rule.size()));
    int left = UNDER;
    for (Span block : heading.blocks()) {
      if (left <= 0) {
        break;
      }
      Span part = new Span(block.start(), Math.min(block.end(), block.start() + left));
      PassageWords.of(text, List.of(part), empty).stream()
          .filter(f -> f.startsWith("word="))
          .forEach(f -> features.add("under=" + f.substring("word=".length())));
      left -= part.length();
    }
    features.add("room=" + Math.min(MOST_UNDER, (UNDER - left) / UNDER_STEP));
    return features;
  }

  private static void form(Set<String> features, Outline.Section heading, String line) {
    String bare = line.strip();
    List<String> words = List.of(bare.toLowerCase(Locale.ROOT).split("\\s+"));
    features.add("length=" + Math.min(MOST_STEPS, line.length() / STEP));
    features.add("words=" + Math.min(MOST_WORDS, words.size()));
    features.add("begins=" + words.getFirst());
    features.add("ends=" + words.getLast());
    if (heading.numbered()) {
      features.add("numbered");
    }
    if (heading.alone()) {
      features.add("alone");
    }
    if (bare.equals(bare.toUpperCase(Locale.ROOT))) {
      features.add("capitals");
    }
    if (bare.endsWith(":")) {
      features.add("colon");
    }
    if (bare.endsWith(".")) {
      features.add("stop");
    }
  }
}
