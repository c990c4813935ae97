package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.tunsh.corpus.Source;
import org.tunsh.pipeline.PipelineException.Fault;

/** Foresees whether the disk has room for a run, before any work is done. */
final class DiskSpace {
  private static final long LEAST = 32L << 20;

  /** What a document's text, facts and index take, in times its size: measured 2.1 on Markdown. */
  private static final long TIMES = 3;

  /** Of a large PDF most is pictures and fonts, which are not kept. */
  private static final long MOST_TEXT = 4L << 20;

  private DiskSpace() {}

  /**
   * Refuses to begin where the room will not do.
   *
   * @param state the folder where results and the next output are made
   * @param missing the files that will be read
   * @param output the output of now, which stands until the next one is whole
   */
  static void foresee(Path state, Collection<Source> missing, Path output)
      throws PipelineException, IOException {
    long needed = needed(missing, output);
    long free = Files.getFileStore(state).getUsableSpace();
    if (free < needed) {
      throw new PipelineException(
          Fault.FAILURE,
          "The disk of '%s' has %,d MB left, and this run may need %,d MB; make room, or name an --output on another disk. Nothing was changed"
              .formatted(state, free >> 20, needed >> 20));
    }
  }

  static long needed(Collection<Source> missing, Path output) throws IOException {
    long read = missing.stream().mapToLong(source -> Math.min(source.size(), MOST_TEXT)).sum();
    return LEAST + TIMES * read + published(output);
  }

  /** The index is taken over by links and needs no room again. */
  private static long published(Path output) throws IOException {
    if (!Files.isDirectory(output)) {
      return 0;
    }
    Path index = output.resolve(IndexStep.FOLDER);
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(file -> !file.startsWith(index) && Files.isRegularFile(file))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
