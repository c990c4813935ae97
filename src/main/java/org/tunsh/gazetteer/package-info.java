/**
 * The words that Tunsh knows: names of parties and leaders, words for areas, defence items and
 * commitments, and the ranking of sources, read from the folder {@code gazetteers/}.
 *
 * <p>In come the commented lists of that folder; out go mentions with exact spans. Start with
 * {@link org.tunsh.gazetteer.Gazetteers}. {@link org.tunsh.gazetteer.PhraseAutomaton} looks for all
 * phrases of all lists in one pass. Nothing here knows sentences or grammar: whether a capital
 * stands for a government, or a word of an area makes an area, is for the caller to judge.
 */
@NullMarked
package org.tunsh.gazetteer;

import org.jspecify.annotations.NullMarked;
