/**
 * Reads documents in processes of their own, so that one that hangs a parser, eats the memory or
 * ends the virtual machine harms nothing but itself.
 *
 * <p>In: a file. Out: a {@link org.tunsh.model.Reading}, the same that {@link
 * org.tunsh.ingest.Ingester} gives within the process. Start with {@link org.tunsh.worker.Workers};
 * {@link org.tunsh.worker.WorkerMain} is what runs on the other side. It reads no format itself.
 */
@NullMarked
package org.tunsh.worker;

import org.jspecify.annotations.NullMarked;
