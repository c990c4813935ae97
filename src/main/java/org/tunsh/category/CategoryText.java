package org.tunsh.category;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.category.Profile.Moment;
import org.tunsh.category.Profile.Shown;
import org.tunsh.category.Profile.Standing;
import org.tunsh.gazetteer.CategoryScheme.Category;
import org.tunsh.model.PartyNames;
import org.tunsh.render.TextGrid;

/** Profiles and prospects for a terminal. */
public final class CategoryText {
  private static final int SHOWN_DOCUMENTS = 3;

  private final PartyNames names;

  public CategoryText(PartyNames names) {
    this.names = names;
  }

  /** A line a pair: its tier, how many features of each category are shown, and the balance. */
  public String overview(List<Profile> profiles) {
    StringBuilder text = new StringBuilder();
    Profile first = profiles.getFirst();
    text.append(scheme(first)).append('\n');
    List<String> header = new ArrayList<>(List.of("pair", "", "tier", "as of"));
    first.scheme().categories().forEach(category -> header.add(category.code()));
    header.add("balance");
    TextGrid grid = new TextGrid("  ", header.toArray(String[]::new));
    profiles.forEach(profile -> grid.row(line(profile)));
    return text.append(grid.text())
        .append("\nEach count is of features shown; what no document speaks of is not denied.\n")
        .append("Name two parties to see every feature with its documents.\n")
        .toString();
  }

  private String[] line(Profile profile) {
    List<String> cells = new ArrayList<>();
    cells.add(String.join("-", profile.pair()));
    cells.add(pair(profile.pair()));
    Moment last = profile.moments().isEmpty() ? null : profile.moments().getLast();
    cells.add(last == null ? "(no dated tier)" : last.level().code());
    cells.add(last == null ? "" : last.date());
    for (Category category : profile.scheme().categories()) {
      cells.add(profile.count(category) + " of " + category.features().size());
    }
    cells.add(last == null ? "" : last.balance().words());
    return cells.toArray(String[]::new);
  }

  private static String scheme(Profile profile) {
    return profile.scheme().name() + " (" + profile.scheme().source() + ")";
  }

  private String pair(List<String> pair) {
    return String.join(", ", pair.stream().map(names::name).toList());
  }

  /** Every feature of one pair, with its documents, and the balance at each date. */
  public String detail(Profile profile) {
    StringBuilder text = new StringBuilder();
    text.append(pair(profile.pair())).append('\n').append(scheme(profile)).append('\n');
    for (Category category : profile.scheme().categories()) {
      text.append("\n  ").append(category.name()).append(" (").append(category.code());
      text.append(category.page().isEmpty() ? "" : ", p. " + category.page()).append("): ");
      text.append(profile.count(category)).append(" of ").append(category.features().size());
      text.append(" features shown\n");
      profile.of(category).forEach(shown -> feature(text, shown));
    }
    text.append("\n  The name against the content\n");
    if (profile.moments().isEmpty()) {
      text.append("    No document of this corpus dates a tier of this pair.\n");
    }
    for (Moment moment : profile.moments()) {
      text.append("    ").append(moment.date()).append("  ").append(moment.level().code());
      text.append(moment.event().isEmpty() ? " (the latest document)" : "").append('\n');
      text.append("      ").append(moment.reason()).append('\n');
    }
    return text.toString();
  }

  private static void feature(StringBuilder text, Shown shown) {
    text.append("    ").append(sign(shown.standing())).append(' ');
    text.append(shown.feature().says()).append(": ").append(shown.standing().words());
    if (shown.standing() == Standing.SHOWN) {
      text.append(shown.since().isEmpty() ? ", no date told" : " since " + shown.since());
    }
    if (shown.standing() == Standing.PARTLY) {
      text.append(", at least ").append(shown.feature().least()).append(" are wanted");
    }
    text.append('\n');
    if (!shown.terms().isEmpty()) {
      text.append("        by ").append(String.join(", ", shown.terms())).append('\n');
      shown.documents().stream()
          .limit(SHOWN_DOCUMENTS)
          .forEach(title -> text.append("        in '").append(title).append("'\n"));
      int more = shown.documents().size() - SHOWN_DOCUMENTS;
      text.append(more > 0 ? "        and " + more + " more\n" : "");
    }
  }

  private static String sign(Standing standing) {
    return switch (standing) {
      case SHOWN -> "+";
      case PARTLY, PLANNED -> "~";
      case AGAINST -> "x";
      case NONE -> "-";
    };
  }

  /** The prospects, one after another. */
  public String prospects(List<Prospect> prospects) {
    StringBuilder text = new StringBuilder();
    text.append("What documents hope for, and what became of it. This describes what is written;");
    text.append(" nothing is forecast.\n");
    for (Prospect prospect : prospects) {
      text.append('\n').append(pair(prospect.pair())).append(": ");
      text.append(prospect.level().code()).append('\n');
      text.append("  ").append(prospect.stage().words());
      text.append(prospect.since().isEmpty() ? "" : " since " + prospect.since()).append('\n');
      prospect.voices().stream().limit(SHOWN_DOCUMENTS).forEach(voice -> voice(text, voice));
      text.append("  what became of it: ").append(prospect.outcome().words());
      text.append(prospect.outcomeDate().isEmpty() ? "" : ", " + prospect.outcomeDate());
      text.append('\n');
      features(text, prospect);
    }
    return text.toString();
  }

  private static void voice(StringBuilder text, Prospect.Voice voice) {
    text.append("  ").append(voice.date().isEmpty() ? "undated" : voice.date()).append("  '");
    text.append(voice.title()).append("' (").append(voice.kind()).append(")\n");
    text.append("      \u201c").append(voice.quote()).append("\u201d\n");
  }

  private static void features(StringBuilder text, Prospect prospect) {
    if (prospect.features().isEmpty()) {
      return;
    }
    List<String> shown =
        prospect.features().stream()
            .filter(each -> each.standing() == Standing.SHOWN)
            .map(each -> each.feature().says())
            .toList();
    text.append("  of the ").append(prospect.features().size()).append(" features of '");
    text.append(prospect.category()).append("' ").append(shown.size()).append(" shown");
    text.append(shown.isEmpty() ? "" : ": " + String.join("; ", shown)).append('\n');
  }
}
