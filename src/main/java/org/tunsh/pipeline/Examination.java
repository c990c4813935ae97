package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tunsh.model.Reading.SetAside;

/** Looks whether everything that Tunsh needs is there and works, and reads the specimens. */
public final class Examination {
  private static final int LEAST_JAVA = 21;
  private static final long LEAST_MEMORY = 700L << 20;
  private static final int PATIENCE_SECONDS = 10;

  private final Workspace workspace;
  private final RunSettings settings;
  private final List<Finding> findings = new ArrayList<>();

  /** How well a thing is. */
  public enum Health {
    WORKS,
    /** Something is not to be had, the rest works. */
    LIMITED,
    FAILS
  }

  /**
   * What was found of one thing.
   *
   * @param says what was found, in words
   * @param remedy what a person can do; empty where nothing is to do
   */
  public record Finding(String thing, Health health, String says, String remedy) {}

  public Examination(Workspace workspace, RunSettings settings) {
    this.workspace = workspace;
    this.settings = settings;
  }

  public List<Finding> examine() throws IOException {
    java();
    memory();
    tesseract();
    gazetteers();
    specimens();
    return List.copyOf(findings);
  }

  private void found(String thing, Health health, String says, String remedy) {
    findings.add(new Finding(thing, health, says, remedy));
  }

  private void java() {
    Runtime.Version version = Runtime.version();
    boolean fits = version.feature() >= LEAST_JAVA;
    found(
        "Java",
        fits ? Health.WORKS : Health.FAILS,
        version.toString(),
        fits ? "" : "install a JDK of version " + LEAST_JAVA + " or newer");
  }

  private void memory() {
    long most = Runtime.getRuntime().maxMemory();
    boolean fits = most >= LEAST_MEMORY;
    found(
        "memory",
        fits ? Health.WORKS : Health.LIMITED,
        (most >> 20) + " MB at most",
        fits ? "" : "set TUNSH_HEAP=1200m; large documents may fail");
  }

  private void tesseract() {
    try {
      Process process =
          new ProcessBuilder("tesseract", "--version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      String first = process.inputReader().readLine();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      found("tesseract", Health.WORKS, String.valueOf(first), "");
    } catch (IOException e) {
      found(
          "tesseract",
          Health.LIMITED,
          "it is not installed: scans will be set aside",
          "install it, for instance 'apt-get install tesseract-ocr'");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      found("tesseract", Health.LIMITED, "looking for it was interrupted", "try again");
    }
  }

  private void gazetteers() {
    try {
      int parties = Runner.gazetteers(workspace).codes().size();
      Runner.words(workspace);
      found("gazetteers", Health.WORKS, parties + " parties", "");
    } catch (PipelineException e) {
      found("gazetteers", Health.FAILS, String.valueOf(e.getMessage()), "put the line right");
    }
  }

  private void specimens() throws IOException {
    Path specimens = workspace.program().resolve("corpus").resolve("specimens");
    if (!Files.isDirectory(specimens)) {
      found(
          "specimens",
          Health.FAILS,
          "there are none in '" + specimens + "'",
          "check them out again");
      return;
    }
    List<Path> files;
    try (var found = Files.list(specimens)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    try (TemporaryOutput output = TemporaryOutput.of(workspace)) {
      RunReport report = new Runner(output.workspace(), Progress.NONE, settings).run(files);
      boolean all = report.setAside().isEmpty() && report.assertions() > 0;
      found(
          "specimens",
          all ? Health.WORKS : report.documents() > 0 ? Health.LIMITED : Health.FAILS,
          report.documents()
              + " of "
              + files.size()
              + " read, "
              + report.assertions()
              + " assertions"
              + aside(report),
          all ? "" : "see what was set aside, and the remedies above");
    } catch (PipelineException e) {
      found("specimens", Health.FAILS, String.valueOf(e.getMessage()), "report this message");
    }
  }

  private static String aside(RunReport report) {
    StringBuilder names = new StringBuilder();
    for (SetAside aside : report.setAside()) {
      names.append("; set aside '").append(aside.file()).append("': ").append(aside.cause());
    }
    return names.toString();
  }
}
