/**
 * Writes what the program found into a folder.
 *
 * <p>{@link org.tunsh.publish.Publisher} is the entry: it takes a {@link
 * org.tunsh.publish.Publication} and writes every file of the output: lines of JSON, guarded CSV
 * with a Frictionless data package and a codebook, the check, the rebuilt tables and the report.
 * The same publication gives the same bytes. It decides nothing about the facts, and it does not
 * switch folders: the pipeline does, once all is written.
 */
@NullMarked
package org.tunsh.publish;

import org.jspecify.annotations.NullMarked;
