package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A program folder with gazetteers of its own and a folder of documents, for tests that run it. */
final class MadeProgram {
  private static final Path CHECKOUT = Path.of(System.getProperty("tunsh.root", "."));

  private final Path folder;
  private final ListShelf shelf = new ListShelf();

  MadeProgram(Path folder) throws IOException {
    this.folder = folder;
    Path program = Files.createDirectories(folder.resolve("program"));
    copy(CHECKOUT.resolve("gazetteers"), program.resolve("gazetteers"));
    copy(CHECKOUT.resolve("models"), program.resolve("models"));
    copy(CHECKOUT.resolve("corpus/reference"), program.resolve("corpus/reference"));
    Files.createDirectories(documents());
  }

  Path documents() {
    return folder.resolve("in");
  }

  Path gazetteer(String name) {
    return folder.resolve("program/gazetteers").resolve(name);
  }

  void write(String name, String text) throws IOException {
    Path file = documents().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Workspace workspace(Path output) {
    return new Workspace(folder.resolve("program"), folder.resolve("home"), output);
  }

  Path output(String name) {
    return folder.resolve(name);
  }

  Path state(String name) {
    return folder.resolve("." + name + ".tunsh");
  }

  RunReport run(String output) throws PipelineException {
    return run(output(output));
  }

  /** A run of a process that made some before; it has loaded the lists and models already. */
  RunReport run(Path output) throws PipelineException {
    return run(output, Progress.NONE);
  }

  RunReport run(Path output, Progress progress) throws PipelineException {
    RunSettings settings = RunSettings.of(Clock.systemUTC());
    return new Runner(workspace(output), progress, settings, shelf).run(List.of(documents()));
  }

  /** A run that loads everything by itself. */
  RunReport runFromNothing(String output) throws PipelineException {
    RunSettings settings = RunSettings.of(Clock.systemUTC());
    return new Runner(workspace(output(output)), Progress.NONE, settings).run(List.of(documents()));
  }

  /** All files of an output with what they hold, but those that need not be the same. */
  Map<String, String> published(String output) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = output(output);
    if (!Files.exists(root)) {
      return files;
    }
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

  /** A copy of an output with its state, under another name. */
  void duplicate(String from, String to) throws IOException {
    StateFolder.deleteTree(output(to));
    StateFolder.deleteTree(state(to));
    copy(output(from), output(to));
    copy(state(from), state(to));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
