package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimeLeftTest {
  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void thePaceSoFarTellsTheRest() {
    TimeLeft left = new TimeLeft(seconds(100), 1000);
    assertEquals(", about 30 s left", left.after(250, seconds(110)));
    assertEquals(", about 9 min left", left.after(100, seconds(160)));
    assertEquals(", about 0 s left", left.after(1000, seconds(160)));
  }

  @Test
  void nothingIsSaidBeforeThereIsAPace() {
    TimeLeft left = new TimeLeft(0, 1000);
    assertEquals("", left.after(0, seconds(60)));
    assertEquals("", left.after(500, seconds(4)));
  }

  @Test
  void linesOfProgressTellIt() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Iterator<Long> clock = List.of(seconds(0), seconds(2), seconds(20)).iterator();
    ProgressPrinter printer =
        new ProgressPrinter(
            new PrintStream(bytes, true, StandardCharsets.UTF_8), false, clock::next);
    printer.begin("reading", 100);
    printer.advance(20);
    printer.advance(50);
    assertEquals(
        "reading: 0 of 100\nreading: 20 of 100\nreading: 50 of 100, about 20 s left\n",
        bytes.toString(StandardCharsets.UTF_8).replace("\r", ""));
  }
}
