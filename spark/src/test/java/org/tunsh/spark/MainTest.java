package org.tunsh.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunSettings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;

/**
 * The whole program with local threads as executors, against a run of Tunsh over the same files.
 */
class MainTest {
  private static final Path PROGRAM = Path.of(System.getProperty("tunsh.root", ".."));

  /** Each task is tried three times. */
  private static final String MASTER = "local[2,3]";

  @TempDir private Path folder;
  private Path in;

  @BeforeAll
  static void anUnsteadyFileSystemIsKnown() {
    System.setProperty("spark.hadoop.fs.unsteady.impl", UnsteadyFileSystem.class.getName());
    System.setProperty("spark.hadoop.fs.unsteady.impl.disable.cache", "true");
  }

  @BeforeEach
  void documents() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    write("a/japan.md", statement("Japan", 2010));
    write("b/india.md", statement("India", 2015));
    write("same.md", statement("India", 2015));
    write("with space and %41 ü.md", statement("Chile", 2019));
    write("empty.txt", "");
    write("zeros.docx", "\0".repeat(5_000));
  }

  private static String statement(String other, int year) {
    return "# Joint Statement\n\n3 May %d\n\nMongolia and %s declared a strategic partnership.\n"
        .formatted(year, other);
  }

  private void write(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Map<String, String> local(Path... paths) throws Exception {
    Path output = folder.resolve("local");
    new Runner(
            new Workspace(PROGRAM, PROGRAM, output),
            Progress.NONE,
            RunSettings.of(Clock.systemUTC()))
        .run(List.of(paths));
    return published(output);
  }

  private int spark(String output, String... paths) {
    Stream<String> options =
        Stream.of("--output", folder.resolve(output).toString(), "--parquet", parquet(output));
    return Main.execute(
        Stream.concat(
                Stream.concat(Stream.of("--master", MASTER, "--quiet"), options),
                Arrays.stream(paths))
            .toArray(String[]::new));
  }

  private String parquet(String output) {
    return folder.resolve(output + ".parquet").toString();
  }

  /** All files of an output but the index and the note of what changed. */
  private static Map<String, String> published(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.startsWith("index") && !name.equals("changes.jsonl")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  private List<String> setAside(String output) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(output).resolve("set-aside.csv"));
    return lines.subList(1, lines.size());
  }

  private String documents(String output) throws IOException {
    return Files.readString(folder.resolve(output).resolve("documents.jsonl"));
  }

  private interface Compression {
    OutputStream over(OutputStream out) throws IOException;
  }

  private byte[] tar(Compression compression) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(compression.over(bytes), "UTF-8");
        Stream<Path> all = Files.walk(in)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        TarArchiveEntry entry = new TarArchiveEntry("./" + in.relativize(file));
        entry.setSize(Files.size(file));
        tar.putArchiveEntry(entry);
        Files.copy(file, tar);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aFolderAndItsArchivesGiveTheBytesOfARun() throws Exception {
    Map<String, String> local = local(in);
    assertEquals(1, spark("folder", in.toString()));
    assertEquals(local, published(folder.resolve("folder")));
    Files.write(folder.resolve("in.tar"), tar(out -> out));
    assertEquals(1, spark("tar", folder.resolve("in.tar").toString()));
    assertEquals(local, published(folder.resolve("tar")));
    Files.write(folder.resolve("in.tgz"), tar(GzipCompressorOutputStream::new));
    assertEquals(1, spark("gzip", folder.resolve("in.tgz").toString()));
    assertEquals(local, published(folder.resolve("gzip")));
    Files.write(folder.resolve("in.tar.xz"), tar(XZCompressorOutputStream::new));
    assertEquals(1, spark("xz", folder.resolve("in.tar.xz").toString()));
    assertEquals(local, published(folder.resolve("xz")));
  }

  @Test
  void anArchiveBelowAFolderIsAFolder() throws Exception {
    byte[] archive = tar(GzipCompressorOutputStream::new);
    Files.createDirectories(in.resolve("2020"));
    Files.write(in.resolve("2020/papers.tar.gz"), archive);
    assertEquals(1, spark("nested", in.toString()));
    assertTrue(documents("nested").contains("\"file\":\"2020/papers.tar.gz/a/japan.md\""));
    assertTrue(documents("nested").contains("\"file\":\"a/japan.md\""));
  }

  @Test
  void whatFailsOnceIsTriedAgain() throws Exception {
    Map<String, String> local = local(in);
    assertEquals(1, spark("again", "unsteady://" + in));
    assertEquals(local, published(folder.resolve("again")));
    assertTrue(UnsteadyFileSystem.OPENED.getOrDefault(in.resolve("b/india.md").toString(), 0) > 1);
  }

  @Test
  void whatNeverComesIsSetAside() throws Exception {
    write("c/gone.md", statement("Peru", 2016));
    Files.write(folder.resolve("gone.tar"), tar(out -> out));
    assertEquals(1, spark("lost", "unsteady://" + in, "unsteady://" + folder.resolve("gone.tar")));
    assertTrue(documents("lost").contains("\"file\":\"a/japan.md\""));
    List<String> lost =
        setAside("lost").stream().filter(line -> line.contains("does not answer")).toList();
    assertEquals(2, lost.size(), lost.toString());
    int tries = UnsteadyFileSystem.OPENED.get(in.resolve("c/gone.md").toString());
    assertEquals(9, tries, "three attempts of the task, with three of the file each");
    assertTrue(lost.get(0).startsWith("c/gone.md,"), lost.toString());
    assertTrue(lost.get(1).startsWith("gone.tar,"), lost.toString());
  }

  @Test
  void whatStandsBeforeAnArchiveBreaksOffIsRead() throws Exception {
    byte[] whole = tar(out -> out);
    // The entries are in the order of their names; the second one's text is cut.
    Files.write(folder.resolve("cut.tar"), Arrays.copyOf(whole, 512 + 512 + 512 + 40));
    Files.write(folder.resolve("none.tar.xz"), "no archive".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        1,
        spark(
            "cut", folder.resolve("cut.tar").toString(), folder.resolve("none.tar.xz").toString()));
    assertTrue(documents("cut").contains("\"file\":\"a/japan.md\""));
    assertFalse(documents("cut").contains("india"));
    assertEquals(2, setAside("cut").size(), setAside("cut").toString());
    assertTrue(setAside("cut").get(0).contains("documents before: 1 "), setAside("cut").toString());
  }

  @Test
  void keptResultsAreGatheredAnew() throws Exception {
    assertEquals(1, spark("first", in.toString()));
    assertEquals(
        1,
        Main.execute(
            "--master",
            MASTER,
            "--quiet",
            "--gather",
            "--parquet",
            parquet("first"),
            "--output",
            folder.resolve("second").toString()));
    assertEquals(published(folder.resolve("first")), published(folder.resolve("second")));
  }

  @Test
  void wrongUsageChangesNothing() {
    assertEquals(2, spark("nothing"));
    assertEquals(2, spark("nothing", folder.resolve("absent").toString()));
    assertEquals(2, spark("nothing", "--gather"));
    assertEquals(2, spark("nothing", "--gather", in.toString()));
    assertFalse(Files.exists(folder.resolve("nothing")));
  }
}
