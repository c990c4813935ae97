/**
 * Marks up a document: sentences and tokens by CoreNLP, dates, parties and tier phrases.
 *
 * <p>In: a {@link org.tunsh.model.Document}. Out: an {@link org.tunsh.model.Annotated}. Start with
 * {@link org.tunsh.annotate.Annotator}. Only blocks in which a cheap pass found a trigger are split
 * into sentences, and those are tagged that are asked for. Nothing here decides what a mention
 * means for the relation of two states: that is the extractor's work.
 */
@NullMarked
package org.tunsh.annotate;

import org.jspecify.annotations.NullMarked;
