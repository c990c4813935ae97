/**
 * Tunsh's per-document steps on Apache Spark.
 *
 * <p>Start with {@link org.tunsh.spark.Main}. Folders, files and tar archives of any file system
 * that Hadoop knows go in; each document is read and its facts drawn out in an executor, by the
 * same code as {@code tunsh run}; the results are written as Parquet, gathered on the driver, and
 * made into the same output. Nothing is concluded here.
 */
@NullMarked
package org.tunsh.spark;

import org.jspecify.annotations.NullMarked;
