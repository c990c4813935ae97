package org.tunsh.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An assertion together with the document that makes it.
 *
 * @param source the document
 * @param assertion what it says
 */
public record Testimony(Facts source, Assertion assertion) {
  private static final String STUDY = "study";
  private static final String TABLE = "table";
  private static final Set<String> CELLS = Set.of("table", "tables", "cell", "cells");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");
  private static final int GIST = 160;
  private static final int TITLE = 100;

  /**
   * Whether it was read out of a cell of a table. Partnerships and areas say so themselves; the
   * rules for the cells of the other kinds have the word {@code table} or {@code cell} in their
   * name.
   */
  public boolean tabular() {
    return switch (assertion) {
      case Assertion.PartnershipAssertion partnership -> partnership.place() == Setting.TABLE;
      case Assertion.AreaAssertion area -> area.from().equals(TABLE) || named();
      default -> named();
    };
  }

  /**
   * Whether it is a cell of a table that a study published: such cells are what is checked, never
   * proof.
   */
  public boolean studyTable() {
    return tabular() && (source.kind() == DocumentKind.STUDY || source.sourceClass().equals(STUDY));
  }

  /** The document's title on one line, or its file where it has none. */
  public String title() {
    return source.title().isBlank() ? source.file() : cut(source.name(), TITLE);
  }

  /**
   * Whether its document itself, by its own date, declares or upgrades a tier of the same parties.
   */
  public boolean founding() {
    return !founded().isEmpty();
  }

  /**
   * The tiers of the same parties that its document itself, by its own date, declares or upgrades
   * to.
   */
  public Set<Level> founded() {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    if (ReducedDate.isDate(source.date())) {
      ReducedDate date = new ReducedDate(source.date());
      for (Assertion other : source.assertions()) {
        if (other instanceof Assertion.PartnershipAssertion act
            && act.parties().equals(assertion.parties())
            && establishesOn(act, date)) {
          levels.add(act.level());
        }
      }
    }
    return levels;
  }

  private static boolean establishesOn(Assertion.PartnershipAssertion act, ReducedDate date) {
    return act.status() == Status.ASSERTED
        && (act.action() == Action.DECLARED || act.action() == Action.UPGRADED)
        && ReducedDate.isDate(act.date())
        && new ReducedDate(act.date()).compatible(date);
  }

  /** The quoted words on one line, cut at a word where they are long. */
  public String gist() {
    return cut(assertion.evidence().quote(), GIST);
  }

  private static String cut(String words, int most) {
    String line = words.replaceAll("\\s+", " ").strip();
    if (line.length() <= most) {
      return line;
    }
    int space = line.lastIndexOf(' ', most);
    return line.substring(0, space > 0 ? space : most) + " \u2026";
  }

  private boolean named() {
    String small = assertion.rule().toLowerCase(Locale.ROOT);
    // Nearly no rule has one: cutting the names of all into words took a tenth of a run's end.
    if (!small.contains(TABLE) && !small.contains("cell")) {
      return false;
    }
    return BETWEEN_WORDS
        .splitAsStream(assertion.rule())
        .anyMatch(word -> CELLS.contains(word.toLowerCase(Locale.ROOT)));
  }
}
