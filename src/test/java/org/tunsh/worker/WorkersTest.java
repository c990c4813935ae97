package org.tunsh.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.house.OutsideProgram;
import org.tunsh.ingest.IngestLimits;
import org.tunsh.ingest.Ingester;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;
import org.tunsh.model.Reading.SetAside;

class WorkersTest {
  private static final Clocks PATIENT =
      new Clocks(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private Workers workers = new Workers(WorkerSettings.NONE, Path.of("none"));

  @AfterEach
  void end() {
    workers.close();
  }

  static List<String> command(Class<?> program) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        "-cp",
        System.getProperty("java.class.path"),
        program.getName());
  }

  private void misbehaving(Clocks clocks) {
    workers.close();
    workers =
        new Workers(
            new WorkerSettings(2, command(MisbehavingWorker.class), clocks, 900_000, 2 << 20, 5),
            folder.resolve("work"));
  }

  private Reading.SetAside read(String name) throws IOException {
    Path file = folder.resolve("a.bin");
    Files.write(file, new byte[] {0, 1, 2, 3, 'x'});
    return (SetAside) workers.read(file, name, Metadata.NONE);
  }

  @Test
  void everySpecimenIsReadAsWithinTheProcess() throws IOException {
    OutsideProgram.TESSERACT.required();
    workers = new Workers(WorkerSettings.of(1, command(WorkerMain.class)), folder.resolve("work"));
    Ingester ingester = new Ingester(IngestLimits.DEFAULT);
    Path specimens = Path.of(System.getProperty("tunsh.root", "."), "corpus", "specimens");
    try (Stream<Path> files = Files.list(specimens)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        assertEquals(
            ingester.read(file, name, Metadata.NONE),
            workers.read(file, name, Metadata.NONE),
            name);
      }
    }
    assertEquals(1, workers.starts(), "one worker serves all");
    assertEquals(0, workers.deaths());
  }

  @Test
  void plainTextNeedsNoWorker() throws IOException {
    misbehaving(PATIENT);
    Path file = Files.writeString(folder.resolve("a.md"), "# Title\n\nMongolia and Japan met.\n");
    assertTrue(workers.read(file, "a.md", Metadata.NONE) instanceof Reading.Ingested);
    assertEquals(0, workers.starts());
  }

  @Test
  void loneSurrogatesAndEveryOtherUnitSurviveTheWay() {
    WireJson json = new WireJson();
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      all.append(c);
    }
    Reading said = new SetAside(all.toString(), "", "\uD800", "\uDC00\uD800");
    assertEquals(said, json.read(json.write(said), Reading.class));
  }

  @Test
  void pagesOnWhichAReaderHangsAreLeftOutAndTheRestIsRead() throws IOException {
    misbehaving(new Clocks(MINUTE, MINUTE, Duration.ofSeconds(2)));
    String cause = read("hangs on pages 2 and 5").cause();
    assertTrue(cause.contains("2=reading it took longer than 2 s"), cause);
    assertTrue(cause.contains("5=reading it took longer than 2 s"), cause);
    assertFalse(cause.contains("1="), cause);
    assertEquals(2, workers.deaths());
  }

  @Test
  void aSilentReaderIsStopped() throws IOException {
    misbehaving(new Clocks(MINUTE, Duration.ofSeconds(2), MINUTE));
    assertTrue(read("goes silent").cause().contains("no sign of life for 2 s"));
  }

  @Test
  void aDocumentThatNeverEndsIsStopped() throws IOException {
    misbehaving(new Clocks(Duration.ofSeconds(4), MINUTE, MINUTE));
    SetAside aside = read("dawdles");
    assertTrue(aside.cause().contains("longer than 4 s"), aside.cause());
    assertEquals(64, aside.sha256().length());
  }

  @Test
  void aReaderThatDiesCostsItsOwnDocumentAlone() throws IOException {
    misbehaving(PATIENT);
    assertTrue(read("dies").cause().contains("died with code 7"));
    assertEquals("left out: {}", read("is well").cause());
    assertEquals(2, workers.deaths(), "the file was tried twice");
  }

  @Test
  void aReaderThatSomethingElseKilledIsReplaced() throws IOException {
    misbehaving(PATIENT);
    assertEquals("left out: {}", read("dies once:" + folder.resolve("marker")).cause());
    assertEquals(1, workers.deaths());
  }

  @Test
  void anAnswerWithoutEndIsNotTaken() throws IOException {
    misbehaving(PATIENT);
    assertTrue(read("floods").cause().contains("1048576 bytes"));
    assertTrue(read("babbles").cause().contains("answered wrongly"));
    assertEquals("left out: {}", read("is well").cause());
  }

  @Test
  void aReaderThatFillsTheDiskIsStoppedAndItsFilesGo() throws IOException {
    misbehaving(PATIENT);
    assertTrue(read("fills the disk").cause().contains("2 MB of temporary space"));
    workers.close();
    try (Stream<Path> left = Files.list(folder.resolve("work"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void workersAreReplacedAfterAWhile() throws IOException {
    misbehaving(PATIENT);
    for (int i = 0; i < 11; i++) {
      read("is well");
    }
    assertEquals(3, workers.starts(), "5 documents each");
    assertEquals(0, workers.deaths());
  }

  @Test
  void workersEndWithTheRun() throws IOException {
    misbehaving(PATIENT);
    read("is well");
    ProcessHandle worker = ProcessHandle.of(workers.pids().iterator().next()).orElseThrow();
    workers.close();
    assertFalse(worker.isAlive());
  }

  @Test
  void aWorkerEndsWhenTheRunThatStartedItIsGoneEvenWhereItHangs() throws Exception {
    Process worker = new ProcessBuilder(command(WorkerMain.class)).start();
    DataInputStream from = new DataInputStream(worker.getInputStream());
    assertEquals(Frame.READY, Frame.read(from, 4).kind());
    DataOutputStream to = new DataOutputStream(worker.getOutputStream());
    // The request alone: the worker waits for the file, as one that hangs would wait.
    new Frame(Frame.REQUEST, new WireJson().write(new Request("a.pdf", Metadata.NONE, Map.of())))
        .write(to);
    worker.getOutputStream().close();
    assertTrue(worker.waitFor(20, TimeUnit.SECONDS));
  }

  @Test
  void whereNoWorkerStartsTheRunSaysSo() {
    workers = new Workers(WorkerSettings.of(1, List.of("/nowhere/java", "-version")), folder);
    UncheckedIOException fault = assertThrows(UncheckedIOException.class, () -> read("any"));
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.contains("TUNSH_WORKERS=0"), message);
  }
}
