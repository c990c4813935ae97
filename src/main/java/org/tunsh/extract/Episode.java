package org.tunsh.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Annotated;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Sentence;

/**
 * The visit or meeting of which a passage goes on to speak: 'In March 2001 the President paid a
 * visit … During the visit the two sides established …'. What was done then has its date.
 */
final class Episode {
  private static final int SENTENCES_BACK = 3;

  private final Pattern event;
  private final Pattern again;

  Episode(WordLists words) {
    event = words.pattern("episode-event");
    again = Pattern.compile("(?i)" + words.alternatives("episode-again"));
  }

  /** The date of the visit of which a sentence without a date speaks on; empty where none does. */
  String date(Passage passage) {
    String sentence = passage.sentence().span().of(passage.text());
    if (passage.timexes().stream().anyMatch(t -> UsableDate.isUsable(passage, t))
        || !again.matcher(sentence).find()) {
      return "";
    }
    List<Sentence> all = passage.document().sentences();
    int here = all.indexOf(passage.sentence());
    for (int i = here - 1; i >= Math.max(0, here - SENTENCES_BACK); i--) {
      if (all.get(i).block() != passage.sentence().block()) {
        return "";
      }
      String date = dateOf(passage, passage.document(), all.get(i));
      if (!date.isEmpty()) {
        return date;
      }
    }
    return "";
  }

  /** The past visit's date that a sentence tells. */
  private String dateOf(Passage passage, Annotated document, Sentence before) {
    if (!event.matcher(before.span().of(document.document().text())).find()) {
      return "";
    }
    Passage earlier =
        new Passage(
            document, before, passage.documentParties(), passage.localPair(), passage.focus());
    return earlier.timexes().stream()
        .filter(t -> UsableDate.isUsable(earlier, t))
        .map(Timex::value)
        .findFirst()
        .orElse("");
  }
}
