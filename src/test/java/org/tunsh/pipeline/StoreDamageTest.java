package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.Thoroughness;
import org.tunsh.model.Reading;
import org.tunsh.model.Reading.SetAside;

/**
 * A store of results whose file is harmed is noticed, said, and made anew; it never gives wrong
 * answers, and never ends a run for good.
 */
class StoreDamageTest {
  private static final List<String> KINDS =
      List.of("bits", "noise", "zeros", "truncated", "emptied", "garbage", "swapped");

  @TempDir private Path folder;

  /** Harms a file as disks, copies and people do. */
  private static void harm(Path file, String kind, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int from = bytes.length / 4 + random.nextInt(bytes.length / 2);
    int length = Math.min(bytes.length - from, 1 + random.nextInt(4000));
    switch (kind) {
      case "bits" -> {
        for (int i = 0; i < 20; i++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case "noise" -> {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from, length);
      }
      case "zeros" -> System.arraycopy(new byte[length], 0, bytes, from, length);
      case "truncated" -> bytes = java.util.Arrays.copyOf(bytes, from);
      case "emptied" -> bytes = new byte[0];
      case "garbage" -> random.nextBytes(bytes);
      case "swapped" -> {
        byte[] piece = java.util.Arrays.copyOfRange(bytes, from, from + length);
        System.arraycopy(bytes, 0, bytes, from, length);
        System.arraycopy(piece, 0, bytes, 0, length);
      }
      default -> throw new IllegalArgumentException(kind);
    }
    // Into the same file, as a disk would; a command may have it open.
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      out.truncate(bytes.length);
      out.write(ByteBuffer.wrap(bytes), 0);
    }
  }

  private MadeProgram program() throws IOException {
    MadeProgram program = new MadeProgram(folder);
    for (int i = 0; i < 12; i++) {
      program.write(
          "paper" + i + ".md",
          "# Joint Statement %d\n\n3 May %d\n\nMongolia and Japan declared a strategic partnership. %s\n"
              .formatted(i, 2000 + i, "They spoke of energy and of roads. ".repeat(40 + i)));
    }
    return program;
  }

  private Path store(MadeProgram program) {
    return StateFolder.storeIn(program.state("out"));
  }

  /** What a reading command would show of all documents. */
  private static List<Reading> readings(MadeProgram program) throws Exception {
    List<Reading> readings = new ArrayList<>();
    try (Archive archive = Archive.open(program.workspace(program.output("out")))) {
      archive.files().forEach(entry -> readings.add(archive.reading(entry)));
      archive.facts();
    }
    return readings;
  }

  @Test
  void aHarmedStoreIsMadeAnewByTheNextRunWhetherAnythingChangedOrNot() throws Exception {
    MadeProgram program = program();
    program.run("out");
    List<Reading> before = readings(program);
    Map<String, String> published = program.published("out");
    System.out.println("seed " + Thoroughness.seed());
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < Thoroughness.of(KINDS.size(), 300); i++) {
      String kind = KINDS.get(i % KINDS.size());
      String where = kind + ", seed " + (Thoroughness.seed() + i);
      harm(store(program), kind, new Random(Thoroughness.seed() + i));
      boolean noticed = false;
      try {
        assertEquals(before, readings(program), where);
      } catch (PipelineException | DamagedStoreException e) {
        noticed = true;
        assertTrue(String.valueOf(e.getMessage()).contains("damaged"), where + e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("'tunsh refresh'"), e.getMessage());
      }
      outcomes.merge(kind + (noticed ? " noticed" : " without effect"), 1, Integer::sum);
      program.run("out");
      assertEquals(before, readings(program), where + ": after the next run");
      assertEquals(published, program.published("out"), where);
      assertFalse(Files.exists(StoreGuard.note(store(program))));
      Thoroughness.told(i + 1, 300, 20, outcomes);
    }
    System.out.println("stores harmed before a reading command: " + outcomes);
  }

  @Test
  void aRunThatMeetsDamageReadsTheDocumentsAgainAndSaysSo() throws Exception {
    MadeProgram program = program();
    program.run("out");
    System.out.println("seed " + Thoroughness.seed());
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < Thoroughness.of(KINDS.size(), 300); i++) {
      String kind = KINDS.get(i % KINDS.size());
      String where = kind + ", seed " + (Thoroughness.seed() + i);
      program.write(
          "new.md",
          "# Talks\n\n4 May 2015\n\nIndia and Japan met, time %d, and they spoke of the roads in the two states.\n"
              .formatted(i));
      harm(store(program), kind, new Random(Thoroughness.seed() + i));
      Noting noting = new Noting(() -> {});
      RunReport report = run(program, noting);
      assertEquals(13, report.documents(), where);
      boolean all = report.computed() == 13;
      assertTrue(!all || !noting.notes.isEmpty(), where + ": nothing was said");
      outcomes.merge(kind + (all ? " made anew" : " without effect"), 1, Integer::sum);
      program.run("fresh");
      assertEquals(program.published("fresh"), program.published("out"), where);
      StateFolder.deleteTree(program.output("fresh"));
      Thoroughness.told(i + 1, 300, 20, outcomes);
    }
    System.out.println("stores harmed before a run: " + outcomes);
  }

  @Test
  void damageInTheMiddleOfARunDoesNotEndIt() throws Exception {
    MadeProgram program = program();
    program.run("out");
    for (int i = 0; i < Thoroughness.of(3, 60); i++) {
      String kind = KINDS.get(i % KINDS.size());
      int number = i;
      program.write(
          "new.md",
          "# Talks\n\n4 May 2015\n\nIndia and Japan met, time %d, and they spoke of the roads in the two states.\n"
              .formatted(i));
      Noting noting =
          new Noting(() -> harm(store(program), kind, new Random(Thoroughness.seed() + number)));
      RunReport report = run(program, noting);
      assertEquals(13, report.documents(), kind);
      program.run("out");
      program.run("fresh");
      assertEquals(program.published("fresh"), program.published("out"), kind + " " + number);
      assertEquals(13, readingsOnceTold(program).size(), "after the next run");
      Thoroughness.told(i + 1, 60, 10, kind);
    }
  }

  /** A harmed value that no run had to read is told by its first reader; the next run mends it. */
  private List<Reading> readingsOnceTold(MadeProgram program) throws Exception {
    try {
      return readings(program);
    } catch (PipelineException | DamagedStoreException e) {
      // A list that opening the archive needs is told of as a value is.
      assertTrue(String.valueOf(e.getMessage()).contains("damaged"), e.getMessage());
      program.run("out");
      return readings(program);
    }
  }

  private static RunReport run(MadeProgram program, Progress progress) throws PipelineException {
    return program.run(program.output("out"), progress);
  }

  /** Does something at the first step of a run, and keeps what is noted. */
  private static final class Noting implements Progress {
    private final List<String> notes = new ArrayList<>();
    private final Harm harm;
    private boolean done;

    @FunctionalInterface
    private interface Harm {
      void come() throws IOException;
    }

    Noting(Harm harm) {
      this.harm = harm;
    }

    @Override
    public void begin(String step, long total) {
      if (!done && step.equals("indexing")) {
        done = true;
        try {
          harm.come();
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }

    @Override
    public void advance(long count) {}

    @Override
    public void end() {}

    @Override
    public void note(String words) {
      notes.add(words);
    }
  }

  @Test
  void noByteOfTheFileCanChangeUnnoticedWhatAnAnswerSays() throws IOException {
    Path file = folder.resolve("results.mv");
    List<SetAside> kept = new ArrayList<>();
    try (ResultStore store = ResultStore.open(file, Progress.NONE)) {
      for (int i = 0; i < 20; i++) {
        kept.add(new SetAside("paper" + i, "sum", "Cause " + "and effect ".repeat(i), "Remedy"));
        store.put("key" + i, new Result(kept.get(i), null));
      }
      store.commit();
    }
    byte[] whole = Files.readAllBytes(file);
    int noticed = 0;
    int step = Thoroughness.of(37, 1);
    for (int place = 0; place < whole.length; place += step) {
      byte[] harmed = whole.clone();
      harmed[place] ^= (byte) (1 << place % 8);
      Files.write(file, harmed);
      try (ResultStore store = ResultStore.openToRead(file)) {
        for (int i = 0; i < kept.size(); i++) {
          Reading found = store.reading("key" + i).orElseThrow(() -> store.lacks("a key"));
          assertEquals(kept.get(i), found, "byte " + place);
        }
      } catch (DamagedStoreException e) {
        noticed++;
      }
    }
    System.out.printf(
        "bytes changed one by one: %d, noticed %d%n", (whole.length + step - 1) / step, noticed);
    assertTrue(noticed > 0);
  }

  @Test
  void aStoreThatIsGoneIsMadeAnewToo() throws Exception {
    MadeProgram program = program();
    program.run("out");
    Files.delete(store(program));
    PipelineException told = assertThrows(PipelineException.class, () -> readings(program));
    assertTrue(String.valueOf(told.getMessage()).contains("'tunsh refresh'"), told.getMessage());
    assertFalse(program.run("out").unchanged());
    assertEquals(12, readings(program).size());
  }

  @Test
  void anIndexIsNotMadeAnewOfAHarmedStore() throws Exception {
    MadeProgram program = program();
    program.run("out");
    harm(store(program), "garbage", new Random(1));
    Workspace workspace = program.workspace(program.output("out"));
    PipelineException told =
        assertThrows(
            PipelineException.class, () -> new IndexRebuilder(workspace, Progress.NONE).rebuild());
    assertTrue(String.valueOf(told.getMessage()).contains("damaged"), told.getMessage());
    program.run("out");
    assertEquals(12, new IndexRebuilder(workspace, Progress.NONE).rebuild());
  }
}
