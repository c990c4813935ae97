package org.tunsh.evaluate;

/**
 * A gold value that was not found, or a value that is not in the gold.
 *
 * @param file the document's file name
 * @param field {@code kind}, {@code date}, {@code partnership}, {@code instrument} …
 * @param verdict {@code missed}, {@code wrong} or {@code differs}
 * @param value what it is about; where it differs, what was expected and what was found
 * @param sentence the words that say it; empty where there are none to show
 * @param cause the rule that made it, or what fired on those words, or that nothing did
 */
public record Miss(
    String file, String field, String verdict, String value, String sentence, String cause) {}
