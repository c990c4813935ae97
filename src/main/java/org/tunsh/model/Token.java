package org.tunsh.model;

/**
 * A token as CoreNLP gives it.
 *
 * @param span where it stands
 * @param text its letters
 * @param lemma its dictionary form; empty where the sentence was not tagged
 * @param tag its Penn Treebank part of speech; empty where the sentence was not tagged
 */
public record Token(Span span, String text, String lemma, String tag) {}
