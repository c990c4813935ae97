package org.tunsh.corpus;

import java.nio.file.Path;
import org.tunsh.model.Metadata;

/**
 * A file that may hold a document.
 *
 * @param path where it lies
 * @param name its path below the folder that was given, with '/' between names; its original name
 *     where {@code add} brought it
 * @param size in bytes
 * @param modified nanoseconds since the epoch, as the file system tells
 * @param sidecar what is known of it from outside
 */
public record Source(Path path, String name, long size, long modified, Metadata sidecar) {}
