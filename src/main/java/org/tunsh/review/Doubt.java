package org.tunsh.review;

import java.util.List;

/**
 * Something that a person should look at.
 *
 * @param kind why
 * @param id by which it is asked for again
 * @param title in a line
 * @param why in words
 * @param file where it stands
 * @param quote the words that it is about; empty where there are none
 * @param assertions ids of the assertions that are concerned
 */
public record Doubt(
    Kind kind,
    String id,
    String title,
    String why,
    String file,
    String quote,
    List<String> assertions) {
  public Doubt {
    assertions = List.copyOf(assertions);
  }

  /** Why a person should look, the most pressing first. */
  public enum Kind {
    /** A decision whose words are gone. */
    UNPLACED("unplaced"),
    /** A decision to tie or part tellings of which too few are found yet. */
    WITHOUT_EFFECT("without-effect"),
    /** Sources disagree. */
    CONFLICT("conflict"),
    /** A file could not be read. */
    SET_ASIDE("set-aside"),
    /** A phrase looks like one that a list should know. */
    UNKNOWN("unknown"),
    /** It was read unsurely. */
    DOUBTFUL("doubtful");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
