/**
 * The command {@code tunsh}: reads what people type, calls the pipeline, prints what they see.
 *
 * <p>Start with {@link org.tunsh.cli.Main}. Results go to standard output, messages to standard
 * error; exit codes are 0 done, 1 done but a person should look, 2 wrong usage, 3 failed, 130
 * interrupted. Nothing is concluded or written here.
 */
@NullMarked
package org.tunsh.cli;

import org.jspecify.annotations.NullMarked;
