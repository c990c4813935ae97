package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Status;

/**
 * Reads that another relation was raised to the tier told before: 'A has also lifted its ties with
 * B to the same level, in February'.
 */
final class SameLevel {
  private static final int NEAR = 40;

  private final Pattern ties;
  private final Pattern raised;
  private final Pattern raising;
  private final Pattern wereRaised;
  private final Pattern toTheSame;

  SameLevel(WordLists words) {
    String tie = words.alternatives("raised-ties") + "\\s+with\\s+(?:the\\s+)?";
    String raise = words.alternatives("upgrade");
    ties = Pattern.compile("(?i)\\b" + tie);
    raised = Pattern.compile("(?i)\\b" + raise + "\\s+(?:its|their|our|the|his)\\s+(?:\\w+\\s+)?$");
    raising =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("upgrade-noun")
                + "\\s+of\\s+(?:(?:its|their|our|the)\\s+)?(?:\\w+\\s+)?$");
    wereRaised =
        Pattern.compile(
            "(?i)^\\s*(?:was|were|has\\s+been|have\\s+been|had\\s+been)\\s+(?:\\w+\\s+){0,2}?"
                + raise
                + "\\b");
    toTheSame =
        Pattern.compile("(?i)^[^;:]{0,40}?\\bto\\s+" + words.alternatives("same-level") + "\\b");
  }

  /** The raisings that a sentence tells by the tier of the last draft before it. */
  List<Draft> in(Passage passage, Draft base) {
    String sentence = passage.sentence().span().of(passage.text());
    Matcher with = ties.matcher(sentence);
    List<Draft> found = new ArrayList<>();
    while (base.status() == Status.ASSERTED && with.find()) {
      List<Party> list = NamedParties.in(passage).list(passage.start() + with.end());
      if (list.isEmpty() || list.getFirst().span().start() - passage.start() > with.end() + NEAR) {
        continue;
      }
      int end = list.getLast().span().end();
      String rest = passage.between(end, passage.end());
      Matcher same = toTheSame.matcher(rest);
      boolean told =
          raised.matcher(sentence.substring(0, with.start())).find()
              || raising.matcher(sentence.substring(0, with.start())).find()
              || wereRaised.matcher(rest).find();
      if (told && same.find()) {
        found.addAll(raisings(passage, base, list, end + same.end()));
      }
    }
    return found;
  }

  private static List<Draft> raisings(Passage passage, Draft base, List<Party> list, int end) {
    Set<String> partners = NamedParties.codes(list);
    String subject = NamedParties.in(passage).subjectOf(list.getFirst().span().start(), partners);
    String self = subject.isEmpty() ? passage.counterpart(partners) : subject;
    String date = date(passage, end);
    return self.isEmpty()
        ? List.of()
        : partners.stream()
            .filter(partner -> !partner.equals(self))
            .map(
                partner ->
                    base.inheritedBy(
                        List.copyOf(new TreeSet<>(Set.of(self, partner))),
                        Action.UPGRADED,
                        date,
                        passage.sentence().span()))
            .toList();
  }

  /** The date right behind the words, else the last one before them. */
  private static String date(Passage passage, int end) {
    String before = "";
    for (Timex timex : passage.timexes()) {
      if (!UsableDate.isUsable(passage, timex)) {
        continue;
      }
      if (timex.span().start() < end) {
        before = timex.value();
      } else if (timex.span().start() - end < NEAR
          && !passage.between(end, timex.span().start()).matches("(?is).*(?:;|\\band\\b).*")) {
        return timex.value();
      }
    }
    return before;
  }
}
