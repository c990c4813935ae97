package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.Thoroughness;

/** Ctrl-C and a service manager's stop: the real process ends at once and leaves what was there. */
class SignalTest {
  /** SIGINT and SIGTERM as a shell reports them: 128 and the signal's number. */
  private static final Map<String, Integer> SIGNALS = Map.of("INT", 130, "TERM", 143);

  /** What a user is promised, and what a test machine that does much else may need. */
  private static final Duration PROMISED = Duration.ofSeconds(2);

  private static final Duration LOADED = Duration.ofSeconds(10);

  @TempDir private Path folder;

  private static void write(MadeProgram program, String tier) throws Exception {
    for (int i = 0; i < 400; i++) {
      program.write(
          "paper" + i + ".md",
          "# Joint Statement %d\n\n3 May %d\n\nMongolia and Japan declared a %s partnership.\n"
              .formatted(i, 1950 + i % 70, tier));
    }
  }

  /** Waits until a run has begun to work on the store, however slow the machine is. */
  private static void awaitWork(Process process, Path store) throws Exception {
    while (process.isAlive() && !Files.exists(StoreGuard.note(store))) {
      Thread.sleep(5);
    }
  }

  @Test
  void signalsEndARunWithinTwoSecondsAndLeaveTheOldOutput() throws Exception {
    MadeProgram program = new MadeProgram(folder);
    Path root = folder.resolve("program");
    write(program, "strategic");
    program.run("out");
    Map<String, String> old = program.published("out");
    Random random = new Random(Thoroughness.seed());
    System.out.println("seed " + Thoroughness.seed());
    List<Duration> taken = new ArrayList<>();
    int rounds = Thoroughness.of(2, 30);
    for (int i = 0; i < rounds; i++) {
      for (String signal : SIGNALS.keySet()) {
        write(program, "comprehensive number" + i + signal.length());
        Files.deleteIfExists(StoreGuard.note(StateFolder.storeIn(program.state("out"))));
        Process process = RealProcess.run(program, root, "out", "");
        awaitWork(process, StateFolder.storeIn(program.state("out")));
        Thread.sleep(random.nextInt(400));
        assertTrue(process.isAlive(), "the run ended before the signal came");
        Instant sent = Instant.now();
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
        assertTrue(process.waitFor(LOADED.toSeconds(), TimeUnit.SECONDS), signal + " ends no run");
        taken.add(Duration.between(sent, Instant.now()));
        assertEquals(SIGNALS.get(signal), process.exitValue());
        assertEquals(old, program.published("out"), "after " + signal);
      }
    }
    System.out.println("after the signal: " + taken);
    taken.sort(null);
    assertTrue(taken.get(taken.size() / 2).compareTo(PROMISED) < 0, "taken " + taken);
    assertEquals(0, RealProcess.run(program, root, "out", "").waitFor());
    assertTrue(!old.equals(program.published("out")));
  }
}
