package org.tunsh.pipeline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SingleFileStore;

/** The file of the store of results, as the library keeps it: opening it, and its waste. */
final class StoreFile {
  private static final int CACHE_MEGABYTES = 16;
  private static final int COMMIT_BUFFER_KILOBYTES = 4096;
  private static final int WASTE_PERCENT = 50;
  private static final long SMALL_BYTES = 1 << 20;

  private StoreFile() {}

  /**
   * Without the library's background thread: it commits and moves chunks while the run writes, and
   * its moving of chunks within an open file is known to lose them (h2database 4247, 4382).
   *
   * <p>The file is opened before what stands in it is looked at: where that is so harmed that the
   * library stumbles, it would leave the file locked.
   */
  static MVStore open(Path file, boolean readOnly) {
    SingleFileStore chunks =
        new SingleFileStore(new HashMap<>(Map.of("cacheSize", CACHE_MEGABYTES)));
    chunks.open(file.toString(), readOnly, null);
    try {
      return new MVStore.Builder()
          .adoptFileStore(chunks)
          .compress()
          .autoCommitDisabled()
          .autoCommitBufferSize(COMMIT_BUFFER_KILOBYTES)
          .open();
    } catch (RuntimeException | Error e) {
      chunks.close();
      throw e;
    }
  }

  /** Whether more than half of a file that is not small is waste. */
  static boolean isWasteful(MVStore store) {
    FileStore<?> chunks = store.getFileStore();
    int live = chunks.getFillRate() * chunks.getChunksFillRate() / 100;
    return chunks.size() > SMALL_BYTES && live < WASTE_PERCENT;
  }

  /** Where the copy of a file is made that is to take its place. */
  static Path copyOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".copy");
  }

  /** Writes what lives in a store to another file, and forces it to disk. */
  static void copy(MVStore store, Path copy) {
    MVStore target = open(copy, false);
    try {
      for (String name : store.getMapNames()) {
        MVMap<String, Object> to = target.openMap(name);
        MVMap<String, Object> from = store.openMap(name);
        from.forEach(to::put);
      }
      target.commit();
      target.sync();
      target.close();
    } finally {
      target.closeImmediately();
    }
  }
}
