package org.tunsh.pipeline;

/**
 * What all steps up to extraction made of one file in another process.
 *
 * @param path where the file lies, as an address or a path; it decides nothing but the order of
 *     files with one name
 * @param name its path below the folder or archive that was given
 * @param size in bytes
 * @param sha256 of its bytes
 * @param reading the document, or why it was set aside, as the store of results keeps it
 * @param facts what was drawn out; empty where it was set aside
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Outcome(
    String path, String name, long size, String sha256, byte[] reading, byte[] facts) {}
