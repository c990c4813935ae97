package org.tunsh.model;

/**
 * A callout in the running text and the note that it calls.
 *
 * @param callout where the number or sign stands
 * @param note the block of the note, by its index in {@link Document#blocks()}
 */
public record NoteLink(Span callout, int note) {}
