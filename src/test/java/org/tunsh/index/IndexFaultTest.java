package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.Thoroughness;

/** Faults and loss of power under an index: what was committed stands. */
class IndexFaultTest {
  private static final int KEPT = 5;

  @TempDir Path folder;

  private static void add(IndexBuilder builder, int number) throws Exception {
    Documents one = Documents.of("d" + number, "Energy talks, number " + number + ".");
    builder.add(one.document(), one.facts(), List.of());
  }

  private static int found(Path index) throws Exception {
    try (SearchIndex search =
        SearchIndex.open(index, Documents.GAZETTEERS, Vocabulary.ofCodes(), Documents.LIMITS)) {
      return search.search(SearchRequest.of("energy")).total();
    }
  }

  @Test
  void whatFailsUnderTheIndexLeavesTheOldOrTheNewState() throws Exception {
    Map<String, Integer> outcomes = new TreeMap<>();
    System.out.println("seed " + Thoroughness.seed());
    for (int i = 0; i < Thoroughness.of(40, 1000); i++) {
      outcomes.merge(once(folder.resolve("index" + i), Thoroughness.seed() + i), 1, Integer::sum);
      Thoroughness.told(i + 1, 1000, 50, outcomes);
    }
    System.out.println("faults under the index: " + outcomes);
    assertTrue(outcomes.size() > 1, "some fail, some do not: " + outcomes);
  }

  private static String once(Path index, long seed) throws Exception {
    Random random = new Random(seed);
    try (IndexBuilder builder = IndexBuilder.open(index, Documents.GAZETTEERS)) {
      for (int i = 0; i < KEPT; i++) {
        add(builder, i);
      }
      builder.commit();
    }
    MockDirectoryWrapper mock = new MockDirectoryWrapper(random, FSDirectory.open(index));
    mock.setCheckIndexOnClose(false);
    mock.setAssertNoUnrefencedFilesOnClose(false);
    if (random.nextBoolean()) {
      mock.setMaxSizeInBytes(mock.sizeInBytes() + random.nextInt(6000));
    } else {
      mock.setRandomIOExceptionRate(random.nextDouble() * 0.03);
      mock.setRandomIOExceptionRateOnOpen(random.nextDouble() * 0.03);
    }
    boolean failed = !change(index, mock);
    mock.setMaxSizeInBytes(0);
    mock.setRandomIOExceptionRate(0);
    mock.setRandomIOExceptionRateOnOpen(0);
    mock.crash();
    mock.clearCrash();
    mock.close();
    int left = found(index);
    assertTrue(left == KEPT || left == KEPT + 1, "seed " + seed + ": " + left + " documents");
    if (!failed) {
      assertEquals(KEPT + 1, left, "seed " + seed + ": what was committed was lost");
    }
    try (IndexBuilder builder = IndexBuilder.open(index, Documents.GAZETTEERS)) {
      add(builder, KEPT + 1);
      builder.commit();
    }
    assertEquals(left + 1, found(index), "seed " + seed + ": writing goes on");
    return failed ? left == KEPT ? "failed, old" : "failed, new" : "done";
  }

  private static boolean change(Path index, MockDirectoryWrapper mock) {
    // What the power cut does comes after the builder is gone, so that one must not close it.
    Directory open =
        new FilterDirectory(mock) {
          @Override
          public void close() {}
        };
    try (IndexBuilder builder = IndexBuilder.open(index, Documents.GAZETTEERS, open)) {
      add(builder, KEPT);
      builder.commit();
      return true;
    } catch (Exception | AssertionError fault) {
      return false;
    }
  }
}
