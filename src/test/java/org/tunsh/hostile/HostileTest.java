package org.tunsh.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.Thoroughness;
import org.tunsh.ingest.Course;
import org.tunsh.ingest.IngestLimits;
import org.tunsh.ingest.Ingester;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunReport;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import org.tunsh.worker.Clocks;
import org.tunsh.worker.WorkerMain;
import org.tunsh.worker.WorkerSettings;
import tools.jackson.databind.json.JsonMapper;

/** Every hostile file ends in a result or a cause, and harms neither others nor the machine. */
class HostileTest {
  private static final Path PROGRAM = Path.of(System.getProperty("tunsh.root", "."));
  private static final int HEAP = 400;
  private static final int LARGE = 200_000;

  /** The kinds of harm that are always tried, each with files of the corpus. */
  private static final Map<String, List<String>> KINDS =
      Map.ofEntries(
          Map.entry("archives that inflate", List.of("zip-inflates.odt", "zip-lying-sizes.docx")),
          Map.entry("archives in archives", List.of("zip-in-zip.docx")),
          Map.entry("XML that inflates", List.of("xml-laughs.docx", "xml-quadratic.odt")),
          Map.entry(
              "entities from outside",
              List.of("xml-reads-a-file.docx", "xml-asks-the-network.odt", "page-file.xhtml")),
          Map.entry("deep nesting", List.of("xml-deep.docx", "pdf-deep-dictionaries.pdf")),
          Map.entry(
              "odd pictures",
              List.of(
                  "pdf-image-JBIG2Decode.pdf",
                  "pdf-image-JPXDecode.pdf",
                  "pdf-jbig2-of-itself.pdf",
                  "pdf-jpx-of-endless-tiles.pdf")),
          Map.entry("huge pictures", List.of("pdf-huge-image.pdf", "picture.png")),
          Map.entry(
              "page trees that turn back",
              List.of("pdf-cyclic-page-tree.pdf", "pdf-page-tree-of-itself-and-a-page.pdf")),
          Map.entry("fonts", List.of("pdf-font-of-itself.pdf", "pdf-type3-that-draws-itself.pdf")),
          Map.entry("formulas", List.of("formula.txt", "front-formula.md", "+cmd.md", "@sum.md")),
          Map.entry("scripts", List.of("page-script.html", "html-in-text.txt")),
          Map.entry("paths that lead out", List.of("zip-paths-out.docx", "zip-plain.zip")),
          Map.entry(
              "letters that deceive",
              List.of("bidi.txt", "zero-width.txt", "\u202Edm.exe.md", "xml-controls.docx")));

  @TempDir private Path folder;

  private static WorkerSettings workers() {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP + "m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            WorkerMain.class.getName());
    Clocks clocks =
        new Clocks(Duration.ofMinutes(5), Duration.ofMinutes(2), Duration.ofSeconds(60));
    return new WorkerSettings(2, command, clocks, 256 << 20, 1L << 30, 500);
  }

  @Test
  void thereAreAtLeastThreeHundred() throws IOException {
    List<HostileFile> all = HostileCorpus.all();
    assertTrue(all.size() >= 300, all.size() + " files");
    assertEquals(all.size(), new HashSet<>(all.stream().map(HostileFile::name).toList()).size());
  }

  @Test
  void eachEndsInAResultOrACauseAndTheOthersAreUnharmed() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("good.md"),
        "# Joint Statement\n\n"
            + "14 March 2017\n\n"
            + "India and Chile declared a strategic partnership.\n");
    System.out.println("seed " + Thoroughness.seed());
    Set<String> names = new HashSet<>(Set.of("good.md"));
    List<HostileFile> all = HostileCorpus.all();
    Set<String> always = new HashSet<>(KINDS.values().stream().flatMap(List::stream).toList());
    List<HostileFile> some = Thoroughness.some(all, 12, Thoroughness.seed());
    for (HostileFile file : all) {
      boolean chosen = always.remove(file.name());
      if (!chosen && !some.contains(file)) {
        continue;
      }
      byte[] bytes = file.bytes();
      // Megabytes of text made to harm may each take minutes.
      if (chosen || Thoroughness.everything() || bytes.length < LARGE) {
        Files.write(in.resolve(file.name()), bytes);
        names.add(file.name());
      }
    }
    assertEquals(Set.of(), always, "kinds without a file");
    if (nameThatIsNoUtf8(in)) {
      names.add("\uFFFD\uFFFD.txt");
    }
    Workspace workspace = new Workspace(PROGRAM, folder, folder.resolve("out"));
    RunSettings settings = RunSettings.of(Clock.systemUTC()).withWorkers(workers());
    RunReport report = new Runner(workspace, Progress.NONE, settings).run(List.of(in));
    check(report, names, workspace.output());
    System.out.printf(
        "hostile files: %d, read %d, set aside %d%n",
        names.size() - 1, report.documents() - 1, report.setAside().size());
    causes(report.setAside());
  }

  private void check(RunReport report, Set<String> names, Path output) throws IOException {
    List<String> ended = new ArrayList<>(documents(output));
    report.setAside().forEach(aside -> ended.add(aside.file()));
    assertEquals(names.size(), ended.size());
    assertEquals(names, new HashSet<>(ended));
    for (SetAside aside : report.setAside()) {
      assertFalse(aside.cause().isBlank() || aside.remedy().isBlank(), aside.toString());
    }
    String partnerships = Files.readString(output.resolve("partnerships.csv"));
    assertTrue(partnerships.contains("CHL,IND,strategic"), "the good document");
    nothingEscaped(output);
  }

  private static List<String> documents(Path output) throws IOException {
    JsonMapper json = new JsonMapper();
    return Files.readAllLines(output.resolve("documents.jsonl")).stream()
        .map(line -> json.readTree(line).path("file").asString())
        .toList();
  }

  private void nothingEscaped(Path output) throws IOException {
    assertFalse(Files.exists(Path.of("/tmp/escaped-from-archive.txt")));
    String whole =
        Files.readString(output.resolve("report.html"))
            + Files.readString(output.resolve("documents.jsonl"))
            + Files.readString(output.resolve("assertions.jsonl"));
    assertFalse(whole.contains("root:x:0:0"), "a file of the machine was read");
    assertFalse(Files.readString(output.resolve("report.html")).contains("<script"));
    noCellIsAFormula(output);
    String deceiving = "[\\u200B\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]";
    String facts = Files.readString(output.resolve("assertions.jsonl"));
    assertFalse(Pattern.compile(deceiving).matcher(quotes(facts)).find(), "in a quote");
    try (Stream<Path> left = Files.walk(folder.resolve(".out.tunsh"))) {
      assertEquals(List.of(), left.filter(f -> f.toString().contains("worker-")).toList());
    }
  }

  private static void noCellIsAFormula(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
          for (CsvRecord row : rows) {
            for (String cell : row.getFields()) {
              assertFalse(cell.matches("(?s)[=+@\\t\\r-].*"), file + ": " + cell);
            }
          }
        }
      }
    }
  }

  private static String quotes(String lines) {
    JsonMapper json = new JsonMapper();
    return lines
        .lines()
        .map(line -> json.readTree(line).path("quote").toString())
        .collect(Collectors.joining());
  }

  /** Such names can be made by other programs alone. */
  private static boolean nameThatIsNoUtf8(Path in) throws IOException, InterruptedException {
    if (!System.getProperty("os.name", "").startsWith("Linux")) {
      return false;
    }
    Process shell =
        new ProcessBuilder(
                "bash",
                "-c",
                "printf 'Mongolia and Japan met.\\n' > \"$0/$(printf '\\377\\376').txt\"",
                in.toString())
            .start();
    return shell.waitFor() == 0;
  }

  private static void causes(List<SetAside> asides) {
    asides.stream()
        .map(aside -> aside.file().replaceAll("[^\\x20-\\x7E]", "?") + ": " + aside.cause())
        .sorted()
        .limit(Thoroughness.of(0, Integer.MAX_VALUE))
        .forEach(System.out::println);
  }

  @Test
  void readersStandWhatChanceDoesToFiles() throws IOException {
    List<Path> specimens = HostileCorpus.specimens();
    int runs = Thoroughness.of(60, 20_000);
    long seed = Thoroughness.seed();
    int read = 0;
    Ingester ingester = new Ingester(IngestLimits.DEFAULT);
    long longest = 0;
    for (int i = 0; i < runs; i++) {
      Path one = specimens.get(i % specimens.size());
      Path other = specimens.get((int) ((seed + i / 7) % specimens.size()));
      String kind = Mutations.KINDS.get(i % Mutations.KINDS.size());
      byte[] bytes =
          Mutations.of(kind, Files.readAllBytes(one), Files.readAllBytes(other), seed + i);
      long begun = System.nanoTime();
      var reading = ingester.read(bytes, one.getFileName().toString(), Metadata.NONE, Course.FREE);
      longest = Math.max(longest, System.nanoTime() - begun);
      read += reading instanceof SetAside ? 0 : 1;
      if (reading instanceof SetAside aside) {
        assertFalse(aside.cause().isBlank(), kind + " of seed " + (seed + i));
      }
    }
    System.out.printf(
        "fuzz: %d executions from seed %d, %d read, the longest %d ms%n",
        runs, seed, read, longest / 1_000_000);
  }
}
