package org.tunsh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of the program that short commands begin with does what the program does. */
class PlainCodeTest {
  private static final int CLASS_FILES_OF_ITS_OWN = 24;

  @TempDir private Path folder;

  /** Things of all the kinds whose code the copy has otherwise. */
  public sealed interface Thing {}

  /** A thing with parts of every type. */
  public record Whole(
      boolean yes, byte b, char c, short s, int i, long l, float f, double d, String text)
      implements Thing {}

  /** Another thing, without parts. */
  public record Empty() implements Thing {}

  /** One that is no record. */
  public enum Named implements Thing {
    THIS,
    THAT
  }

  /** What comes of all of it, in words. */
  public static final class Sample implements Supplier<String> {
    @Override
    public String get() {
      List<Thing> things = new ArrayList<>();
      for (float f : new float[] {0f, -0f, Float.NaN, 2.5f}) {
        things.add(new Whole(f > 0, (byte) f, 'x', (short) 7, (int) f, 1L << 40, f, f, "t"));
        things.add(new Whole(f > 0, (byte) f, 'x', (short) 7, (int) f, 1L << 40, f, f, "t"));
      }
      things.addAll(List.of(new Empty(), Named.THAT, Named.THIS, new Empty()));
      StringBuilder said = new StringBuilder();
      for (Thing one : things) {
        said.append(kind(one)).append(one instanceof Named ? 0 : one.hashCode()).append(':');
        things.forEach(other -> said.append(one.equals(other) ? '=' : '.'));
        said.append(one.equals(said) ? '!' : ' ');
      }
      List<String> words = new ArrayList<>(List.of("pear", "fig", "kiwi", "apple", "date", "plum"));
      words.sort(Comparator.comparingInt(String::length).thenComparing(word -> word.charAt(1)));
      said.append(words);
      words.sort(
          Comparator.comparing((String word) -> word.charAt(word.length() - 1))
              .thenComparingInt(String::length)
              .thenComparing(Comparator.reverseOrder()));
      said.append(words);
      words.sort(
          Comparator.comparingLong((String w) -> -w.length()).thenComparingLong(w -> w.charAt(0)));
      return said.append(words).toString();
    }

    private static String kind(Thing thing) {
      return switch (thing) {
        case Whole whole when whole.yes() -> "yes " + whole.d();
        case Whole whole -> "no " + whole.d();
        case Empty empty -> "empty";
        case Named named when named == Named.THIS -> "this";
        case Named named -> "that";
      };
    }
  }

  @Test
  void theCopyDoesTheSame() throws Exception {
    Assumptions.assumeTrue(
        Runtime.version().feature() >= CLASS_FILES_OF_ITS_OWN,
        "this JDK has no library of class files; the launcher does without the copy there");
    Path program = folder.resolve("tunsh-sample.jar");
    Path library = folder.resolve("library.jar");
    Map<String, byte[]> classes = new TreeMap<>();
    for (Class<?> each :
        List.of(Thing.class, Whole.class, Empty.class, Named.class, Sample.class)) {
      String name = each.getName().replace('.', '/') + ".class";
      classes.put(name, bytes(name));
    }
    classes.put("META-INF/services/x.Service", bytesOf("x.One"));
    jar(program, classes);
    jar(
        library,
        Map.of("META-INF/services/x.Service", bytesOf("x.Two"), "x/data.txt", bytesOf("d")));
    Path copy = folder.resolve("copy.jar");
    make(copy, program, library);

    try (ZipFile made = new ZipFile(copy.toFile())) {
      assertEquals("x.One\nx.Two", text(made, "META-INF/services/x.Service"));
      assertEquals("d", text(made, "x/data.txt"));
    }
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {copy.toUri().toURL()}, parent)) {
      Class<?> changed = loader.loadClass(Sample.class.getName());
      assertFalse(changed == Sample.class, "it was taken from the tests");
      Supplier<?> supplier = (Supplier<?>) changed.getDeclaredConstructor().newInstance();
      assertEquals(new Sample().get(), supplier.get());
      for (Class<?> each : List.of(changed, loader.loadClass(Whole.class.getName()))) {
        assertTrue(
            List.of(each.getDeclaredMethods()).stream()
                .anyMatch(method -> method.getName().startsWith("$plain")),
            each + " was left as it was");
      }
    }
  }

  private static void make(Path copy, Path program, Path library) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                program.toString(),
                Checkout.root().resolve("src/launcher/PlainCode.java").toString(),
                copy.toString(),
                program + File.pathSeparator + library)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it has not ended");
    assertEquals(0, process.exitValue(), said);
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = PlainCodeTest.class.getClassLoader().getResourceAsStream(name)) {
      assertNotNull(in, name);
      return in.readAllBytes();
    }
  }

  private static String text(ZipFile file, String name) throws IOException {
    try (InputStream in = file.getInputStream(file.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }

  private static void jar(Path file, Map<String, byte[]> entries) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
  }
}
