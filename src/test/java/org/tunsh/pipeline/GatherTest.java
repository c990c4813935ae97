package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.Thoroughness;
import org.tunsh.worker.WorkerSettings;

/** What other processes made of documents becomes the output that a run over them makes. */
class GatherTest {
  @TempDir private Path folder;

  private static String statement(String other, int year) {
    return "# Joint Statement\n\n3 May %d\n\nMongolia and %s declared a strategic partnership.\n"
        .formatted(year, other);
  }

  private static List<Outcome> outcomes(MadeProgram program, Path work) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(program.documents())) {
      files = all.filter(Files::isRegularFile).toList();
    }
    List<Outcome> outcomes = new ArrayList<>();
    Path root = program.workspace(program.output("any")).program();
    try (DocumentDesk desk = DocumentDesk.open(root, work, WorkerSettings.NONE)) {
      for (Path file : files) {
        String name = program.documents().relativize(file).toString();
        outcomes.add(desk.run(file, "hdfs://far/" + name, name, Inputs.sha256(file)));
      }
    }
    return outcomes;
  }

  private static RunReport gather(MadeProgram program, String output, Iterator<Outcome> outcomes)
      throws PipelineException {
    RunSettings settings = RunSettings.of(Clock.systemUTC());
    return new Runner(program.workspace(program.output(output)), Progress.NONE, settings)
        .gather(outcomes);
  }

  @Test
  void theSameBytesInWhateverOrderTheyCome() throws Exception {
    long seed = Thoroughness.seed();
    System.out.println("seed " + seed);
    MadeProgram program = new MadeProgram(folder);
    program.write("b/japan.md", statement("Japan", 2010));
    program.write("a/india.md", statement("India", 2015));
    program.write("same.md", statement("India", 2015));
    program.write("chile.md", statement("Chile", 2019));
    program.write("empty.txt", "");
    RunReport local = program.run("local");
    List<Outcome> outcomes = outcomes(program, folder.resolve("work"));
    Collections.shuffle(outcomes, new Random(seed));
    RunReport gathered = gather(program, "gathered", outcomes.iterator());
    assertEquals(local.documents(), gathered.documents());
    assertEquals(1, gathered.setAside().size());
    assertEquals(program.published("local"), program.published("gathered"), "seed " + seed);
    assertEquals(
        Files.readString(program.output("local").resolve("tunsh.json")),
        Files.readString(program.output("gathered").resolve("tunsh.json")));
  }

  @Test
  void whereTheResultsBreakOffTheOutputStands() throws Exception {
    MadeProgram program = new MadeProgram(folder);
    program.write("japan.md", statement("Japan", 2010));
    gather(program, "out", outcomes(program, folder.resolve("work")).iterator());
    var before = program.published("out");
    program.write("india.md", statement("India", 2015));
    Iterator<Outcome> all = outcomes(program, folder.resolve("more")).iterator();
    Iterator<Outcome> broken =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Outcome next() {
            if (all.hasNext()) {
              return all.next();
            }
            throw new java.io.UncheckedIOException(new java.io.IOException("the cluster is gone"));
          }
        };
    assertThrows(PipelineException.class, () -> gather(program, "out", broken));
    assertEquals(before, program.published("out"));
  }
}
