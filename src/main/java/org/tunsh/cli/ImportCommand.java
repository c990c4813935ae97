package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tunsh.corpus.Bag;
import org.tunsh.corpus.Deposit;
import org.tunsh.corpus.Depository;
import org.tunsh.corpus.MetadataTable;
import org.tunsh.corpus.Sidecar;
import org.tunsh.model.Metadata;
import org.tunsh.pipeline.WholeFile;
import org.tunsh.pipeline.Workspace;
import org.tunsh.review.Decision;
import org.tunsh.review.ReviewException;
import org.tunsh.review.ReviewLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh import}: takes in what another archive hands on. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in a BagIt bag, or a folder of documents with a CSV.",
      "A bag (RFC 8493) only after all its checksums were found right. The CSV says what the",
      "documents are; columns: file, title, issuer, date, kind, source, sourceClass, licence,",
      "language, parties. A bag of 'tunsh export --format bagit' brings its sidecars and people's",
      "decisions along."
    },
    footer = {
      "",
      "Exit code 0: all of it is in the corpus; 2: the bag or the table is not right, and nothing"
          + " was",
      "taken in.",
      "",
      "Example:",
      "  tunsh import ~/handed-over --metadata ~/handed-over/list.csv"
    })
final class ImportCommand implements Callable<Integer> {
  private static final String TABLE = "metadata.csv";
  private static final String REVIEWS = "reviews.jsonl";
  private static final String LISTS = "gazetteers";

  @Mixin private Places places = new Places();

  @Parameters(paramLabel = "FOLDER", description = "A bag, or a folder with a CSV.")
  private Path folder = Path.of("");

  @Option(
      names = "--metadata",
      paramLabel = "CSV",
      description = "What the documents are (default: metadata.csv in the folder).")
  private Path table = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("There is no folder '" + folder + "'");
    }
    Workspace workspace = places.workspace();
    String obtained = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    Map<Path, Sidecar> wanted;
    List<Decision> decisions = List.of();
    List<Path> lists = List.of();
    try {
      if (Bag.isBag(folder)) {
        Bag bag = Bag.open(folder);
        wanted = ofBag(bag, obtained);
        decisions = decisions(bag);
        lists = lists(bag);
      } else {
        wanted = ofTable(folder, metadata(), obtained);
      }
    } catch (IOException e) {
      throw new UsageException(e.getMessage() + "; nothing was taken in");
    }
    take(wanted, workspace);
    takeLists(lists, workspace.ownGazetteers());
    if (!decisions.isEmpty()) {
      List<Decision> brought = decisions;
      ReviewLog.in(workspace.corpus())
          .add(
              earlier -> {
                List<String> known = earlier.stream().map(Decision::id).toList();
                return brought.stream().filter(d -> !known.contains(d.id())).toList();
              });
      spec.commandLine().getOut().printf("%d decisions of reviewers%n", brought.size());
    }
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private Path metadata() {
    return table.toString().isEmpty() ? folder.resolve(TABLE) : table;
  }

  private static List<Decision> decisions(Bag bag) throws IOException, ReviewException {
    Path data = bag.folder().resolve("data");
    if (bag.payload().contains(data.resolve(REVIEWS))) {
      return ReviewLog.in(data).read();
    }
    return List.of();
  }

  private static List<Path> lists(Bag bag) {
    Path folder = bag.folder().resolve("data").resolve(LISTS);
    return bag.payload().stream()
        .filter(file -> file.startsWith(folder) && file.toString().endsWith(".yaml"))
        .toList();
  }

  /** A list that is there already is somebody's work: the two are brought together by hand. */
  private void takeLists(List<Path> lists, Path folder) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (Path list : lists) {
      Path target = folder.resolve(list.getFileName().toString());
      if (!Files.exists(target)) {
        Files.createDirectories(folder);
        WholeFile.write(target, Files.readAllBytes(list));
        out.printf("Entries of its own in '%s'%n", target);
      } else if (Files.mismatch(list, target) >= 0) {
        out.printf(
            "'%s' stands as it is; the bag has another one in '%s': copy what is missing%n",
            target, list);
      }
    }
  }

  private static Map<Path, Sidecar> ofBag(Bag bag, String obtained) throws IOException {
    Path data = bag.folder().resolve("data");
    if (Files.exists(data.resolve(TABLE))) {
      return ofTable(data, data.resolve(TABLE), obtained);
    }
    Map<Path, Sidecar> wanted = new LinkedHashMap<>();
    for (Path file : bag.payload()) {
      String name = file.getFileName().toString();
      boolean aboutAll = name.equals(REVIEWS) || file.startsWith(data.resolve(LISTS));
      if (!Sidecar.isSidecar(file) && !aboutAll && !name.startsWith(".")) {
        Path beside = Sidecar.beside(file);
        Metadata none = new Metadata("", "", "", "", "", "", "", obtained, List.of());
        wanted.put(
            file,
            Files.exists(beside, LinkOption.NOFOLLOW_LINKS)
                ? Sidecar.read(beside)
                : new Sidecar(name, none, "", name));
      }
    }
    return wanted;
  }

  private static Map<Path, Sidecar> ofTable(Path folder, Path table, String obtained)
      throws IOException {
    if (!Files.exists(table)) {
      throw new IOException("There is neither a bag nor the table '" + table + "'");
    }
    Map<Path, Sidecar> wanted = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    Path root = folder.toRealPath();
    for (Map.Entry<String, Sidecar> row : MetadataTable.read(table, obtained).entrySet()) {
      Path file = root.resolve(row.getKey()).normalize();
      if (!file.startsWith(root) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(row.getKey());
      } else {
        wanted.put(file, row.getValue());
      }
    }
    if (!problems.isEmpty()) {
      throw new IOException(
          "'" + table + "' names what is no file in the folder: " + String.join(", ", problems));
    }
    return wanted;
  }

  private void take(Map<Path, Sidecar> wanted, Workspace workspace) throws IOException {
    Depository depository = new Depository(workspace.corpus());
    PrintWriter out = spec.commandLine().getOut();
    int added = 0;
    for (Map.Entry<Path, Sidecar> each : wanted.entrySet()) {
      Deposit deposit = depository.add(each.getKey(), each.getValue());
      if (deposit instanceof Deposit.Known known) {
        out.printf("'%s' is in the corpus already%n", known.name());
      } else {
        added++;
      }
    }
    out.printf("%d of %d documents added; 'tunsh refresh' reads them%n", added, wanted.size());
  }
}
