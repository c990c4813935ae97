package org.tunsh.pipeline;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The versions of the program's steps: hashes of their compiled code and of the libraries' names,
 * so that a changed step makes its results anew and what does not depend on it stands.
 *
 * @param reading of what turns a file into a document
 * @param document of what looks at one document: reading, annotation and extraction
 * @param all of everything
 */
record CodeVersion(String reading, String document, String all) {
  private static final List<String> READING = List.of("model/", "ingest/");
  private static final List<String> DOCUMENT =
      List.of(
          "model/",
          "ingest/",
          "gazetteer/",
          "annotate/",
          "extract/",
          "pipeline/DocumentStep",
          "pipeline/RecordJson",
          "pipeline/Result.",
          "pipeline/Result$");

  /** A compiled file by its name below the program's own package, with what tells its content. */
  private record Part(String name, String content) {}

  /** The version of the program that runs. */
  static CodeVersion ofThisProgram() {
    try {
      Path code = code();
      List<Part> parts = Files.isRegularFile(code) ? ofJar(code) : ofFolder(code);
      String libraries = libraries(code);
      return new CodeVersion(
          hash(parts, READING, libraries),
          hash(parts, DOCUMENT, libraries),
          hash(parts, List.of(""), libraries));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("The program's own code cannot be read", e);
    }
  }

  /**
   * Where the program lies. Short commands run a copy of it that is quicker to start; what they ask
   * about was made with the program itself, which the launcher names.
   */
  private static Path code() throws URISyntaxException {
    String named = System.getProperty("tunsh.code", "");
    return named.isEmpty()
        ? Path.of(CodeVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        : Path.of(named);
  }

  private static String hash(List<Part> parts, List<String> beginnings, String libraries) {
    List<String> lines = new ArrayList<>(List.of(libraries));
    for (Part part : parts) {
      if (beginnings.stream().anyMatch(part.name()::startsWith)) {
        lines.add(part.name() + " " + part.content());
      }
    }
    return Inputs.sha256(lines);
  }

  /** The checksums that the archive keeps save reading it through. */
  private static List<Part> ofJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
          .map(entry -> new Part(bare(entry.getName()), entry.getCrc() + " " + entry.getSize()))
          .sorted(java.util.Comparator.comparing(Part::name))
          .toList();
    }
  }

  private static List<Part> ofFolder(Path folder) throws IOException {
    List<Part> parts = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        parts.add(new Part(bare(name), Inputs.sha256(file)));
      }
    }
    return parts;
  }

  private static String bare(String name) {
    String own = "org/tunsh/";
    return name.startsWith(own) ? name.substring(own.length()) : name;
  }

  /**
   * By name alone: a name bears the version, and where the files lie is nobody's business. A packed
   * program has all its libraries in a folder beside it, though short commands name only a few of
   * them on their class path; one that runs the steps among libraries of its own names those that
   * they are tested with.
   */
  private static String libraries(Path code) throws IOException {
    Path folder = code.resolveSibling("lib");
    String path = System.getProperty("tunsh.class.path");
    List<String> names = new ArrayList<>();
    if (path == null && Files.isRegularFile(code) && Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        files.map(file -> file.getFileName().toString()).forEach(names::add);
      }
    } else {
      String all = path == null ? System.getProperty("java.class.path", "") : path;
      for (String entry : all.split(File.pathSeparator, -1)) {
        if (!Path.of(entry).equals(code)) {
          names.add(entry.substring(entry.lastIndexOf(File.separatorChar) + 1));
        }
      }
    }
    return Inputs.sha256(
        names.stream().filter(name -> name.endsWith(".jar")).sorted().distinct().toList());
  }
}
