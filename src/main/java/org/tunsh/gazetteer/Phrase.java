package org.tunsh.gazetteer;

import org.tunsh.model.Span;

/**
 * A phrase that the automaton looks for.
 *
 * @param list the list it stands in ('parties', 'areas', 'defence' …)
 * @param code what it stands for there
 * @param text as written in the list; a {@code *} at its end stands for any ending of its last word
 * @param entry number of the entry in its list, for whoever made the list
 */
public record Phrase(String list, String code, String text, int entry) {
  /** A phrase of one of the lists, where it was found. */
  public record Match(Span span, Phrase phrase) {}
}
