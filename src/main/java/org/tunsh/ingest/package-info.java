/**
 * From a file to a {@link org.tunsh.model.Document}: what was printed, in reading order, as
 * canonical text with blocks.
 *
 * <p>Start with {@link org.tunsh.ingest.Ingester}. A file comes in; a {@link
 * org.tunsh.model.Reading} goes out, which is either the document or why it was set aside and what
 * to do about it. Each reader turns its format into drafts of blocks; {@code Refiner} tells notes,
 * headings and list items apart for all formats alike, and {@code Composer} makes the canonical
 * text with its offsets. Nothing here knows what a partnership is.
 */
@NullMarked
package org.tunsh.ingest;

import org.jspecify.annotations.NullMarked;
