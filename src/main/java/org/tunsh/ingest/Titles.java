package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tunsh.model.BlockKind;

/** Finds the title among the first blocks of a document. */
final class Titles {
  private static final int LEADING = 7;
  private static final int MOST_WORDS = 45;

  private Titles() {}

  /**
   * Marks the title, where the text has one.
   *
   * @param guess whether the format marks no headings
   * @param known the title that the container states, or empty
   */
  static List<Draft> titled(List<Draft> drafts, boolean guess, String known) {
    if (drafts.stream().anyMatch(draft -> draft.is(BlockKind.TITLE))) {
      return drafts;
    }
    int at = known.isEmpty() ? -1 : named(drafts, known);
    at = at < 0 ? topHeading(drafts, known.isEmpty()) : at;
    at = at < 0 && guess && known.isEmpty() ? leading(drafts) : at;
    if (at < 0) {
      return drafts;
    }
    List<Draft> out = new ArrayList<>(drafts);
    out.set(at, drafts.get(at).as(BlockKind.TITLE));
    return out;
  }

  private static boolean counts(Draft draft) {
    return draft.is(BlockKind.PARAGRAPH) || draft.is(BlockKind.HEADING);
  }

  private static int named(List<Draft> drafts, String known) {
    String title = key(known);
    for (int i = 0; i < Math.min(drafts.size(), 2 * LEADING); i++) {
      if (!counts(drafts.get(i)) || drafts.get(i).text().length() > 2 * known.length() + 20) {
        continue;
      }
      String text = key(drafts.get(i).text());
      if (text.length() > 8 && text.equals(title)) {
        return i;
      }
    }
    return -1;
  }

  private static String key(String text) {
    return Letters.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /**
   * A heading of the first rank; without a stated title, any heading that little text stands
   * before.
   */
  private static int topHeading(List<Draft> drafts, boolean any) {
    int before = 0;
    for (int i = 0; i < drafts.size() && before <= 400; i++) {
      Draft draft = drafts.get(i);
      if (draft.is(BlockKind.HEADING)) {
        boolean named = draft.label().isEmpty() && !Shapes.isNotesHeading(draft.text());
        boolean high = draft.level() == 1 || (any && before == 0);
        return named && high ? i : -1;
      }
      before +=
          draft.is(BlockKind.FURNITURE) || draft.is(BlockKind.NOTE) ? 0 : draft.text().length();
    }
    return -1;
  }

  /** A line in which one sentence ends and another begins is cut out of a paragraph. */
  private static boolean beginsAnother(String text) {
    return text.matches("(?s).*\\p{Ll}{4}\\. \\p{Lu}.*");
  }

  /** Letterheads and datelines are shorter than the title that stands among them. */
  private static int leading(List<Draft> drafts) {
    int best = -1;
    int longest = 0;
    int seen = 0;
    for (int i = 0; i < drafts.size() && seen < LEADING; i++) {
      Draft draft = drafts.get(i);
      if (draft.is(BlockKind.FURNITURE) || draft.is(BlockKind.NOTE)) {
        continue;
      }
      seen++;
      String text = draft.text();
      if (Shapes.isBareDate(text)) {
        continue;
      }
      if (!counts(draft) || !Shapes.isTitleLike(text, MOST_WORDS) || beginsAnother(text)) {
        break;
      }
      if (Shapes.words(text) > longest && draft.label().isEmpty()) {
        longest = Shapes.words(text);
        best = i;
      }
    }
    return best;
  }
}
