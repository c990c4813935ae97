package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
  @TempDir private Path folder;

  private static Executor executor(boolean aside) {
    return aside ? Opening::aside : Runnable::run;
  }

  private void build() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(folder, Documents.GAZETTEERS)) {
      Documents each = Documents.of("d", "One two three.");
      builder.add(each.document(), each.facts(), each.persons());
      builder.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void givesWhatWasOpened(boolean aside) throws Exception {
    build();
    try (FSDirectory directory = FSDirectory.open(folder)) {
      IndexView view;
      try (Opening opening = Opening.of(directory, executor(aside))) {
        view = opening.take();
      }
      assertEquals(1, view.reader().numDocs(), "what was taken is not closed");
      view.reader().close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closesWhatNobodyTook(boolean aside) throws Exception {
    build();
    FSDirectory directory = FSDirectory.open(folder);
    Opening.of(directory, executor(aside)).close();
    assertThrows(AlreadyClosedException.class, directory::listAll);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tellsWhyNothingCouldBeOpened(boolean aside) throws Exception {
    try (Opening opening = Opening.of(FSDirectory.open(folder), executor(aside))) {
      assertThrows(IndexNotFoundException.class, opening::take);
    }
  }

  @Test
  void stopsWaitingWhenInterrupted() throws Exception {
    Opening opening = Opening.of(FSDirectory.open(folder), unused -> {});
    Thread.currentThread().interrupt();
    assertThrows(IOException.class, opening::take);
    assertEquals(true, Thread.interrupted());
  }
}
