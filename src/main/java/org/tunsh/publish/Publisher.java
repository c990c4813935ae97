package org.tunsh.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tunsh.model.Facts;
import org.tunsh.model.Likeness;
import org.tunsh.model.Reviews;
import org.tunsh.model.Testimonies;

/** Writes every file of the output into a folder of its own. */
public final class Publisher {
  private Publisher() {}

  /**
   * Writes all files.
   *
   * @param publication what is to be written
   * @param folder where to; it is made if it is not there
   * @param earlier the output of the last run, against which changes are told
   */
  public static void publish(Publication publication, Path folder, Optional<Path> earlier)
      throws IOException {
    Files.createDirectories(folder);
    assertions(publication.documents(), publication.reviews(), folder);
    documents(
        publication.documents(),
        publication.least(),
        publication.reviews(),
        publication.alike(),
        folder);
    dataset(publication, folder);
    changes(folder, earlier, List.of());
  }

  /** Writes the file of the assertions, which is made of the documents alone. */
  public static void assertions(List<Facts> documents, Reviews reviews, Path folder)
      throws IOException {
    lines(folder, "assertions.jsonl", AssertionLines.of(Testimonies.of(documents), reviews));
  }

  /**
   * Writes the file of the documents.
   *
   * @param least the confidence, in 0..1, from which on an assertion stands there
   * @param alike the documents that read like one before them
   */
  public static void documents(
      List<Facts> documents, double least, Reviews reviews, List<Likeness> alike, Path folder)
      throws IOException {
    List<Facts> sorted = documents.stream().sorted(Comparator.comparing(Facts::file)).toList();
    lines(folder, "documents.jsonl", new DocumentLines(least, reviews, alike).of(sorted));
  }

  /** Writes what was made of all documents together: tables, the check, the report. */
  public static void dataset(Publication publication, Path folder) throws IOException {
    Testimonies testimonies = Testimonies.of(publication.documents());
    List<DataTable> tables = new ArrayList<>();
    tables.addAll(
        new DatasetTables(
                publication.dataset(), testimonies, publication.reviews(), publication.numbers())
            .tables(publication.setAside()));
    tables.add(DuplicatesTable.of(publication.alike()));
    lines(folder, "reviews.jsonl", ReviewLines.of(publication.reviews()));
    for (DataTable table : tables) {
      write(folder, table.path(), table.csv());
    }
    write(folder, "datapackage.json", PackageDescriptor.json(tables));
    write(folder, "codebook.md", Codebook.markdown(tables, LineFile.all()));
    check(publication, testimonies, folder);
    write(folder, "report.html", new ReportPage(publication, testimonies).html());
  }

  /**
   * Writes what changed against an earlier output, once all other files are written.
   *
   * @param lists the lists of names and terms that changed since
   */
  public static void changes(Path folder, Optional<Path> earlier, List<String> lists)
      throws IOException {
    write(folder, "changes.jsonl", new Changes().between(earlier, folder, lists));
  }

  private static void check(Publication publication, Testimonies testimonies, Path folder)
      throws IOException {
    write(folder, "check.json", CheckJson.of(publication.check()));
    CheckPage page =
        new CheckPage(
            publication.reference(), publication.check(), publication.names(), testimonies);
    write(folder, "check.html", page.html());
    RebuiltTables rebuilt =
        new RebuiltTables(publication.reference(), publication.independent(), testimonies);
    for (String table : rebuilt.tables()) {
      write(folder, "tables/" + table + ".csv", rebuilt.csv(table));
    }
    write(folder, "tables/tables.html", rebuilt.html(publication.names()));
  }

  /** Line by line: the assertions of a large corpus need not be in memory as one text. */
  private static void lines(Path folder, String name, Stream<String> lines) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))),
            StandardCharsets.UTF_8)) {
      for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
        out.write(line.next());
      }
    }
  }

  /** Not {@code writeString}: a lone surrogate out of a broken PDF must not stop the run. */
  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
