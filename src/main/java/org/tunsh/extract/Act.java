package org.tunsh.extract;

import org.tunsh.model.Action;
import org.tunsh.model.Status;

/**
 * What was read off the words around a tier phrase.
 *
 * @param action the act
 * @param status how it is told
 * @param cue where the governing verb stands, relative to the left context; -1 where it stands on
 *     the right or nowhere
 * @param right end of the verb relative to the right context; -1 where it stands on the left or
 *     nowhere
 * @param perfect whether it is told as over ('have upgraded', 'had been established', 'recalled')
 * @param source whether the phrase is the tier from which another is reached ('from a comprehensive
 *     partnership to …')
 * @param rule the rule that read it
 */
record Act(
    Action action,
    Status status,
    int cue,
    int right,
    boolean perfect,
    boolean source,
    String rule) {
  /** The rule of 'acquired the status of a …'. */
  static final String REACHED = "reached";

  /** The rule of 'the partnership, to which they raised their relations': in force since then. */
  static final String RAISED_TO_WHICH = "raised-to-which";
}
