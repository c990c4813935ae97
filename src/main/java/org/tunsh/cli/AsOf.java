package org.tunsh.cli;

import java.util.Comparator;
import java.util.Optional;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Facts;
import org.tunsh.model.ReducedDate;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Option;

/** The option that sets a command back to what was known at a date. */
final class AsOf {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "As it stood then: what was signed later, or is told by a later document, is left out.")
  private String date = "";

  private String first = "";

  /** ISO 8601 reduced; empty where the option is not given. */
  String date() {
    return date;
  }

  /**
   * What was known then.
   *
   * @throws UsageException where it is no date
   */
  Findings findings(Workspace workspace, Gazetteers gazetteers) throws Exception {
    if (!date.isEmpty() && !ReducedDate.isDate(date)) {
      throw new UsageException(
          "--as-of '" + date + "' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    try (Archive archive = Archive.open(workspace)) {
      Findings all = Findings.of(archive, workspace, gazetteers);
      first = firstDocument(all).orElse("");
      return date.isEmpty() ? all : all.until(new ReducedDate(date));
    }
  }

  private static Optional<String> firstDocument(Findings findings) {
    return findings.facts().stream()
        .map(Facts::date)
        .filter(ReducedDate::isDate)
        .min(Comparator.naturalOrder());
  }

  /** Ends a sentence that says that nothing was found. */
  String words(Findings known) {
    if (date.isEmpty()) {
      return ".";
    }
    boolean before = firstDocument(known).isEmpty() && !first.isEmpty();
    return " up to " + date + (before ? "; the first document is of " + first + "." : ".");
  }
}
