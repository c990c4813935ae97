package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tunsh.corpus.Sidecar;

/**
 * Looks whether everything is still as it was kept: the bytes of the corpus by their hashes, and
 * each quote of the output at its place in its document's text.
 */
public final class Verifier {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String PUT_BACK = "put the original back, for instance from a backup";

  private final Workspace workspace;
  private final Whereabouts whereabouts;

  public Verifier(Workspace workspace) throws IOException {
    this.workspace = workspace;
    this.whereabouts = Whereabouts.of(workspace);
  }

  /**
   * What was found.
   *
   * @param files how many files were hashed
   * @param quotes how many quotes were looked for
   * @param unread names of files that the last run has not seen
   * @param flaws everything that is wrong, files first
   */
  public record Finding(int files, int quotes, List<String> unread, List<Flaw> flaws) {
    public Finding {
      unread = List.copyOf(unread);
      flaws = List.copyOf(flaws);
    }
  }

  public Finding verify() throws IOException, PipelineException {
    List<Flaw> flaws = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    Map<String, Inputs.Seen> seen = seen();
    Map<String, Path> files = new TreeMap<>();
    for (Path file : corpusFiles()) {
      files.put(file.toString(), file);
    }
    for (String path : seen.keySet()) {
      files.putIfAbsent(path, Path.of(path));
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      check(file.getValue(), Optional.ofNullable(seen.get(file.getKey())), flaws, unread);
    }
    int quotes =
        OutputMarker.read(workspace.output()).format() == 0
            ? 0
            : new QuoteCheck(workspace).check(flaws);
    return new Finding(files.size(), quotes, unread, flaws);
  }

  /** What the last run saw, by path. */
  private Map<String, Inputs.Seen> seen() throws IOException {
    Map<String, Inputs.Seen> seen = new HashMap<>();
    for (Inputs.Seen file : RunState.read(workspace).files()) {
      seen.put(file.path(), file);
    }
    return seen;
  }

  private List<Path> corpusFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String part : List.of("documents", "regesta")) {
      // The real folder, as a run names what it reads.
      Path folder = Whereabouts.real(workspace.corpus().resolve(part));
      if (Files.isDirectory(folder)) {
        try (Stream<Path> found = Files.walk(folder)) {
          found
              .filter(Files::isRegularFile)
              .filter(file -> !Sidecar.isSidecar(file))
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .forEach(files::add);
        }
      }
    }
    return files;
  }

  private void check(Path file, Optional<Inputs.Seen> last, List<Flaw> flaws, List<String> unread) {
    String shown = shown(file);
    if (!Files.exists(file)) {
      flaws.add(new Flaw(shown, "it is gone since the last run", "put it back, or refresh"));
      return;
    }
    try {
      String hash = Inputs.sha256(file);
      Optional<String> named = named(file);
      if (named.isPresent() && !named.get().equals(hash)) {
        flaws.add(new Flaw(shown, "its bytes are not those it is named for: " + hash, PUT_BACK));
      } else if (last.isPresent() && !last.get().sha256().equals(hash)) {
        flaws.add(
            new Flaw(
                shown,
                "its bytes have changed since the last run read them",
                "refresh, if the change is meant; else " + PUT_BACK));
      }
      if (named.isPresent()) {
        sidecar(file, flaws);
      }
      if (last.isEmpty()) {
        unread.add(shown);
      }
    } catch (IOException e) {
      flaws.add(new Flaw(shown, "it cannot be read: " + e.getMessage(), "check its rights"));
    }
  }

  private void sidecar(Path file, List<Flaw> flaws) {
    Path sidecar = Sidecar.beside(file);
    try {
      if (Files.exists(sidecar)) {
        Sidecar.read(sidecar);
      } else {
        flaws.add(
            new Flaw(
                shown(sidecar),
                "it is missing: whence the document came is not known any more",
                "put it back, or take the document out and add it again"));
      }
    } catch (IOException e) {
      flaws.add(new Flaw(shown(sidecar), String.valueOf(e.getMessage()), PUT_BACK));
    }
  }

  /** The hash that a file of {@code documents/} is named for. */
  private Optional<String> named(Path file) {
    String name = file.getFileName().toString();
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    boolean kept = shown(file).startsWith("corpus/documents/");
    return kept && HASH.matcher(stem).matches() ? Optional.of(stem) : Optional.empty();
  }

  private String shown(Path file) {
    return whereabouts.written(file.toString());
  }
}
