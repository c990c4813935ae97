package org.tunsh.evaluate;

/**
 * An assertion that gold could judge.
 *
 * @param document the file name of its document
 * @param type {@code partnership}, {@code instrument}, {@code area} or {@code defence}
 * @param way how it was found
 * @param confidence in 0..1
 * @param right whether the gold says the same
 */
public record Claim(String document, String type, String way, double confidence, boolean right) {}
