package org.tunsh.check;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Level;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/**
 * Checks when a tier began ({@code level:year}).
 *
 * <p>A ratification in the year bears the year out, but one in another year speaks against nothing:
 * treaties are often ratified a year later.
 */
final class YearCheck {
  private static final Set<Action> ESTABLISHING = EnumSet.of(Action.DECLARED, Action.UPGRADED);
  private static final Set<Action> BEARING_OUT =
      EnumSet.of(Action.DECLARED, Action.UPGRADED, Action.RATIFIED);

  private static final long ABOUT_A_YEAR = 365;

  private final Witnesses witnesses;
  private final Dataset dataset;
  private final Testimonies testimonies;

  YearCheck(Witnesses witnesses, Dataset dataset, Testimonies testimonies) {
    this.witnesses = witnesses;
    this.dataset = dataset;
    this.testimonies = testimonies;
  }

  Finding check(List<String> pair, String value) {
    String[] parts = value.split(":", 2);
    if (parts.length < 2 || !ReducedDate.isDate(parts[1])) {
      return Finding.missing(
          "'" + value + "' of the table is no level with a year, so nothing can be compared.");
    }
    Level level = Level.parse(parts[0]);
    ReducedDate year = new ReducedDate(parts[1]);
    List<Testimony> told =
        witnesses.of(pair, PartnershipAssertion.class).stream()
            .filter(t -> said(t).status() == Status.ASSERTED)
            .toList();
    List<Testimony> agreeing =
        dated(told, level, BEARING_OUT).stream()
            .filter(t -> year.compatible(date(t)))
            .sorted(Comparator.comparing((Testimony t) -> said(t).action() == Action.RATIFIED))
            .toList();
    List<Testimony> otherwise =
        dated(told, level, ESTABLISHING).stream().filter(t -> !year.compatible(date(t))).toList();
    return agreeing.isEmpty()
        ? unsupported(told, level, year, otherwise)
        : supported(pair, level, year, agreeing, otherwise);
  }

  /** The year is told elsewhere; but the dataset may hold that the act was at another time. */
  private Finding supported(
      List<String> pair,
      Level level,
      ReducedDate year,
      List<Testimony> agreeing,
      List<Testimony> otherwise) {
    Optional<Act> other =
        dataset.partnerships().stream()
            .filter(act -> act.parties().equals(pair) && act.level() == level)
            .filter(act -> standsElsewhere(act, year) && tellsOfAny(act, agreeing))
            .findFirst();
    List<Testimony> against =
        otherwise.stream().filter(t -> other.filter(act -> tells(act, t)).isPresent()).toList();
    if (!against.isEmpty()) {
      return outweighed(level, year, agreeing, against);
    }
    boolean refined = agreeing.stream().anyMatch(t -> finer(date(t), year));
    return new Finding(
        refined ? Verdict.REFINED : Verdict.MATCH,
        found(level, agreeing),
        "Told independently of the table by "
            + Words.passages(exactFirst(agreeing))
            + "."
            + near(level, year, otherwise)
            + intention(pair, level, year),
        agreeing);
  }

  private static Finding outweighed(
      Level level, ReducedDate year, List<Testimony> agreeing, List<Testimony> against) {
    return new Finding(
        Verdict.CONFLICT,
        found(level, against),
        "The table dates it "
            + year.value()
            + ", and so "
            + Words.passages(agreeing)
            + ". But "
            + String.join(" or ", found(level, against))
            + " stands, by better evidence: "
            + Words.passages(exactFirst(against))
            + ".",
        both(against, agreeing));
  }

  private static String near(Level level, ReducedDate year, List<Testimony> otherwise) {
    List<Testimony> near =
        otherwise.stream().filter(t -> date(t).daysFrom(year) <= ABOUT_A_YEAR).toList();
    return near.isEmpty()
        ? ""
        : " A passage dates it otherwise ("
            + String.join(", ", found(level, near))
            + "), with less weight: "
            + Words.passages(near)
            + ".";
  }

  private static Finding unsupported(
      List<Testimony> told, Level level, ReducedDate year, List<Testimony> otherwise) {
    List<Testimony> meant = inYear(dated(told, level, EnumSet.of(Action.PROPOSED)), year);
    List<Testimony> otherLevel = otherLevels(told, level, year);
    if (!otherwise.isEmpty()) {
      return against(
          otherwise,
          found(level, otherwise),
          "The table dates the "
              + level.code()
              + " partnership "
              + year.value()
              + "; no independent passage does, and "
              + (otherwise.size() == 1 ? "another date is told by " : "other dates are told by "));
    }
    if (!meant.isEmpty()) {
      return against(
          meant,
          values(meant, ":proposed"),
          "The table dates the tier itself "
              + year.value()
              + ", but of that time only an intention is told, and no independent passage"
              + " establishes the tier: ");
    }
    if (!otherLevel.isEmpty()) {
      return against(
          otherLevel,
          values(otherLevel, ""),
          "The table calls what began in "
              + year.value()
              + " '"
              + level.code()
              + "'; independent passages give another tier: ");
    }
    return undated(told, level);
  }

  private static Finding against(List<Testimony> told, List<String> found, String reason) {
    return new Finding(
        Verdict.CONFLICT, found, reason + Words.passages(exactFirst(told)) + ".", told);
  }

  private static List<String> values(List<Testimony> told, String end) {
    return told.stream()
        .map(t -> said(t).level().code() + ":" + date(t).value() + end)
        .distinct()
        .toList();
  }

  private static Finding undated(List<Testimony> told, Level level) {
    List<Testimony> named = told.stream().filter(t -> said(t).level() == level).toList();
    if (named.isEmpty()) {
      return Finding.missing("No independent passage names this tier of the pair.");
    }
    return new Finding(
        Verdict.MISSING,
        List.of(),
        "Independent passages name the tier, but none says when it was established: "
            + Words.passages(named)
            + ".",
        named);
  }

  private static List<Testimony> otherLevels(List<Testimony> told, Level level, ReducedDate year) {
    return Stream.of(Level.values())
        .filter(other -> other != level)
        .flatMap(other -> inYear(dated(told, other, ESTABLISHING), year).stream())
        .toList();
  }

  /** Words on a passage that tells, of that time, only of an intention; empty where none does. */
  private String intention(List<String> pair, Level level, ReducedDate year) {
    List<Testimony> told = witnesses.of(pair, PartnershipAssertion.class);
    return inYear(dated(told, level, EnumSet.of(Action.PROPOSED)), year).stream()
        .filter(t -> said(t).status() == Status.ASSERTED)
        .findFirst()
        .map(t -> " Another passage tells of an intention only: " + Words.passage(t) + ".")
        .orElse("");
  }

  /**
   * Acts of the pair that independent passages date and that bear out none of the table's values.
   */
  Stream<Finding> extra(List<String> pair, List<String> expected) {
    Set<Action> acts = ESTABLISHING;
    List<Testimony> spoken =
        expected.stream().flatMap(value -> check(pair, value).evidence().stream()).toList();
    return dataset.partnerships().stream()
        .filter(act -> act.parties().equals(pair) && acts.contains(act.action()))
        .filter(act -> act.status() == Status.ASSERTED && !act.date().isEmpty())
        .filter(act -> expected.stream().noneMatch(value -> concerns(act, value)))
        .filter(act -> spoken.stream().noneMatch(telling -> tells(act, telling)))
        .map(this::beyond)
        .filter(finding -> !finding.evidence().isEmpty());
  }

  /** Such acts at the levels that the table is about, of a partner that the table lacks. */
  Stream<Finding> beyondPartners(List<String> pair, Set<Level> levels) {
    return extra(pair, List.of())
        .filter(
            finding ->
                levels.stream()
                    .anyMatch(level -> finding.found().getFirst().startsWith(level.code() + ":")));
  }

  private Finding beyond(Act act) {
    List<Testimony> evidence =
        act.evidence().stream()
            .map(testimonies::find)
            .flatMap(Optional::stream)
            .filter(t -> !t.studyTable() && !said(t).date().isEmpty())
            .toList();
    return new Finding(
        Verdict.EXTRA,
        List.of(act.level().code() + ":" + act.date()),
        evidence.isEmpty() ? "" : "Not in the table; told by " + Words.passages(evidence) + ".",
        evidence);
  }

  private boolean concerns(Act act, String value) {
    String[] parts = value.split(":", 2);
    if (!parts[0].equals(act.level().code()) || parts.length < 2) {
      return false;
    }
    ReducedDate year = new ReducedDate(parts[1]);
    return year.compatible(new ReducedDate(act.date()))
        || act.evidence().stream()
            .map(testimonies::find)
            .flatMap(Optional::stream)
            .anyMatch(t -> !said(t).date().isEmpty() && year.compatible(date(t)));
  }

  private static boolean standsElsewhere(Act act, ReducedDate year) {
    return ESTABLISHING.contains(act.action())
        && !act.date().isEmpty()
        && !year.compatible(new ReducedDate(act.date()));
  }

  private static boolean tellsOfAny(Act act, List<Testimony> tellings) {
    return tellings.stream().anyMatch(telling -> tells(act, telling));
  }

  private static boolean tells(Act act, Testimony telling) {
    return act.evidence().contains(telling.assertion().id());
  }

  private static List<Testimony> dated(List<Testimony> told, Level level, Set<Action> actions) {
    return told.stream()
        .filter(t -> said(t).level() == level && actions.contains(said(t).action()))
        .filter(t -> !said(t).date().isEmpty())
        .toList();
  }

  private static List<Testimony> inYear(List<Testimony> told, ReducedDate year) {
    return told.stream().filter(t -> year.compatible(date(t))).toList();
  }

  private static List<Testimony> exactFirst(List<Testimony> told) {
    return told.stream()
        .sorted(Comparator.comparing((Testimony t) -> -date(t).precision()))
        .toList();
  }

  /** The dates told, the less exact ones that another holds left out. */
  private static List<String> found(Level level, List<Testimony> told) {
    List<ReducedDate> dates = told.stream().map(YearCheck::date).distinct().sorted().toList();
    return dates.stream()
        .filter(d -> dates.stream().noneMatch(other -> finer(other, d)))
        .map(d -> level.code() + ":" + d.value())
        .toList();
  }

  private static boolean finer(ReducedDate date, ReducedDate than) {
    return !date.equals(than) && than.covers(date);
  }

  private static List<Testimony> both(List<Testimony> some, List<Testimony> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private static ReducedDate date(Testimony testimony) {
    return new ReducedDate(said(testimony).date());
  }

  private static PartnershipAssertion said(Testimony testimony) {
    return (PartnershipAssertion) Objects.requireNonNull(testimony.assertion());
  }
}
