package org.tunsh.review;

import java.util.List;
import java.util.Optional;

/**
 * What a person decided, once and for all times: it is never changed, only followed by another.
 *
 * @param id made of all the rest
 * @param kind what was decided
 * @param when ISO 8601 in UTC, to the millisecond (older ones to the second)
 * @param reviewer who decided
 * @param note why
 * @param targets what it is about: one value, or several that are one act; none of an undoing
 * @param stands what is right instead, of what was corrected or added
 * @param moved the words that say it rightly, where they are others than those of the target
 * @param undoes id of the decision that is taken back; else empty
 */
public record Decision(
    String id,
    Kind kind,
    String when,
    String reviewer,
    String note,
    List<Target> targets,
    Optional<Claim> stands,
    Optional<Selector> moved,
    String undoes) {
  public Decision {
    targets = List.copyOf(targets);
  }

  /** What can be decided. */
  public enum Kind {
    ACCEPT("accept"),
    CORRECT("correct"),
    REJECT("reject"),
    ADD("add"),
    MERGE("merge"),
    SPLIT("split"),
    UNDO("undo"),
    /** Written by a later version of the program. */
    UNKNOWN("unknown");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Kind parse(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      return UNKNOWN;
    }
  }

  /** Who decided what on which document, in a line. */
  public String told() {
    String on =
        targets.isEmpty()
            ? ""
            : " on '" + targets.getFirst().file() + "': " + targets.getFirst().stood().words();
    String now = stands.map(claim -> "; now: " + claim.words()).orElse("");
    return "decision " + id + " (" + kind.code() + ") of " + reviewer + on + now;
  }

  /** The words that it is about; empty where there are none. */
  public String quote() {
    return targets.isEmpty() ? "" : targets.getFirst().selector().exact();
  }
}
