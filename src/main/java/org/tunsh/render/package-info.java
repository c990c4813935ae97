/**
 * The forms in which values leave the program: guarded CSV, JSON with a fixed order, escaped HTML.
 *
 * <p>{@link org.tunsh.render.CsvSheet}, {@link org.tunsh.render.JsonText} and {@link
 * org.tunsh.render.Markup} take plain values and give text that is the same for the same values;
 * {@link org.tunsh.render.HtmlPage} frames a self-contained page. Nothing here knows what the
 * values mean, and nothing writes a file.
 */
@NullMarked
package org.tunsh.render;

import org.jspecify.annotations.NullMarked;
