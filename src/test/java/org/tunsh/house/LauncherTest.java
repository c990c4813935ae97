package org.tunsh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, before the classes of this build, in a folder that has nothing to build. */
class LauncherTest {
  private static final String PROGRAM = "tunsh-0.1.0.jar";
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path root;
  private Path target;

  private record Said(int code, String out, String err) {}

  /** Classes lie in folders here where a build has archives; to Java the two are the same. */
  @BeforeEach
  void install() throws IOException {
    target = Files.createDirectories(root.resolve("target"));
    Files.createDirectories(target.resolve("lib"));
    Files.copy(Checkout.root().resolve("tunsh"), root.resolve("tunsh"));
    Files.createSymbolicLink(
        root.resolve("gazetteers"), Checkout.root().resolve("gazetteers").toAbsolutePath());
    String classPath = System.getProperty("java.class.path", "");
    for (String entry : classPath.split(File.pathSeparator)) {
      Path place = Path.of(entry).toAbsolutePath();
      if (entry.endsWith(".jar")) {
        link(target.resolve("lib").resolve(place.getFileName()), place);
      } else if (Files.exists(place.resolve("org/tunsh/cli/Main.class"))) {
        link(target.resolve(PROGRAM), place);
      }
    }
    assertTrue(Files.exists(target.resolve(PROGRAM)), "Main is not on '" + classPath + "'");
  }

  private static void link(Path link, Path place) throws IOException {
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, place);
    }
  }

  /** A folder of the test is emptied without a word where no link leads out of it. */
  @AfterEach
  void unlink() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path link : all.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void helpKeptAsTextIsWhatTheCommandItselfSays() throws Exception {
    Said bySelf = tunsh(Map.of(), "--help");
    assertEquals(0, bySelf.code(), bySelf.err());
    assertTrue(bySelf.out().startsWith("Usage: tunsh"), bySelf.out());
    Said asTheBuildWritesIt = tunsh(Map.of("TUNSH_JAVA_OPTIONS", "-Dpicocli.ansi=false"), "--help");
    Files.writeString(target.resolve("help.txt"), asTheBuildWritesIt.out());
    assertEquals(bySelf, tunsh(Map.of(), "--help"));
    assertEquals(bySelf, tunsh(Map.of(), "-h"));
  }

  @Test
  void helpIsAnsweredFromTheTextOnlyWhereNothingElseIsAsked() throws Exception {
    Files.writeString(target.resolve("help.txt"), "kept\n");
    Files.writeString(target.resolve("help.ansi"), "kept for terminals\n");
    assertEquals("kept\n", tunsh(Map.of(), "--help").out());
    assertEquals("kept\n", tunsh(Map.of("NO_COLOR", "1"), "--help").out());
    assertTrue(tunsh(Map.of("CLICOLOR_FORCE", "1"), "--help").out().contains("\u001b["));
    assertTrue(tunsh(Map.of(), "search", "--help").out().startsWith("Usage: tunsh search"));
    assertEquals("tunsh 0.1.0", tunsh(Map.of(), "--version").out().strip());
  }

  @Test
  void aShortCommandThatMissesALibraryBeginsAgainWithAll() throws Exception {
    // Under another name the library is not among those that short commands begin with.
    List<Path> jackson;
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      jackson = jars.filter(jar -> jar.getFileName().toString().startsWith("jackson-")).toList();
    }
    assertTrue(jackson.size() >= 2, jackson.toString());
    for (Path jar : jackson) {
      Files.move(jar, jar.resolveSibling("renamed-" + jar.getFileName()));
    }
    Path in = Files.createDirectories(root.resolve("in"));
    Files.writeString(
        in.resolve("statement.txt"),
        "Joint Statement\n\nOn 3 May 2011 Mongolia and Japan declared a strategic partnership.\n");
    Path out = root.resolve("out");
    link(root.resolve("models"), Checkout.root().resolve("models").toAbsolutePath());
    link(root.resolve("corpus"), Checkout.root().resolve("corpus").toAbsolutePath());
    Said run = tunsh(Map.of(), "run", in.toString(), "--output", out.toString(), "--quiet");
    assertEquals(0, run.code(), run.err());
    String[] search = {"search", "party:MNG", "--json", "--output", out.toString()};
    Said stuck = tunsh(Map.of("TUNSH_JAVA_OPTIONS", "-Dtunsh.quick="), search);
    assertTrue(stuck.err().contains("NoClassDefFoundError"), stuck.err());
    Said found = tunsh(Map.of(), search);
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("statement.txt"), found.out());
    assertEquals("", found.err());
  }

  @Test
  void aRunThatFindsLittleChangedDoesWithoutTheSecondCompiler() throws Exception {
    for (String part : List.of("models", "corpus/reference")) {
      Files.createDirectories(root.resolve(part).getParent());
      Files.createSymbolicLink(root.resolve(part), Checkout.root().resolve(part).toAbsolutePath());
    }
    Files.createFile(target.resolve("tunsh.stamp"));
    Path documents = Files.createDirectories(root.resolve("documents"));
    Files.writeString(documents.resolve("one.txt"), "Peru and Kenya have a trade pact.");
    assertTrue(isWithBothCompilers(documents), "from nothing");
    Files.writeString(documents.resolve("two.txt"), "Peru and Kenya have another pact.");
    assertFalse(isWithBothCompilers(documents), "one more");
    assertFalse(expectsChanges(documents), "nothing since");
    Files.writeString(documents.resolve("three.txt"), "Peru and Kenya have a third pact.");
    assertTrue(expectsChanges(documents), "one more again");
    Path moved = Files.createDirectories(root.resolve("elsewhere"));
    Files.writeString(moved.resolve("old.txt"), "Peru and Kenya had no pact.");
    Files.setLastModifiedTime(moved, FileTime.fromMillis(0));
    Files.move(moved, documents.resolve("moved"));
    assertTrue(isWithBothCompilers(documents), "a folder moved here may hold any number");
    Files.setLastModifiedTime(
        target.resolve("tunsh.stamp"), FileTime.from(Instant.now().plusSeconds(60)));
    assertTrue(isWithBothCompilers(documents), "another program reads all anew");
  }

  /** Short commands have the program in another file, with other code in places. */
  @Test
  void aShortCommandKnowsTheProgramThatARunWasMadeWith() throws Exception {
    Path program = target.resolve(PROGRAM);
    Path classes = program.toRealPath();
    Files.delete(program);
    pack(classes, program, Map.of());
    Path quick = Files.createDirectories(target.resolve("quick")).resolve("short-commands.jar");
    pack(classes, quick, Map.of("org/tunsh/cli/plain.txt", "plain"));
    for (String part : List.of("models", "corpus/reference")) {
      Files.createDirectories(root.resolve(part).getParent());
      Files.createSymbolicLink(root.resolve(part), Checkout.root().resolve(part).toAbsolutePath());
    }
    Path documents = Files.createDirectories(root.resolve("documents"));
    Files.writeString(documents.resolve("one.txt"), "Peru and Kenya have a trade pact.");
    String out = root.resolve("out").toString();
    Said run = tunsh(Map.of(), "run", documents.toString(), "--quiet", "--output", out);
    assertEquals(0, run.code(), run.err());
    Said status = tunsh(Map.of(), "status", "--output", out);
    assertTrue(status.out().contains("up to date"), status.toString());
    Files.writeString(documents.resolve("two.txt"), "Peru and Kenya have another pact.");
    assertTrue(tunsh(Map.of(), "status", "--output", out).out().contains("stale"));
  }

  /** Packs classes as a build does; the libraries are named in the file, as if they lay in it. */
  private void pack(Path classes, Path jar, Map<String, String> more) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
      manifest
          .getMainAttributes()
          .put(
              Attributes.Name.CLASS_PATH,
              libraries.map(l -> l.toUri().toString()).collect(Collectors.joining(" ")));
    }
    try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, packed);
      }
      for (Map.Entry<String, String> entry : more.entrySet()) {
        packed.putNextEntry(new ZipEntry(entry.getKey()));
        packed.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private boolean isWithBothCompilers(Path documents) throws Exception {
    Said said = run(documents, "-XX:+PrintCommandLineFlags");
    assertTrue(said.out().contains("-XX:+UseSerialGC"), said.out());
    boolean both = !said.out().contains("-XX:TieredStopAtLevel=1");
    // A run over much compiles later and puts less in one method.
    assertEquals(both, said.out().contains("-XX:MaxInlineLevel=9"), said.out());
    assertEquals(both, said.out().contains("-XX:Tier4InvocationThreshold=15000"), said.out());
    return both;
  }

  private boolean expectsChanges(Path documents) throws Exception {
    Said said = run(documents, "-XshowSettings:properties");
    assertTrue(said.err().contains("java.version = "), said.err());
    return said.err().contains("tunsh.changed = true");
  }

  private Said run(Path documents, String option) throws Exception {
    Said said =
        tunsh(
            Map.of("TUNSH_JAVA_OPTIONS", option),
            "run",
            documents.toString(),
            "--quiet",
            "--output",
            root.resolve("out").toString());
    assertEquals(0, said.code(), said.err());
    return said;
  }

  private Said tunsh(Map<String, String> variables, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(root.resolve("tunsh").toString());
    builder.command().addAll(List.of(arguments));
    Path out = root.resolve("said.out");
    Path err = root.resolve("said.err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.redirectInput(new File("/dev/null"));
    List<String> own = List.of("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TUNSH_JAVA_OPTIONS");
    builder.environment().keySet().removeAll(own);
    builder.environment().keySet().removeAll(List.of("TUNSH_HOME", "TUNSH_ALL_LIBRARIES"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it has not ended");
    return new Said(process.exitValue(), read(out), read(err));
  }

  /** Scripts beside the launcher take its way to a JDK from it, and keep their own names. */
  @Test
  void lendsItsWayToTheJdk() throws Exception {
    for (String script : List.of("spark/run", "bench/solr/compare")) {
      List<String> lines =
          Files.readAllLines(Checkout.root().resolve(script)).stream()
              .filter(line -> line.startsWith("eval ") || line.startsWith("jdk="))
              .toList();
      String text =
          String.join("\n", lines) + "\necho \"$target|$([ -x \"$jdk/bin/java\" ] && echo found)\"";
      ProcessBuilder builder = new ProcessBuilder("bash", "-c", text);
      builder.environment().put("root", Checkout.root().toAbsolutePath().toString());
      builder.environment().put("target", "own");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals("own|found", said.strip(), script);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
