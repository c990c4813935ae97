package org.tunsh.power;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.power.PowerProfile.Gap;
import org.tunsh.power.PowerProfile.NameUse;
import org.tunsh.power.PowerProfile.Step;
import org.tunsh.power.PowerProfile.TierUse;
import org.tunsh.power.PowerProfile.TopicShare;
import org.tunsh.render.TextGrid;

/** The comparison of powers for a terminal. */
public final class PowerText {
  /** Below so many partners shares say little. */
  static final int SMALL = 10;

  /** How to read the figures. */
  static final String CAUTION =
      """
      Shares stand with their counts and the exact 95% interval of Clopper and Pearson; medians of
      five cases or more with a bootstrap interval; p is of Fisher's exact test, adjusted after Holm
      over all comparisons of the two and the tier. The documents of this corpus are no random
      sample: what they do not tell of may well be so.
      """;

  private static final int SHOWN_CASES = 6;
  private static final int SHOWN_DIFFERENCES = 3;

  private final PartyNames names;

  public PowerText(PartyNames names) {
    this.names = names;
  }

  public String text(List<PowerProfile> profiles, List<Difference> differences) {
    StringBuilder text = new StringBuilder();
    profiles.forEach(profile -> profile(text, profile));
    differences(text, differences);
    text.append(CAUTION);
    return text.toString();
  }

  private void profile(StringBuilder text, PowerProfile profile) {
    text.append(names.name(profile.state())).append(" (").append(profile.state()).append("): ");
    text.append(profile.partners()).append(" partners with a dated tier");
    text.append(profile.partners() < SMALL ? "; small numbers, read them as cases" : "");
    text.append("\n\n  Its names, in the order that its upgrades give, lowest first\n");
    TextGrid ladder = new TextGrid("    ", "name", "partners", "first", "last");
    for (NameUse use : profile.names()) {
      ladder.row(use.name(), String.valueOf(use.partners()), use.first(), use.last());
    }
    text.append(ladder.text()).append("\n  Steps from name to name\n");
    profile.steps().forEach(step -> step(text, step));
    text.append(profile.steps().isEmpty() ? "    none is told\n" : "");
    text.append("\n  How often and when each tier was established\n");
    TextGrid tiers =
        new TextGrid("    ", "tier", "of its partners", "highest now", "by five years");
    profile.tiers().forEach(tier -> tiers.row(tier(tier)));
    text.append(tiers.text()).append("\n  Years from tier to tier\n");
    profile.gaps().forEach(gap -> text.append("    ").append(gap(gap)).append('\n'));
    text.append(profile.gaps().isEmpty() ? "    none is told\n" : "");
    topics(text, profile);
    text.append('\n');
  }

  private static void step(StringBuilder text, Step step) {
    text.append("    ").append(step.from()).append(" \u2192 ").append(step.to()).append(": ");
    text.append(step.cases().size()).append(" (");
    text.append(step.cases().stream().limit(SHOWN_CASES).collect(Collectors.joining(", ")));
    text.append(step.cases().size() > SHOWN_CASES ? ", \u2026)" : ")");
    text.append(step.against() ? "; contradicts the order of the rest, or of the tiers\n" : "\n");
  }

  private static String[] tier(TierUse tier) {
    return new String[] {
      tier.level().code(), share(tier.share()), String.valueOf(tier.current()), when(tier)
    };
  }

  static String when(TierUse tier) {
    return tier.byPeriod().entrySet().stream()
        .map(entry -> period(entry.getKey()) + ": " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String period(int year) {
    return String.format(Locale.ROOT, "%d\u2013%02d", year, (year + 4) % 100);
  }

  static String share(Share share) {
    return String.format(
        Locale.ROOT,
        "%d of %d (%.0f%%, %.0f\u2013%.0f%%)",
        share.count(),
        share.of(),
        share.value() * 100,
        share.low() * 100,
        share.high() * 100);
  }

  static String gap(Gap gap) {
    String interval =
        gap.interval()
            ? String.format(Locale.ROOT, ", 95%% %.0f to %.0f", gap.low(), gap.high())
            : ", too few for an interval";
    return String.format(
        Locale.ROOT,
        "%s \u2192 %s: median %.1f (%d to %d), n = %d%s",
        gap.from().code(),
        gap.to().code(),
        gap.median(),
        gap.years().getFirst(),
        gap.years().getLast(),
        gap.years().size(),
        interval);
  }

  private static void topics(StringBuilder text, PowerProfile profile) {
    Map<Level, List<TopicShare>> byLevel =
        profile.topics().stream().collect(Collectors.groupingBy(TopicShare::level));
    for (Level level : Level.values()) {
      List<TopicShare> shares = byLevel.getOrDefault(level, List.of());
      if (!shares.isEmpty()) {
        text.append("\n  What documents of the tier '").append(level.code()).append("' tell of\n");
        TextGrid grid = new TextGrid("    ");
        shares.forEach(s -> grid.row(s.kind(), s.code(), share(s.share())));
        text.append(grid.text());
      }
    }
  }

  private void differences(StringBuilder text, List<Difference> differences) {
    text.append("How two of them use one name: where their documents differ most\n");
    TextGrid grid = new TextGrid("  ", "tier", "", "", "the one", "the other", "p", "adjusted");
    for (Difference d : leading(differences)) {
      grid.row(
          d.level().code(),
          d.kind(),
          d.code(),
          d.a() + " " + share(d.shareA()),
          d.b() + " " + share(d.shareB()),
          PowerRecords.number(d.p()),
          PowerRecords.number(d.adjusted()) + " of " + d.comparisons());
    }
    text.append(differences.isEmpty() ? "  no tier of two of them has documents\n" : grid.text());
    text.append('\n');
  }

  /** The first few of each two and tier. */
  static List<Difference> leading(List<Difference> differences) {
    Map<String, Integer> shown = new HashMap<>();
    return differences.stream()
        .filter(d -> shown.merge(d.a() + d.b() + d.level(), 1, Integer::sum) <= SHOWN_DIFFERENCES)
        .toList();
  }
}
