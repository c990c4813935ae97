package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.Thoroughness;

/** The real process, killed at moments of chance or without room on the disk. */
class KillTest {
  private static final Path SPECIMENS =
      Path.of(System.getProperty("tunsh.root", "."), "corpus", "specimens");

  @TempDir private Path folder;

  private MadeProgram program() throws Exception {
    MadeProgram program = new MadeProgram(folder);
    for (int i = 0; i < 12; i++) {
      program.write(
          "paper" + i + ".md",
          "# Joint Statement %d\n\n3 May %d\n\nMongolia and Japan declared a strategic partnership.\n"
              .formatted(i, 2000 + i));
    }
    Files.copy(SPECIMENS.resolve("declaration.docx"), program.documents().resolve("a.docx"));
    Files.copy(SPECIMENS.resolve("column.pdf"), program.documents().resolve("b.pdf"));
    return program;
  }

  private static void edit(MadeProgram program, boolean even) throws Exception {
    program.write(
        "paper3.md",
        "# Joint Statement\n\n4 May 2015\n\n%s and India declared a %s partnership.\n"
            .formatted(even ? "Mongolia" : "Chile", even ? "strategic" : "comprehensive"));
    Files.copy(
        SPECIMENS.resolve(even ? "declaration.odt" : "page.html"),
        program.documents().resolve("c.bin"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void killsAtAnyMomentLeaveTheOldOrTheNewOutputAndTheNextRunGoesOn() throws Exception {
    MadeProgram program = program();
    Path root = folder.resolve("program");
    edit(program, false);
    program.run("odd");
    edit(program, true);
    Instant begun = Instant.now();
    assertEquals(0, RealProcess.run(program, root, "out", "").waitFor());
    long whole = Duration.between(begun, Instant.now()).toMillis();
    Map<String, String> even = program.published("out");
    Map<String, String> odd = program.published("odd");
    assertTrue(!even.equals(odd));
    System.out.println("seed " + Thoroughness.seed());
    Random random = new Random(Thoroughness.seed());
    int kills = Thoroughness.of(3, 300);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 1; i <= kills; i++) {
      edit(program, i % 2 == 0);
      Process process = RealProcess.run(program, root, "out", "");
      boolean ended =
          process.waitFor((long) (whole * random.nextDouble() * 1.05), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      Map<String, String> left = program.published("out");
      boolean between = left.isEmpty() && Files.exists(program.state("out").resolve("previous"));
      assertTrue(left.equals(even) || left.equals(odd) || between, "kill " + i + ": a mix stands");
      String state = between ? "between" : left.equals(i % 2 == 0 ? even : odd) ? "new" : "old";
      outcomes.merge((ended ? "ended, " : "killed, ") + state, 1, Integer::sum);
      Thoroughness.told(i, kills, 10, outcomes);
    }
    assertEquals(0, RealProcess.run(program, root, "out", "").waitFor());
    assertEquals(kills % 2 == 0 ? even : odd, program.published("out"));
    System.out.println(kills + " kills: " + outcomes);
    assertEquals(List.of(), leftAlone(), "workers that outlive their run");
  }

  /** A worker notices within moments that the run is gone. */
  private List<String> leftAlone() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      List<String> left =
          ProcessHandle.allProcesses()
              .map(process -> process.info().commandLine().orElse(""))
              .filter(line -> line.contains(folder.toString()))
              .toList();
      if (left.isEmpty()) {
        return left;
      }
      Thread.sleep(200);
    }
    return List.of("some");
  }

  @Test
  void aDiskWithoutRoomLeavesTheOldOutputAndSaysSo() throws Exception {
    MadeProgram program = program();
    Path root = folder.resolve("program");
    edit(program, false);
    program.run("old");
    Map<String, String> before = program.published("old");
    edit(program, true);
    program.runFromNothing("fresh");
    Map<String, String> after = program.published("fresh");
    Random random = new Random(Thoroughness.seed());
    Map<String, Integer> outcomes = new TreeMap<>();
    int rounds = Thoroughness.of(3, 60);
    for (int i = 0; i < rounds; i++) {
      program.duplicate("old", "out");
      // No file may grow beyond so many kilobytes: the kernel refuses the write, as on a full disk.
      int kilobytes = 1 + (int) Math.pow(400, random.nextDouble());
      int code = RealProcess.run(program, root, "out", "ulimit -f " + kilobytes).waitFor();
      Map<String, String> left = program.published("out");
      String where =
          kilobytes + " KB, exit " + code + ": " + Files.readString(folder.resolve("out.log"));
      assertTrue(left.equals(before) || left.equals(after), where);
      if (code == 0) {
        assertEquals(after, left, where);
      } else {
        assertEquals(3, code, where);
        assertTrue(Files.readString(folder.resolve("out.log")).contains("tunsh: "), where);
      }
      outcomes.merge("exit " + code + (left.equals(before) ? ", old" : ", new"), 1, Integer::sum);
      program.run("out");
      assertEquals(after, program.published("out"), where + ": the next run");
      Thoroughness.told(i + 1, rounds, 10, outcomes);
    }
    System.out.println(rounds + " runs without room on the disk: " + outcomes);
  }
}
