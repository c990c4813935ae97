/**
 * Answers of the index in the forms that the command and the site give alike.
 *
 * <p>In: records of {@link org.tunsh.index}. Out: {@link org.tunsh.answer.JsonAnswers} for
 * machines, {@link org.tunsh.answer.TextAnswers} for a terminal, {@link
 * org.tunsh.answer.CsvAnswers} for sheets, and {@link org.tunsh.answer.Citations} for reference
 * managers. Nothing is asked or reckoned here, and no page is made.
 */
@NullMarked
package org.tunsh.answer;

import org.jspecify.annotations.NullMarked;
