package org.tunsh.extract;

import org.tunsh.model.Span;

/**
 * An area and the words that name it.
 *
 * @param code its code
 * @param evidence the heading, sentence or paragraph that names it
 */
record AreaFinding(String code, Span evidence) {}
