package org.tunsh.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A query as typed, and the forms in which its answer can be had. */
final class QueryOptions {
  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "What is sought; several arguments are read as one query.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  @Option(names = "--csv", description = "Write CSV.")
  private boolean csv;

  String query() {
    return String.join(" ", words);
  }

  /** The form that was asked for. */
  Form form() throws UsageException {
    if (json && csv) {
      throw new UsageException("--json and --csv exclude each other; give one of them");
    }
    return json ? Form.JSON : csv ? Form.CSV : Form.TEXT;
  }
}
