package org.tunsh.cli;

import java.util.List;
import java.util.Locale;
import org.tunsh.model.Assertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;
import org.tunsh.textdiff.Difference;
import org.tunsh.textdiff.Difference.Both;
import org.tunsh.textdiff.Difference.Passage;
import org.tunsh.textdiff.Difference.Spot;

/** The forms of a difference: for a terminal and for machines. */
final class DiffForms {
  private static final String SUMMARY = "regest";

  private DiffForms() {}

  static String table(Difference difference) {
    StringBuilder text = new StringBuilder();
    head(text, "Earlier", difference.earlier());
    head(text, "Later", difference.later());
    if (summaries(difference)) {
      text.append(
          "A summary is in its archivist's words: look at what is asserted rather than at the"
              + " wording.\n");
    }
    if (difference.nothingInCommon()) {
      text.append("\nThe two documents share no assertion and no passage.\n");
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%nNew: %.0f %% of the later one's words (%,d of %,d); assertions: %d added, %d"
                + " dropped, %d reworded, %d moved, %d kept.%n",
            100 * difference.novelty(),
            difference.newWords(),
            difference.words(),
            difference.added().size(),
            difference.dropped().size(),
            difference.reworded().size(),
            difference.moved().size(),
            difference.kept()));
    assertions(text, "Added", "+", difference.added());
    assertions(text, "Dropped", "-", difference.dropped());
    both(text, "Reworded", difference.reworded());
    both(text, "Moved in order", difference.moved());
    passages(text, difference.passages());
    return text.toString();
  }

  private static boolean summaries(Difference difference) {
    return difference.earlier().sourceClass().equals(SUMMARY)
        || difference.later().sourceClass().equals(SUMMARY);
  }

  private static void head(StringBuilder text, String label, Facts facts) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-8s %s (%s, %s, %s)%n",
            label + ":",
            facts.title().isBlank() ? facts.file() : line(facts.name()),
            facts.date().isEmpty() ? "undated" : facts.date(),
            facts.sourceClass(),
            facts.document()));
  }

  private static void assertions(
      StringBuilder text, String title, String sign, List<Assertion> assertions) {
    if (assertions.isEmpty()) {
      return;
    }
    text.append('\n').append(title).append('\n');
    for (Assertion assertion : assertions) {
      text.append("  ").append(sign).append(' ').append(AssertionWords.of(assertion));
      text.append("\n      ").append(quote(assertion)).append('\n');
    }
  }

  private static void both(StringBuilder text, String title, List<Both> all) {
    if (all.isEmpty()) {
      return;
    }
    text.append('\n').append(title).append('\n');
    for (Both both : all) {
      text.append("  - ").append(AssertionWords.of(both.earlier()));
      text.append("\n      ").append(quote(both.earlier()));
      text.append("\n  + ").append(AssertionWords.of(both.later()));
      text.append("\n      ").append(quote(both.later())).append('\n');
    }
  }

  private static String quote(Assertion assertion) {
    Evidence evidence = assertion.evidence();
    return "\u201C" + line(evidence.quote()) + "\u201D" + page(evidence.page());
  }

  private static void passages(StringBuilder text, List<Passage> passages) {
    if (passages.isEmpty()) {
      return;
    }
    text.append("\nTaken over\n");
    for (Passage passage : passages) {
      if (passage.verbatim()) {
        text.append("  = ").append(spot(passage.later())).append('\n');
        text.append("      before at ").append(place(passage.earlier())).append('\n');
      } else {
        text.append(String.format(Locale.ROOT, "  ~ %.2f alike%n", passage.likeness()));
        text.append("    - ").append(spot(passage.earlier())).append('\n');
        text.append("    + ").append(spot(passage.later())).append('\n');
      }
    }
  }

  private static String spot(Spot spot) {
    return "\u201C" + line(spot.text()) + "\u201D at " + place(spot);
  }

  private static String place(Spot spot) {
    return spot.start() + "\u2013" + spot.end() + page(spot.page());
  }

  private static String page(int page) {
    return page > 0 ? ", page " + page : "";
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  static Fields json(Difference difference) {
    return JsonText.fields()
        .put("earlier", document(difference.earlier()))
        .put("later", document(difference.later()))
        .put("words", difference.words())
        .put("newWords", difference.newWords())
        .put("novelty", JsonText.rounded(difference.novelty()))
        .put("kept", difference.kept())
        .put("added", difference.added().stream().map(DiffForms::assertion).toList())
        .put("dropped", difference.dropped().stream().map(DiffForms::assertion).toList())
        .put("reworded", difference.reworded().stream().map(DiffForms::both).toList())
        .put("moved", difference.moved().stream().map(DiffForms::both).toList())
        .put("passages", difference.passages().stream().map(DiffForms::passage).toList());
  }

  private static Fields document(Facts facts) {
    return JsonText.fields()
        .put("document", facts.document())
        .put("file", facts.file())
        .put("title", facts.title())
        .put("date", facts.date())
        .put("sourceClass", facts.sourceClass());
  }

  private static Fields assertion(Assertion assertion) {
    return JsonText.fields()
        .put("id", assertion.id())
        .put("says", AssertionWords.of(assertion))
        .put("quote", assertion.evidence().quote())
        .put("start", assertion.evidence().start())
        .put("end", assertion.evidence().end())
        .put("page", assertion.evidence().page());
  }

  private static Fields both(Both both) {
    return JsonText.fields()
        .put("earlier", assertion(both.earlier()))
        .put("later", assertion(both.later()));
  }

  private static Fields passage(Passage passage) {
    return JsonText.fields()
        .put("verbatim", passage.verbatim())
        .put("likeness", JsonText.rounded(passage.likeness()))
        .put("earlier", spot(passage.earlier(), passage.earlier().text()))
        .put("later", spot(passage.later(), passage.later().text()));
  }

  private static Fields spot(Spot spot, String text) {
    return JsonText.fields()
        .put("text", text)
        .put("start", spot.start())
        .put("end", spot.end())
        .put("page", spot.page());
  }
}
