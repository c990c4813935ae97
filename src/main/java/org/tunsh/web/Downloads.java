package org.tunsh.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends files of the output: those of a fixed list, and no other. */
final class Downloads {
  static final Map<String, String> FILES = files();

  /** The reports carry their style inside; they have no scripts and load nothing. */
  static final String REPORT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'none'";

  private Downloads() {}

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String page : new String[] {"report.html", "check.html", "tables/tables.html"}) {
      files.put(page, Answers.HTML);
    }
    for (String sheet :
        new String[] {
          "partnerships.csv",
          "instruments.csv",
          "areas.csv",
          "defence.csv",
          "commitments.csv",
          "conflicts.csv",
          "errata.csv",
          "set-aside.csv",
          "tables/table1.csv",
          "tables/table2.csv"
        }) {
      files.put(sheet, "text/csv; charset=utf-8");
    }
    for (String lines :
        new String[] {"assertions.jsonl", "documents.jsonl", "reviews.jsonl", "changes.jsonl"}) {
      files.put(lines, "application/jsonl; charset=utf-8");
    }
    files.put("check.json", Answers.JSON);
    files.put("datapackage.json", Answers.JSON);
    files.put("codebook.md", "text/markdown; charset=utf-8");
    return files;
  }

  static void send(Context request, Edition edition) throws IOException, RefusedException {
    String name = request.path().substring("/output/".length());
    String type = FILES.get(name);
    Path file = edition.output().resolve(name);
    if (type == null) {
      throw new RefusedException(Problem.notFound("There is no file '" + name + "' to be had"));
    }
    try {
      if (type.equals(Answers.HTML)) {
        request.header("Content-Security-Policy", REPORT_POLICY);
      }
      request.contentType(type).result(Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      throw new RefusedException(Problem.notFound("This output has no file '" + name + "'"));
    }
  }
}
