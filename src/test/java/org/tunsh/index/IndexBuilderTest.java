package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.index.IndexException.Fault;

/** Writing, refreshing and breaking an index. */
final class IndexBuilderTest {
  @TempDir Path folder;

  private IndexBuilder builder() throws Exception {
    return IndexBuilder.open(folder, Documents.GAZETTEERS);
  }

  private SearchIndex search() throws Exception {
    return SearchIndex.open(folder, Documents.GAZETTEERS, Vocabulary.ofCodes(), Documents.LIMITS);
  }

  private static void add(IndexBuilder builder, int number) throws Exception {
    Documents one = Documents.of("d" + number, "Energy talks, number " + number + ".");
    builder.add(one.document(), one.facts(), List.of());
  }

  private static int found(SearchIndex index, String query) throws Exception {
    return index.search(SearchRequest.of(query)).total();
  }

  @Test
  void searchSeesWhatIsCommittedOnly() throws Exception {
    try (IndexBuilder builder = builder()) {
      add(builder, 1);
      builder.commit();
      try (SearchIndex index = search()) {
        add(builder, 2);
        add(builder, 1);
        assertFalse(index.refresh());
        assertEquals(1, found(index, "energy"));
        builder.commit();
        assertTrue(index.refresh());
        assertEquals(2, found(index, "energy"));
        builder.remove("d1");
        builder.commit();
        index.refresh();
        assertEquals(1, found(index, "energy"));
      }
    }
  }

  @Test
  void searchGoesOnWhileManyWrite() throws Exception {
    try (IndexBuilder builder = builder();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      builder.commit();
      try (SearchIndex index = search()) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 2; thread++) {
          int first = thread * 1000;
          tasks.add(() -> write(builder, first));
          tasks.add(() -> read(index));
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
          done.get();
        }
        builder.commit();
        index.refresh();
        assertEquals(400, found(index, "energy"));
        assertEquals(400, index.size());
      }
    }
  }

  private static Void write(IndexBuilder builder, int first) throws Exception {
    for (int i = 0; i < 200; i++) {
      add(builder, first + i);
      if (i % 20 == 0) {
        builder.commit();
      }
    }
    return null;
  }

  private static Void read(SearchIndex index) throws Exception {
    int before = 0;
    for (int i = 0; i < 200; i++) {
      index.refresh();
      SearchResult result = index.search(SearchRequest.of("energy talks"));
      assertTrue(result.total() >= before);
      before = result.total();
    }
    return null;
  }

  @Test
  void secondWriterIsTold() throws Exception {
    try (IndexBuilder builder = builder()) {
      IndexException locked = assertThrows(IndexException.class, this::builder);
      assertEquals(Fault.LOCKED, locked.fault());
      assertTrue(builder != null);
    }
  }

  @Test
  void absentIndexIsMissing() {
    assertEquals(Fault.MISSING, assertThrows(IndexException.class, this::search).fault());
  }

  @Test
  void otherFormatIsSaid() throws Exception {
    builder().close();
    Path format = folder.resolve(IndexFormat.FILE);
    Files.writeString(format, "tunsh-index 99 tables abc\n");
    IndexException other = assertThrows(IndexException.class, this::search);
    assertEquals(Fault.OTHER_VERSION, other.fault());
    assertTrue(other.mendedByRebuilding());
    Files.writeString(format, "tunsh-in");
    assertEquals(Fault.BROKEN, assertThrows(IndexException.class, this::builder).fault());
  }

  @Test
  void everyFileCutOffIsSaid() throws Exception {
    try (IndexBuilder builder = builder()) {
      for (int i = 0; i < 50; i++) {
        add(builder, i);
      }
      builder.commit();
    }
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int length : new int[] {0, whole.length / 2, whole.length - 1}) {
        cut(file, length);
        IndexException broken =
            assertThrows(IndexException.class, this::searchAll, file + " cut to " + length);
        assertTrue(broken.mendedByRebuilding(), broken.getMessage());
        assertTrue(String.valueOf(broken.getMessage()).contains(folder.toString()));
        Files.write(file, whole);
      }
    }
  }

  private void searchAll() throws Exception {
    try (SearchIndex index = search()) {
      found(index, "energy");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private static void cut(Path file, int length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }
}
