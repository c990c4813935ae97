package org.tunsh.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the state names files: those below the home by their path from there, so that an archive may
 * be moved or copied; all others by their absolute path.
 */
final class Whereabouts {
  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");
  // Its beginning is greedy: the home itself may lie in a folder of such a name.
  private static final Pattern OF_A_CORPUS =
      Pattern.compile(".*[/\\\\](corpus[/\\\\](?:documents|regesta)[/\\\\].+)", Pattern.DOTALL);

  private final Path home;
  private final List<Root> roots;
  private final boolean wholeCorpus;

  /** A folder with its name from the home, which differ where it is a link. */
  private record Root(Path name, Path folder) {}

  private Whereabouts(Path home, List<Root> roots, boolean wholeCorpus) {
    this.home = home;
    this.roots = roots;
    this.wholeCorpus = wholeCorpus;
  }

  static Whereabouts of(Workspace workspace) throws IOException {
    Path home = workspace.home().toAbsolutePath().normalize();
    List<Root> roots = new ArrayList<>();
    for (String part : List.of("corpus/documents", "corpus/regesta", "")) {
      roots.add(new Root(Path.of(part), real(home.resolve(part))));
    }
    roots.add(new Root(Path.of(""), home));
    boolean wholeCorpus =
        LastRun.read(workspace).map(LastRun::paths).filter(List::isEmpty).isPresent();
    return new Whereabouts(real(home), roots, wholeCorpus);
  }

  /** The folder that a path leads to; the path itself where there is none. */
  static Path real(Path path) throws IOException {
    return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
  }

  /** How the state names a file. */
  String written(String path) {
    if (ADDRESS.matcher(path).matches()) {
      return path;
    }
    Path file = Path.of(path).toAbsolutePath().normalize();
    for (Root root : roots) {
      if (file.startsWith(root.folder())) {
        Path name = root.name().resolve(root.folder().relativize(file));
        return name.toString().replace(File.separatorChar, '/');
      }
    }
    return path;
  }

  /** Where a file is that the state names. */
  String found(String written) {
    if (ADDRESS.matcher(written).matches()) {
      return written;
    }
    Path path = Path.of(written);
    if (path.isAbsolute()) {
      return nameOfOlder(path).map(name -> place(name).toString()).orElse(written);
    }
    return place(path).toString();
  }

  /**
   * The name of a file that an earlier version named by its absolute path, below a home that was
   * elsewhere then: only where the last run read the whole corpus were all its files below the
   * home.
   */
  private Optional<Path> nameOfOlder(Path path) {
    if (!wholeCorpus || roots.stream().anyMatch(r -> path.startsWith(r.folder()))) {
      return Optional.empty();
    }
    Matcher old = OF_A_CORPUS.matcher(path.toString());
    return old.matches() ? Optional.of(Path.of(old.group(1))) : Optional.empty();
  }

  private Path place(Path name) {
    for (Root root : roots) {
      if (name.startsWith(root.name()) && !root.name().toString().isEmpty()) {
        return root.folder().resolve(root.name().relativize(name));
      }
    }
    return home.resolve(name);
  }
}
