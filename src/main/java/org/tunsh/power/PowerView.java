package org.tunsh.power;

import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.tunsh.model.PartyNames;
import org.tunsh.power.PowerProfile.Gap;
import org.tunsh.power.PowerProfile.NameUse;
import org.tunsh.power.PowerProfile.Step;
import org.tunsh.power.PowerProfile.TierUse;
import org.tunsh.power.PowerProfile.TopicShare;
import org.tunsh.render.Markup;
import org.tunsh.render.WideTable;

/** The comparison of powers as HTML: the same tables as {@link PowerText} has. */
public final class PowerView {
  private static final String ALL = "Where documents of one tier differ";

  private final PartyNames names;
  private final BinaryOperator<String> pairs;

  /**
   * A view.
   *
   * @param pairs where the page of a pair is, by the codes of its parties
   */
  public PowerView(PartyNames names, BinaryOperator<String> pairs) {
    this.names = names;
    this.pairs = pairs;
  }

  public Markup markup(List<PowerProfile> profiles, List<Difference> differences) {
    Markup html = new Markup();
    html.add(summary(profiles));
    profiles.forEach(profile -> profile(html, profile));
    html.element("h2", "How two of them use one name");
    differences(html, differences);
    html.element("p", PowerText.CAUTION.replace('\n', ' ').strip(), "class", "soft");
    return html;
  }

  private Markup summary(List<PowerProfile> profiles) {
    WideTable table =
        new WideTable(
            "The powers side by side",
            List.of("Power", "Partners with a dated tier", "Names", "Share of each tier"));
    for (PowerProfile profile : profiles) {
      Markup tiers = new Markup().open("ul");
      profile.tiers().forEach(t -> tiers.element("li", t.level().code() + ": " + share(t)));
      table.head(new Markup().link("#power-" + profile.state(), names.name(profile.state())));
      table.cell(new Markup().text(String.valueOf(profile.partners())));
      table.cell(new Markup().text(String.valueOf(profile.names().size())));
      table.cell(tiers.close("ul")).end();
    }
    return table.markup();
  }

  private static String share(TierUse tier) {
    return PowerText.share(tier.share());
  }

  private void profile(Markup html, PowerProfile profile) {
    String name = names.name(profile.state());
    html.element("h2", name, "id", "power-" + profile.state());
    html.element(
        "p",
        profile.partners()
            + " partners with a dated tier"
            + (profile.partners() < PowerText.SMALL
                ? "; small numbers, read them as cases."
                : "."));
    WideTable ladder =
        new WideTable(
            "Names used by " + name + ", in the order that upgrades give, lowest first",
            List.of("Name", "Partners", "First", "Last"));
    for (NameUse use : profile.names()) {
      ladder.row(use.name(), String.valueOf(use.partners()), use.first(), use.last());
    }
    html.add(ladder.markup()).add(tiers(profile, name));
    html.open("details").element("summary", "Steps from name to name, and years between tiers");
    steps(html, profile);
    html.close("details").newline();
    html.open("details").element("summary", "What documents of each tier tell of");
    topics(html, profile, name);
    html.close("details").newline();
  }

  private static Markup tiers(PowerProfile profile, String name) {
    WideTable table =
        new WideTable(
            "How often and when " + name + " established each tier",
            List.of("Tier", "Of its partners", "Highest now", "By five years"));
    for (TierUse tier : profile.tiers()) {
      table.row(
          tier.level().code(), share(tier), String.valueOf(tier.current()), PowerText.when(tier));
    }
    return table.markup();
  }

  private void steps(Markup html, PowerProfile profile) {
    if (profile.steps().isEmpty()) {
      html.element("p", "No step is told.");
    }
    html.open("ul");
    profile.steps().forEach(step -> step(html, step, profile.state()));
    for (Gap gap : profile.gaps()) {
      html.element("li", PowerText.gap(gap) + " (years from tier to tier)");
    }
    html.close("ul").newline();
  }

  private void step(Markup html, Step step, String state) {
    html.open("li").text(step.from() + " \u2192 " + step.to() + ": " + step.cases().size());
    String between = " (";
    for (String each : step.cases()) {
      String partner = each.split(" ", 2)[0];
      html.text(between).link(pairs.apply(state, partner), each);
      between = ", ";
    }
    html.text(step.cases().isEmpty() ? "" : ")");
    html.text(step.against() ? "; contradicts the order of the rest, or of the tiers" : "");
    html.close("li");
  }

  private static void topics(Markup html, PowerProfile profile, String name) {
    if (profile.topics().isEmpty()) {
      html.element("p", "No document tells of areas or defence items.");
      return;
    }
    WideTable table =
        new WideTable(
            "Areas and defence items of " + name + " by tier",
            List.of("Tier", "Kind", "Code", "Partners"));
    for (TopicShare share : profile.topics()) {
      table.row(share.level().code(), share.kind(), share.code(), PowerText.share(share.share()));
    }
    html.add(table.markup());
  }

  private void differences(Markup html, List<Difference> differences) {
    List<Difference> shown = PowerText.leading(differences);
    if (shown.isEmpty()) {
      html.element("p", "No tier of two of them has documents.");
      return;
    }
    WideTable table =
        new WideTable(ALL, List.of("Tier", "Told of", "The one", "The other", "p", "Adjusted"));
    for (Difference each : shown) {
      table.row(
          each.level().code(),
          each.kind() + ": " + each.code(),
          names.name(each.a()) + " " + PowerText.share(each.shareA()),
          names.name(each.b()) + " " + PowerText.share(each.shareB()),
          PowerRecords.number(each.p()),
          String.format(
              Locale.ROOT, "%s of %d", PowerRecords.number(each.adjusted()), each.comparisons()));
    }
    html.add(table.markup());
  }
}
