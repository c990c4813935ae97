package org.tunsh.corpus;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading.SetAside;

/** Lists the files below paths. Links to files are read, links to folders are not followed. */
public final class SourceScanner {
  private static final String DOCUMENTS = "documents";

  /** The files below each path, by name; each path must exist. */
  public Scan scan(List<Path> paths) throws IOException {
    List<Source> sources = new ArrayList<>();
    List<SetAside> unreachable = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isRegularFile(path)) {
        add(path, path.toAbsolutePath().normalize().getFileName().toString(), sources, unreachable);
      } else {
        walk(path.toRealPath(), sources, unreachable);
      }
    }
    sources.sort(Comparator.comparing(Source::name).thenComparing(s -> s.path().toString()));
    unreachable.sort(Comparator.comparing(SetAside::file));
    return new Scan(sources, unreachable);
  }

  /** The default corpus: the regesta, and what add and fetch brought with its sidecars. */
  public Scan scanCorpus(Path corpus) throws IOException {
    List<Source> sources = new ArrayList<>();
    List<SetAside> unreachable = new ArrayList<>();
    if (Files.isDirectory(corpus.resolve("regesta"))) {
      Scan regesta = scan(List.of(corpus.resolve("regesta")));
      for (Source source : regesta.sources()) {
        sources.add(
            new Source(
                source.path(),
                "regesta/" + source.name(),
                source.size(),
                source.modified(),
                source.sidecar()));
      }
      unreachable.addAll(regesta.unreachable());
    }
    if (Files.isDirectory(corpus.resolve(DOCUMENTS))) {
      for (Source source : scan(List.of(corpus.resolve(DOCUMENTS))).sources()) {
        boolean halfMade = source.path().getFileName().toString().startsWith(".");
        if (!halfMade && !Sidecar.isSidecar(source.path())) {
          sources.add(withSidecar(source));
        }
      }
    }
    sources.sort(Comparator.comparing(Source::name).thenComparing(s -> s.path().toString()));
    return new Scan(sources, unreachable);
  }

  private static Source withSidecar(Source source) throws IOException {
    Path file = Sidecar.beside(source.path());
    if (!Files.exists(file)) {
      return source;
    }
    Sidecar sidecar = Sidecar.read(file);
    long modified = Math.max(source.modified(), modified(file));
    return new Source(
        source.path(), sidecar.originalName(), source.size(), modified, sidecar.metadata());
  }

  private static long modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
  }

  private static void walk(Path root, List<Source> sources, List<SetAside> unreachable)
      throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              // The walk has read the attributes already; a second look at 14,000 files is felt.
              sources.add(source(file, name(root, file), attributes));
            } else if (attributes.isSymbolicLink()) {
              add(file, name(root, file), sources, unreachable);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreachable.add(unreachable(name(root, file), e));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void add(
      Path file, String name, List<Source> sources, List<SetAside> unreachable) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        sources.add(source(file, name, attributes));
      }
    } catch (IOException e) {
      unreachable.add(unreachable(name, e));
    }
  }

  private static Source source(Path file, String name, BasicFileAttributes attributes) {
    long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return new Source(file, name, attributes.size(), modified, Metadata.NONE);
  }

  private static SetAside unreachable(String name, IOException e) {
    if (e instanceof FileSystemLoopException
        || String.valueOf(e.getMessage()).contains("Too many levels")) {
      return new SetAside(
          name, "", "the link leads back to itself", "remove the link or point it at a file");
    }
    return new SetAside(
        name,
        "",
        "it cannot be looked at: " + reason(e),
        "give the user who runs Tunsh the right to read it, or take it out of the folder");
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "access is denied"
        : e instanceof java.nio.file.NoSuchFileException
            ? "it is not there (any more), or its link leads nowhere"
            : String.valueOf(e.getMessage());
  }

  private static String name(Path root, Path file) {
    Path relative = root.relativize(file);
    String separator = relative.getFileSystem().getSeparator();
    return separator.equals("/")
        ? relative.toString()
        : relative.toString().replace(separator, "/");
  }
}
