/**
 * Makes one dataset of what all documents say.
 *
 * <p>{@link org.tunsh.reconcile.Reconciler} is the entry: it takes the facts of every document and
 * the ranking of source classes, and gives a {@link org.tunsh.model.Dataset}. Tellings of one act
 * become one event with all their evidence; where they disagree the better source stands, and the
 * disagreement is kept as a conflict in words. It knows nothing of reference tables, and it drops
 * no telling.
 */
@NullMarked
package org.tunsh.reconcile;

import org.jspecify.annotations.NullMarked;
