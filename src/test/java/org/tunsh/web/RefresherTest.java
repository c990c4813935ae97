package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Facts;

/** What is read is shown before the run has ended, and of a few documents only. */
class RefresherTest {
  @Test
  @Timeout(60)
  void showsWhatIsReadBeforeTheRunEnds() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Refresher.Run run =
        progress -> {
          IntStream.range(0, Refresher.MOST_FOUND + 5)
              .forEach(number -> progress.found(facts("id" + number)));
          read.countDown();
          goOn.await();
          throw new IOException("no more of it");
        };
    try (Refresher refresher = new Refresher(run)) {
      refresher.want();
      assertTrue(read.await(30, TimeUnit.SECONDS));
      assertTrue(refresher.state().running());
      assertEquals("id3.txt", refresher.found("id3").map(Facts::file).orElse(""));
      long kept =
          IntStream.range(0, Refresher.MOST_FOUND + 5)
              .filter(number -> refresher.found("id" + number).isPresent())
              .count();
      assertEquals(Refresher.MOST_FOUND, kept);
      goOn.countDown();
      while (refresher.state().running()) {
        Thread.sleep(10);
      }
      assertEquals("It failed: no more of it", refresher.state().said());
    }
  }

  private static Facts facts(String id) {
    return new Facts(
        id,
        id + ".txt",
        "",
        "",
        "en",
        "",
        "",
        DocumentKind.OTHER,
        "",
        "",
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        "");
  }
}
