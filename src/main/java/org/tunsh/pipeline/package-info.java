/**
 * Runs the steps over a corpus, keeps their results, and switches the output.
 *
 * <p>In: a {@link org.tunsh.pipeline.Workspace} (home, output, gazetteers). Out: a {@link
 * org.tunsh.pipeline.RunReport}. Start with {@link org.tunsh.pipeline.Runner}. It concludes nothing
 * about documents itself.
 */
@NullMarked
package org.tunsh.pipeline;

import org.jspecify.annotations.NullMarked;
