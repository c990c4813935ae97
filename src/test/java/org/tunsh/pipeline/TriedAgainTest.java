package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.worker.Clocks;
import org.tunsh.worker.WorkerMain;
import org.tunsh.worker.WorkerSettings;

/**
 * What a clock set aside on a busy night is tried again by the next run, once: a file that is too
 * much every night must not cost every night.
 */
class TriedAgainTest {
  private static final Clocks NONE = new Clocks(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  @TempDir private Path folder;
  private MadeProgram program;

  @BeforeEach
  void makesACorpus() throws Exception {
    program = new MadeProgram(folder);
    program.write("a.md", "# Talks\n\n3 May 2011\n\nMongolia and India met.\n");
    program.write("c.md", "# Talks\n\n4 May 2012\n\nIndia and Japan met.\n");
    Path specimens = Path.of(System.getProperty("tunsh.root", "."), "corpus", "specimens");
    Files.copy(specimens.resolve("declaration.docx"), program.documents().resolve("b.docx"));
  }

  private RunReport run(String output, Clocks clocks) throws PipelineException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx200m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            WorkerMain.class.getName());
    WorkerSettings workers = new WorkerSettings(1, command, clocks, 1 << 24, 1L << 30, 500);
    RunSettings settings = RunSettings.of(Clock.systemUTC()).withWorkers(workers);
    Workspace workspace = program.workspace(program.output(output));
    return new Runner(workspace, Progress.NONE, settings).run(List.of(program.documents()));
  }

  private static List<Boolean> passing(RunReport report) {
    return report.setAside().stream().map(SetAside::passing).toList();
  }

  @Test
  void aFileForWhichThereWasNoTimeIsReadByTheNextRun() throws Exception {
    assertEquals(List.of(true), passing(run("out", NONE)));
    RunReport next = run("out", Clocks.DEFAULT);
    assertEquals(List.of(), next.setAside());
    assertEquals(1, next.computed());
    run("fresh", Clocks.DEFAULT);
    assertEquals(program.published("fresh"), program.published("out"));
    assertTrue(run("out", Clocks.DEFAULT).unchanged());
  }

  @Test
  void aFileForWhichThereIsNeverTimeIsTriedTwice() throws Exception {
    assertEquals(List.of(true), passing(run("out", NONE)));
    RunReport second = run("out", NONE);
    assertFalse(second.unchanged());
    assertEquals(List.of(false), passing(second));
    RunReport third = run("out", NONE);
    assertTrue(third.unchanged());
    assertEquals(1, third.setAside().size());
  }

  @Test
  void itIsTriedAgainEvenWhereAListChangedMeanwhile() throws Exception {
    run("out", NONE);
    Path list = program.gazetteer("parties.yaml");
    Files.writeString(list, Files.readString(list) + "\n- code: QFD\n  name: Freedonia\n");
    assertEquals(List.of(), run("out", Clocks.DEFAULT).setAside());
    run("fresh", Clocks.DEFAULT);
    assertEquals(program.published("fresh"), program.published("out"));
    assertTrue(run("out", Clocks.DEFAULT).unchanged());
  }
}
