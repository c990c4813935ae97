package org.tunsh.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.tunsh.category.Profiler;
import org.tunsh.gazetteer.CategoryList;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.ReducedDate;
import org.tunsh.paper.Paper;
import org.tunsh.paper.PaperFormat;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import org.tunsh.study.Categories;
import org.tunsh.study.SchemeCategories;
import org.tunsh.study.Spelling;
import org.tunsh.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh study}: a paper on the partnerships of a state. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a paper on the partnerships of a state from the dataset.",
      "Counts, a section a partner, comparison, tables, figures, defence, prospects; each sentence"
          + " has",
      "a note with the words on which it rests. Codes and names are understood."
    },
    footer = {
      "",
      "Exit code 0: done; 1: the documents tell of no partnership of the state; 2: there is no"
          + " such state.",
      "",
      "Example:",
      "  tunsh study Mongolia --format pdf --to mongolia.pdf"
    })
final class StudyCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();
  @Mixin private FileResult result = new FileResult();

  @Parameters(paramLabel = "STATE", description = "Code or name.")
  private String state = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As it stood then: what is dated later is left out.")
  private String asOf = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: md).")
  private PaperFormat format = PaperFormat.MD;

  @Option(names = "--spelling", description = "${COMPLETION-CANDIDATES} (default: British).")
  private Spelling spelling = Spelling.BRITISH;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = places.workspace();
    if (!asOf.isEmpty() && !ReducedDate.isDate(asOf)) {
      throw new UsageException(
          "--as-of '" + asOf + "' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    String code = PartyArgument.code(state, gazetteers);
    Findings all = findings(workspace, gazetteers);
    Findings findings = asOf.isEmpty() ? all : all.until(new ReducedDate(asOf));
    Categories categories =
        SchemeCategories.of(
            code,
            CategoryList.read(workspace.gazetteers(), gazetteers.codes()),
            new Profiler(findings.dataset(), findings.testimonies(), findings.least()));
    Study study =
        new Study(findings.dataset(), findings.testimonies(), gazetteers::name, categories);
    if (!study.knows(code)) {
      spec.commandLine()
          .getErr()
          .println(
              NothingKnown.of(all.testimonies(), "partnership", code, gazetteers.name(code), asOf));
      return ExitCode.LOOK;
    }
    Paper paper = study.paper(new Study.Request(code, asOf, spelling));
    byte[] bytes = format.write(paper);
    if (format.isText()) {
      result.text(new String(bytes, StandardCharsets.UTF_8), spec.commandLine().getOut());
    } else {
      result.bytes(bytes, format.name());
    }
    return ExitCode.DONE;
  }

  private static Findings findings(Workspace workspace, Gazetteers gazetteers) throws Exception {
    try (Archive archive = Archive.open(workspace)) {
      return Findings.of(archive, workspace, gazetteers);
    }
  }
}
