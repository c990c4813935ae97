package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Span;

/**
 * Cuts a block into sentences by its punctuation.
 *
 * <p>Areas and defence items are looked for in every block, also those that the gate keeps from the
 * annotators.
 */
final class SentenceCutter {
  private static final Pattern END =
      Pattern.compile("[.!?][\"”’)\\]]*\\s+(?=[\\p{Lu}\\d\"“(\\[])|\\n\\s*\\n|;\\s*\\n");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(])(?:\\p{Lu}|(?:\\p{Lu}\\.)+\\p{Lu}?|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|St|No|Nos|Art|vs|cf|e\\.g|i\\.e|Jr|Sr|Shri|Smt|Inc|Ltd|Co|Corp|approx|p|pp|vol|Sept|Oct|Nov|Dec|Jan|Feb|Aug)$");

  private static final Pattern LABEL =
      Pattern.compile("\\s*\\(?(?:\\d{1,3}|[IVXLC]{1,6}|[ivx]{1,5}|[A-Za-z])\\)?");

  private SentenceCutter() {}

  static List<Span> cut(String text, Span block) {
    List<Span> sentences = new ArrayList<>();
    Matcher matcher = END.matcher(text).region(block.start(), block.end());
    int from = block.start();
    while (matcher.find()) {
      if (LABEL.matcher(text.substring(from, matcher.start())).matches()) {
        continue;
      }
      String before = text.substring(Math.max(from, matcher.start() - 12), matcher.start());
      if (text.charAt(matcher.start()) == '.' && ABBREVIATION.matcher(before).find()) {
        continue;
      }
      sentences.add(new Span(from, strip(text, from, matcher.end())));
      from = matcher.end();
    }
    if (from < block.end()) {
      sentences.add(new Span(from, block.end()));
    }
    return sentences;
  }

  private static int strip(String text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
