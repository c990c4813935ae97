package org.tunsh.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Facts;
import org.tunsh.pipeline.Archive;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;
import org.tunsh.textdiff.Formula;
import org.tunsh.textdiff.FormulaFinder;
import org.tunsh.textdiff.FormulaFinder.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh formulas}: wording that wanders between the declarations of different pairs. */
@Command(
    name = "formulas",
    mixinStandardHelpOptions = true,
    description = {
      "Finds formulas that wander between the declarations of different pairs.",
      "Each with the pairs that have it and the first document by date. Summaries are left out,"
          + " since",
      "their words are the archivist's, unless --summaries asks for them."
    },
    footer = {
      "",
      "Exit code 0: done; 1: no formula, or no document to look in.",
      "",
      "Example:",
      "  tunsh formulas --words 8 --pairs 4 --output papers-out"
    })
final class FormulasCommand implements Callable<Integer> {
  private static final String SUMMARY = "regest";

  @Mixin private Places places = new Places();
  @Mixin private FileResult result = new FileResult();

  @Option(names = "--words", paramLabel = "N", description = "At least so many words (default: 6).")
  private int words = 6;

  @Option(names = "--pairs", paramLabel = "N", description = "In so many pairs (default: 3).")
  private int pairs = 3;

  @Option(names = "--limit", paramLabel = "N", description = "So many formulas (default: 40).")
  private int limit = 40;

  @Option(names = "--summaries", description = "Look in archivists' summaries too.")
  private boolean summaries;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (words < 3 || pairs < 2 || limit < 1) {
      throw new UsageException("--words wants 3 or more, --pairs 2 or more, --limit 1 or more");
    }
    List<Text> texts = texts();
    List<Formula> formulas =
        new FormulaFinder(words, pairs).find(texts).stream().limit(limit).toList();
    if (formulas.isEmpty()) {
      spec.commandLine().getErr().println("tunsh: " + nothing(texts.size()));
      return ExitCode.LOOK;
    }
    Map<String, Facts> byId =
        texts.stream()
            .map(Text::facts)
            .collect(Collectors.toMap(Facts::document, Function.identity(), (a, b) -> a));
    String text =
        json
            ? JsonText.document(formulas.stream().map(f -> fields(f, byId)).toList())
            : table(formulas, byId);
    result.text(text, spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  private String nothing(int documents) {
    return documents == 0
        ? "There is no declaration of two parties to look in, but summaries, whose words are the"
            + " archivist's; --summaries looks in them all the same"
        : "The "
            + documents
            + " declarations share no formula of "
            + words
            + " words or more between "
            + pairs
            + " pairs; try fewer with --words or --pairs";
  }

  private List<Text> texts() throws Exception {
    List<Text> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (Archive archive = Archive.open(places.workspace())) {
      for (Archive.Entry entry : archive.files()) {
        archive
            .facts(entry)
            .filter(this::wanted)
            .filter(facts -> seen.add(facts.sha256()))
            .ifPresent(
                facts -> archive.document(entry).ifPresent(d -> texts.add(new Text(d, facts))));
      }
    }
    return texts;
  }

  private boolean wanted(Facts facts) {
    return facts.parties().size() == 2
        && (facts.kind().isJoint() || facts.kind() == DocumentKind.FACT_SHEET)
        && (summaries || !facts.sourceClass().equals(SUMMARY));
  }

  private static String table(List<Formula> formulas, Map<String, Facts> byId) {
    StringBuilder text = new StringBuilder();
    for (Formula formula : formulas) {
      Facts first = byId.get(formula.first());
      text.append(
          String.format(
              Locale.ROOT,
              "%d pairs, %d documents: \u201C%s\u201D%n",
              formula.pairs().size(),
              formula.documents(),
              formula.text().replaceAll("\\s+", " ")));
      text.append("    first: ");
      if (first != null) {
        text.append(first.date().isEmpty() ? "undated" : first.date()).append(", ");
        text.append(first.title().isBlank() ? first.file() : first.title().replaceAll("\\s+", " "));
      }
      text.append(" (").append(formula.first()).append(", ").append(formula.start());
      text.append(")\n    pairs: ");
      text.append(
          formula.pairs().stream()
              .map(p -> String.join("\u2013", p))
              .collect(Collectors.joining(", ")));
      text.append('\n');
    }
    return text.toString();
  }

  private static Fields fields(Formula formula, Map<String, Facts> byId) {
    Facts first = byId.get(formula.first());
    return JsonText.fields()
        .put("text", formula.text())
        .put("words", formula.words())
        .put("documents", formula.documents())
        .put("pairs", formula.pairs())
        .put("first", formula.first())
        .put("firstDate", first == null ? "" : first.date())
        .put("firstTitle", first == null ? "" : first.title())
        .put("start", formula.start())
        .put("end", formula.end())
        .put("page", formula.page());
  }
}
