package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs over one output, in processes of their own; and what a dead one leaves. */
class TwoRunsTest {
  @TempDir private Path folder;
  private MadeProgram program;

  @BeforeEach
  void makesACorpus() throws Exception {
    program = new MadeProgram(folder);
    program.write("a.md", "# Talks\n\n3 May 2011\n\nMongolia and India met.\n");
  }

  private int runOfAnother() throws Exception {
    return RealProcess.run(program, folder.resolve("program"), "out", "").waitFor();
  }

  @Test
  void theSecondLeavesWithAClearWordAndChangesNothing() throws Exception {
    program.run("out");
    Map<String, String> before = program.published("out");
    program.write("b.md", "# Talks\n\n4 May 2012\n\nIndia and Japan met.\n");
    try (StateFolder held = StateFolder.open(program.workspace(program.output("out")))) {
      held.note("process " + ProcessHandle.current().pid() + "\n");
      assertEquals(3, runOfAnother());
    }
    String said = Files.readString(folder.resolve("out.log"));
    assertTrue(said.contains("Another run works on '" + program.output("out") + "'"), said);
    assertTrue(said.contains("wait until it has ended"), said);
    assertEquals(before, program.published("out"));
    assertEquals(0, runOfAnother(), "when the first has ended");
    assertTrue(program.published("out").getOrDefault("documents.jsonl", "").contains("b.md"));
  }

  @Test
  void theLockOfAKilledProcessIsTakenOver() throws Exception {
    Process killed = RealProcess.run(program, folder.resolve("program"), "out", "");
    Path lock = program.state("out").resolve("lock");
    for (int i = 0; i < 6_000 && !(Files.exists(lock) && Files.size(lock) > 0); i++) {
      assertTrue(killed.isAlive() || Files.exists(lock), "it ended without a lock");
      Thread.sleep(10);
    }
    killed.destroyForcibly().waitFor();
    assertEquals("process " + killed.pid() + "\n", Files.readString(lock));
    program.run("out");
    assertTrue(program.published("out").getOrDefault("documents.jsonl", "").contains("a.md"));
  }
}
