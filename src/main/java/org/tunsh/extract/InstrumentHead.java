package org.tunsh.extract;

import org.tunsh.model.InstrumentKind;

/**
 * The words of a sentence that say what kind of text is named: 'memorandum of understanding'.
 *
 * @param from index of the first
 * @param to index of the last
 */
record InstrumentHead(int from, int to, InstrumentKind kind) {}
