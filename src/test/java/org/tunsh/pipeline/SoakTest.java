package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.Thoroughness;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nights on end: each brings changes, kills of the real process, and a run that ends, within this
 * process as in a site that refreshes itself. Disk, memory and threads must stay level, and no
 * document may be lost.
 */
class SoakTest {
  private static final Path SPECIMENS =
      Path.of(System.getProperty("tunsh.root", "."), "corpus", "specimens");
  private static final List<String> STATES =
      List.of("Mongolia", "Japan", "India", "Vietnam", "Chile", "Kenya", "Brazil", "France");
  private static final List<String> OFFICE =
      List.of("declaration.docx", "declaration.odt", "column.pdf", "page.html");
  private static final double LEVEL = 1.25;

  @TempDir private Path folder;

  /** What one night left behind. */
  private record Night(long disk, long heap, int threads, long store) {}

  @Test
  void nightsOfChangesAndKillsLoseNothingAndLeaveNothing() throws Exception {
    int nights = Thoroughness.of(3, 24);
    int changes = Thoroughness.of(12, 200);
    int kills = Thoroughness.of(1, 3);
    System.out.println("seed " + Thoroughness.seed());
    Random random = new Random(Thoroughness.seed());
    MadeProgram program = new MadeProgram(folder);
    for (int i = 0; i < 2 * changes; i++) {
      program.write("first" + i + ".md", statement(random));
    }
    program.run("out");
    List<Night> left = new ArrayList<>();
    int killed = 0;
    long whole = 2_000;
    for (int night = 1; night <= nights; night++) {
      change(program, random, night, changes);
      for (int i = 0; i < kills; i++) {
        killed += isKilled(program, (long) (whole * random.nextDouble())) ? 1 : 0;
      }
      long begun = System.nanoTime();
      program.run("out");
      whole = Math.max(whole, 2 * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
      nothingIsLost(program, "night " + night);
      left.add(measured(program));
      System.out.println("night " + night + ": " + left.getLast());
    }
    program.run("fresh");
    assertEquals(program.published("fresh"), program.published("out"), "a run from nothing");
    System.out.printf("%d nights of %d changes, %d kills%n", nights, changes, killed);
    assertTrue(!Thoroughness.everything() || killed > nights, "only " + killed + " kills");
    isLevel(left);
  }

  private static String statement(Random random) {
    List<String> two = new ArrayList<>(STATES);
    Collections.shuffle(two, random);
    return "# Joint Statement of %s and %s\n\n%d May %d\n\n%s and %s declared a strategic partnership. They spoke of energy.\n"
        .formatted(
            two.get(0),
            two.get(1),
            1 + random.nextInt(28),
            2000 + random.nextInt(20),
            two.get(0),
            two.get(1));
  }

  /** As many documents come as go; of the others some change and some are renamed. */
  private static void change(MadeProgram program, Random random, int night, int changes)
      throws IOException {
    List<Path> files = new ArrayList<>(files(program));
    Collections.shuffle(files, random);
    for (int i = 0; i < changes; i++) {
      Path one = files.get(i);
      switch (i % 10) {
        case 0, 1, 2 -> program.write("new-%d-%d.md".formatted(night, i), statement(random));
        case 3, 4, 5 -> Files.delete(one);
        case 6, 7, 8 -> Files.write(one, changed(one, random));
        default -> Files.move(one, one.resolveSibling("moved-%d-%d.md".formatted(night, i)));
      }
    }
    String office = OFFICE.get(night % OFFICE.size());
    Files.deleteIfExists(program.documents().resolve("paper.bin"));
    Files.copy(SPECIMENS.resolve(office), program.documents().resolve("paper.bin"));
  }

  private static byte[] changed(Path file, Random random) throws IOException {
    return file.endsWith("paper.bin")
        ? Files.readAllBytes(file)
        : statement(random).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<Path> files(MadeProgram program) throws IOException {
    try (Stream<Path> all = Files.list(program.documents())) {
      return all.sorted().toList();
    }
  }

  private boolean isKilled(MadeProgram program, long after)
      throws IOException, InterruptedException {
    Process process = RealProcess.run(program, folder.resolve("program"), "out", "");
    boolean ended = process.waitFor(after, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  private static void nothingIsLost(MadeProgram program, String when) throws IOException {
    Set<String> there = new HashSet<>();
    files(program).forEach(file -> there.add(file.getFileName().toString()));
    JsonMapper json = new JsonMapper();
    Set<String> found = new HashSet<>();
    for (String line : Files.readAllLines(program.output("out").resolve("documents.jsonl"))) {
      found.add(json.readTree(line).path("file").asString());
    }
    assertEquals(there, found, when);
  }

  private static Night measured(MadeProgram program) throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return new Night(
        size(program.output("out")) + size(program.state("out")),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        Thread.activeCount(),
        Files.size(program.state("out").resolve("results.mv")));
  }

  private static long size(Path root) throws IOException {
    long size = 0;
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  /**
   * The second half needs no more than the first. The record of changes alone may grow: it is a
   * history.
   */
  private void isLevel(List<Night> nights) throws IOException {
    int half = nights.size() / 2;
    List<Night> first = nights.subList(0, Math.max(1, half));
    List<Night> second = nights.subList(half, nights.size());
    long history = Files.size(folder.resolve("out/changes.jsonl"));
    double slack = Thoroughness.everything() ? LEVEL : 2;
    assertTrue(most(second, Night::disk) <= slack * most(first, Night::disk) + history, "disk");
    assertTrue(most(second, Night::heap) <= slack * most(first, Night::heap), "heap");
    assertTrue(most(second, Night::threads) <= most(first, Night::threads) + 2, "threads");
    assertEquals(List.of(), left(folder.resolve(".out.tunsh")), "left behind");
  }

  private static List<Path> left(Path state) throws IOException {
    Set<String> expected =
        Set.of("bearings", "lock", "results.mv", "inputs.json", "last-run.json", "signatures");
    try (Stream<Path> all = Files.list(state)) {
      return all.filter(file -> !expected.contains(file.getFileName().toString())).toList();
    }
  }

  private static double most(
      List<Night> nights, java.util.function.ToDoubleFunction<Night> measure) {
    return nights.stream().mapToDouble(measure).max().orElse(0);
  }
}
