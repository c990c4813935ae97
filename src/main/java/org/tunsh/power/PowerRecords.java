package org.tunsh.power;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.model.PartyNames;
import org.tunsh.power.PowerProfile.Gap;
import org.tunsh.power.PowerProfile.NameUse;
import org.tunsh.power.PowerProfile.Step;
import org.tunsh.power.PowerProfile.TierUse;
import org.tunsh.power.PowerProfile.TopicShare;
import org.tunsh.render.CsvSheet;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** The comparison of powers as JSON, and its shares as rows. */
public final class PowerRecords {
  private final PartyNames names;

  public PowerRecords(PartyNames names) {
    this.names = names;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** A row a share: how often each tier is reached, and what documents of each tier tell of. */
  public String csv(List<PowerProfile> profiles) {
    CsvSheet sheet =
        new CsvSheet(
            List.of(
                "state", "name", "tier", "kind", "code", "count", "of", "share", "low", "high"));
    for (PowerProfile profile : profiles) {
      profile.tiers().forEach(t -> row(sheet, profile, t.level().code(), "tier", "", t.share()));
      profile
          .topics()
          .forEach(t -> row(sheet, profile, t.level().code(), t.kind(), t.code(), t.share()));
    }
    return sheet.text();
  }

  private void row(
      CsvSheet sheet, PowerProfile profile, String tier, String kind, String code, Share share) {
    sheet.row(
        profile.state(),
        names.name(profile.state()),
        tier,
        kind,
        code,
        String.valueOf(share.count()),
        String.valueOf(share.of()),
        number(share.value()),
        number(share.low()),
        number(share.high()));
  }

  public String json(List<PowerProfile> profiles, List<Difference> differences) {
    return JsonText.document(
        JsonText.fields()
            .put("intervals", "95%: Clopper-Pearson for shares, percentile bootstrap for medians")
            .put("states", profiles.stream().map(this::profile).toList())
            .put("differences", differences.stream().map(PowerRecords::difference).toList()));
  }

  private Fields profile(PowerProfile profile) {
    return JsonText.fields()
        .put("state", profile.state())
        .put("name", names.name(profile.state()))
        .put("partners", profile.partners())
        .put("names", profile.names().stream().map(PowerRecords::use).toList())
        .put("steps", profile.steps().stream().map(PowerRecords::step).toList())
        .put("tiers", profile.tiers().stream().map(PowerRecords::tier).toList())
        .put("gaps", profile.gaps().stream().map(PowerRecords::gap).toList())
        .put("topics", profile.topics().stream().map(PowerRecords::topic).toList());
  }

  private static Fields use(NameUse use) {
    return JsonText.fields()
        .put("name", use.name())
        .put("level", use.level().code())
        .put("partners", use.partners())
        .put("first", use.first())
        .put("last", use.last());
  }

  private static Fields step(Step step) {
    return JsonText.fields()
        .put("from", step.from())
        .put("to", step.to())
        .put("count", step.cases().size())
        .put("contradicts", step.against())
        .put("cases", step.cases());
  }

  private static Fields tier(TierUse tier) {
    Map<String, Integer> periods = new TreeMap<>();
    tier.byPeriod().forEach((year, count) -> periods.put(String.valueOf(year), count));
    return JsonText.fields()
        .put("level", tier.level().code())
        .put("current", tier.current())
        .put("byFiveYears", periods)
        .put("share", share(tier.share()));
  }

  private static Fields gap(Gap gap) {
    Fields fields =
        JsonText.fields()
            .put("from", gap.from().code())
            .put("to", gap.to().code())
            .put("n", gap.years().size())
            .put("years", gap.years())
            .put("median", gap.median());
    return fields.put("interval", gap.interval() ? List.of(gap.low(), gap.high()) : List.of());
  }

  private static Fields topic(TopicShare topic) {
    return JsonText.fields()
        .put("level", topic.level().code())
        .put("kind", topic.kind())
        .put("code", topic.code())
        .put("share", share(topic.share()));
  }

  private static Fields share(Share share) {
    return JsonText.fields()
        .put("count", share.count())
        .put("of", share.of())
        .put("value", JsonText.rounded(share.value()))
        .put("low", JsonText.rounded(share.low()))
        .put("high", JsonText.rounded(share.high()));
  }

  private static Fields difference(Difference difference) {
    return JsonText.fields()
        .put("a", difference.a())
        .put("b", difference.b())
        .put("level", difference.level().code())
        .put("kind", difference.kind())
        .put("code", difference.code())
        .put("shareA", share(difference.shareA()))
        .put("shareB", share(difference.shareB()))
        .put("p", JsonText.rounded(difference.p()))
        .put("adjusted", JsonText.rounded(difference.adjusted()))
        .put("comparisons", difference.comparisons());
  }
}
