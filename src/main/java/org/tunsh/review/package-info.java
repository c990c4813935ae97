/**
 * What people decide about the program's findings, and that it stays.
 *
 * <p>{@link org.tunsh.review.ReviewLog} keeps decisions in an append-only file, a line each; {@link
 * org.tunsh.review.Replay} takes the facts of a run and gives them with the decisions applied,
 * whatever became of extractor, rendition or corpus since. Decisions are tied to words and their
 * surroundings ({@link org.tunsh.review.Selector}), never to offsets. {@link
 * org.tunsh.review.Doubts} lists what a person should look at first. It reads no document and
 * settles no conflict of sources.
 */
@NullMarked
package org.tunsh.review;

import org.jspecify.annotations.NullMarked;
