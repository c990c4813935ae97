/**
 * A paper and the forms in which it is written.
 *
 * <p>{@link org.tunsh.paper.Paper} is what is to be written: headings, paragraphs of sentences with
 * their notes, tables, figures, a bibliography. {@link org.tunsh.paper.PaperFormat} writes it as
 * HTML, tagged PDF, DOCX or Markdown; the same paper gives the same bytes. What a paper says is
 * decided elsewhere, and nothing here reads a document.
 */
@NullMarked
package org.tunsh.paper;

import org.jspecify.annotations.NullMarked;
