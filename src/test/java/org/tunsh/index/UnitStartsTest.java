package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitStartsTest {
  private static final String[] TEXTS = {
    "One two three. Four five. Six.", "Alone.", "", "Seven eight nine ten. Eleven twelve."
  };

  @TempDir private Path folder;

  @BeforeEach
  void build() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(folder, Documents.GAZETTEERS)) {
      for (int i = 0; i < TEXTS.length; i++) {
        Documents each = Documents.of("d" + i, TEXTS[i]);
        builder.add(each.document(), each.facts(), each.persons());
      }
      builder.commit();
    }
  }

  private static UnitStarts.Part part(UnitStarts starts, LeafReaderContext leaf) {
    return starts.of(leaf, Field.TEXT.code(), Stored.SENTENCE);
  }

  @Test
  void tellsWhereSentencesBeginButATextsFirst() throws Exception {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      LeafReaderContext leaf = reader.leaves().getFirst();
      for (UnitStarts starts : new UnitStarts[] {UnitStarts.kept(), UnitStarts.kept(0)}) {
        for (int round = 0; round < 2; round++) {
          UnitStarts.Part part = part(starts, leaf);
          assertArrayEquals(new int[] {3, 5}, part.in(0));
          assertEquals(0, part.in(1).length);
          assertEquals(0, part.in(2).length);
          assertArrayEquals(new int[] {4}, part.in(3));
        }
      }
    }
  }

  @Test
  void keepsWhatWasReadUpToTheBound() throws Exception {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      LeafReaderContext leaf = reader.leaves().getFirst();
      UnitStarts all = UnitStarts.kept();
      assertSame(part(all, leaf).in(0), part(all, leaf).in(0));
      UnitStarts one = UnitStarts.kept(1);
      assertNotSame(part(one, leaf).in(0), part(one, leaf).in(0), "two do not fit");
      assertSame(part(one, leaf).in(3), part(one, leaf).in(3), "one fits");
      UnitStarts none = UnitStarts.kept(0);
      assertNotSame(part(none, leaf).in(3), part(none, leaf).in(3));
    }
  }
}
