package org.tunsh.spark;

import java.io.Serializable;

/**
 * A document that came out of an archive.
 *
 * @param path the archive's address and, after '!', its name within
 * @param size in bytes
 * @param sha256 of its bytes
 * @param bytes its bytes; none where it is larger than what is read anyway
 */
record Entry(String path, String name, long size, String sha256, byte[] bytes)
    implements Serializable {}
