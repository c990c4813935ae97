package org.tunsh.pipeline;

/**
 * Something that {@link Verifier} found not to be as it was kept.
 *
 * @param file the file as it lies on disk, or as the output names it
 * @param problem what is wrong with it, in words for a person
 * @param remedy what the person can do
 */
public record Flaw(String file, String problem, String remedy) {}
