package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.ReducedDate;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import org.tunsh.render.JsonText;
import org.tunsh.textdiff.Difference;
import org.tunsh.textdiff.DocumentDiff;
import org.tunsh.textdiff.Rungs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh diff}: what a new declaration changed. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what a document changes against an earlier one.",
      "Assertions added, dropped, reworded and moved in order; passages taken over word for word or"
          + " nearly,",
      "with both places; how much is new. Name two documents, or two parties and two dates."
    },
    footer = {
      "",
      "Exit code 0: done; 1: the two share nothing, or there is no such document; 2: wrong usage.",
      "",
      "Example:",
      "  tunsh diff MNG CHN 2003 2014",
      "  tunsh diff joint-statement-2011.pdf joint-declaration-2014.pdf --json"
    })
final class DiffCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private FileResult result = new FileResult();

  @Parameters(
      arity = "2..4",
      paramLabel = "WHAT",
      description = "Two documents (id or file), or two parties and two dates.")
  private List<String> what = new ArrayList<>();

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (what.size() == 3) {
      throw new UsageException(
          "Name two documents, or two parties and two dates ('tunsh diff MNG CHN 2003 2014')");
    }
    Workspace workspace = places.workspace();
    try (Archive archive = Archive.open(workspace)) {
      List<Archive.Entry> entries = entries(archive, workspace);
      if (entries.size() < 2) {
        return ExitCode.LOOK;
      }
      Difference difference = difference(archive, entries.get(0), entries.get(1));
      String text =
          json ? JsonText.document(DiffForms.json(difference)) : DiffForms.table(difference);
      result.text(text, spec.commandLine().getOut());
      return difference.nothingInCommon() ? ExitCode.LOOK : ExitCode.DONE;
    }
  }

  private static Difference difference(Archive archive, Archive.Entry first, Archive.Entry second) {
    return new DocumentDiff(document(archive, first), facts(archive, first))
        .with(document(archive, second), facts(archive, second));
  }

  private static Document document(Archive archive, Archive.Entry entry) {
    return archive
        .document(entry)
        .orElseThrow(() -> new IllegalStateException("'" + entry.file() + "' was set aside"));
  }

  private static Facts facts(Archive archive, Archive.Entry entry) {
    return archive
        .facts(entry)
        .orElseThrow(() -> new IllegalStateException("'" + entry.file() + "' has no facts"));
  }

  private List<Archive.Entry> entries(Archive archive, Workspace workspace) throws Exception {
    List<Archive.Entry> entries = new ArrayList<>();
    if (what.size() == 2) {
      for (String wanted : what) {
        named(archive, wanted, entries);
      }
      return entries;
    }
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    String one = PartyArgument.code(what.get(0), gazetteers);
    String other = PartyArgument.code(what.get(1), gazetteers);
    List<String> pair = Stream.of(one, other).sorted().toList();
    Findings findings = Findings.of(archive, workspace, gazetteers);
    Rungs rungs =
        new Rungs(findings.dataset(), findings.testimonies(), pair, gazetteers.rankings()::rank);
    for (String date : what.subList(2, 4)) {
      if (!ReducedDate.isDate(date)) {
        throw new UsageException("'" + date + "' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
      }
      rungs
          .at(new ReducedDate(date))
          .ifPresentOrElse(
              facts -> archive.find(facts.sha256()).stream().limit(1).forEach(entries::add),
              () -> complain(noRung(gazetteers, one, other, date, rungs)));
    }
    return entries;
  }

  private static String noRung(
      Gazetteers gazetteers, String one, String other, String date, Rungs rungs) {
    List<String> dates = rungs.dates();
    return "There is no document of "
        + gazetteers.name(one)
        + " and "
        + gazetteers.name(other)
        + " of "
        + date
        + (dates.isEmpty() ? "" : "; there are documents or acts of " + String.join(", ", dates));
  }

  private void named(Archive archive, String wanted, List<Archive.Entry> entries)
      throws UsageException {
    List<Archive.Entry> found = archive.find(wanted);
    if (found.stream().map(Archive.Entry::sha256).distinct().count() > 1) {
      throw new UsageException(
          "'"
              + wanted
              + "' may mean several documents: "
              + String.join(", ", found.stream().map(Archive.Entry::file).limit(5).toList()));
    }
    if (found.isEmpty()) {
      complain("There is no document '" + wanted + "' in the output; documents.jsonl lists them");
    } else if (archive.document(found.getFirst()).isEmpty()) {
      complain("'" + wanted + "' was set aside; set-aside.csv tells why");
    } else {
      entries.add(found.getFirst());
    }
  }

  private void complain(String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("tunsh: " + message);
    err.flush();
  }
}
