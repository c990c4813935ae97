package org.tunsh.cli;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.compare.ComparisonFormat;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.pipeline.Findings;
import org.tunsh.power.PowerProfile;
import org.tunsh.power.PowerRecords;
import org.tunsh.power.PowerStudy;
import org.tunsh.power.PowerText;

/** What {@code tunsh compare --powers} says of some states. */
final class PowersDesk {
  private final Gazetteers gazetteers;
  private final List<String> codes;
  private final ComparisonFormat format;

  private PowersDesk(Gazetteers gazetteers, List<String> codes, ComparisonFormat format) {
    this.gazetteers = gazetteers;
    this.codes = codes;
    this.format = format;
  }

  /**
   * @throws UsageException where a state is unknown, or the form is none of these
   */
  static PowersDesk of(List<String> powers, ComparisonFormat format, Gazetteers gazetteers)
      throws UsageException {
    if (format != ComparisonFormat.TABLE
        && format != ComparisonFormat.JSON
        && format != ComparisonFormat.CSV) {
      throw new UsageException("--powers is written as table, json or csv");
    }
    List<String> codes = new ArrayList<>();
    for (String power : powers) {
      String code = PartyArgument.code(power, gazetteers);
      if (!codes.contains(code)) {
        codes.add(code);
      }
    }
    return new PowersDesk(gazetteers, codes, format);
  }

  /** The comparison; empty where the dataset dates no tier of any of the states. */
  String written(Findings findings) {
    PowerStudy study = new PowerStudy(findings.dataset(), findings.testimonies(), findings.least());
    List<PowerProfile> profiles = codes.stream().map(study::profile).toList();
    if (profiles.stream().allMatch(profile -> profile.partners() == 0)) {
      return "";
    }
    PowerRecords records = new PowerRecords(gazetteers::name);
    return switch (format) {
      case JSON -> records.json(profiles, study.differences(codes));
      case CSV -> records.csv(profiles);
      default -> new PowerText(gazetteers::name).text(profiles, study.differences(codes));
    };
  }

  /** Who they are, for a sentence. */
  String whom() {
    return String.join(", ", codes.stream().map(gazetteers::name).toList());
  }
}
