package org.tunsh.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tunsh.evaluate.LabelledPassages;
import org.tunsh.evaluate.LabelledPassages.Labelled;
import org.tunsh.extract.PassageClassifier;
import org.tunsh.extract.PassageLesson;
import org.tunsh.extract.PassageTrainer;
import org.tunsh.pipeline.PassageLessons;
import org.tunsh.pipeline.TemporaryOutput;
import org.tunsh.pipeline.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh train-passages}: learns from labelled passages which areas a paragraph is on. */
@Command(
    name = "train-passages",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from labelled passages what a passage is on.",
      "A paragraph is on areas; a sentence may list the areas of a relation.",
      "Reads tables of passages (file, begin, end, labels; tabs between them) with the folders of",
      "their texts, and makes the table of weights. Prints how well the rule alone, and such a",
      "table, label passages of documents that it was not made from (five folds)."
    },
    footer = {
      "",
      "Exit code 0: done; 2: there is no such table or folder.",
      "",
      "Example:",
      "  tunsh train-passages passages.tsv=texts/ --model models/areas.tsv"
    })
final class TrainPassagesCommand implements Callable<Integer> {
  private static final int FOLDS = 5;
  private static final String FORM = "TABLE=FOLDER";
  private static final String RULE = "rule=";
  private static final String HEADER =
      """
      # Weights of what is to be seen of a passage, by which it is labelled: for each label the logistic function of
      # their sum is its probability. Made by 'tunsh train-passages', not by hand; see README.md.
      """;

  @Mixin private Places places = new Places();

  @Parameters(
      arity = "1..*",
      paramLabel = FORM,
      description = "A table of passages and the folder of the texts that it names.")
  private List<String> sets = List.of();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Where the weights are written; without, nothing is written.")
  private @Nullable Path model;

  @Option(
      names = "--of",
      paramLabel = "WHAT",
      description =
          "What the passages are: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. The labels"
              + " are areas, or 'list' where a sentence lists those of the relation.")
  private PassageLessons.Of of = PassageLessons.Of.PARAGRAPHS;

  @Option(
      names = "--least",
      paramLabel = "N",
      description =
          "Labels of fewer passages are not learned: the rules go on to tell them. Default:"
              + " ${DEFAULT-VALUE}.")
  private int least = 3;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** A lesson, the number of its document, and what the rule alone says. */
  private record Judged(int document, PassageLesson lesson, Set<String> rule) {}

  @Override
  public Integer call() throws Exception {
    List<Judged> all = new ArrayList<>();
    Map<String, Integer> documents = new HashMap<>();
    try (TemporaryOutput temporary = TemporaryOutput.of(places.workspace());
        PassageLessons lessons =
            new PassageLessons(
                places.workspace(), WorkerOptions.settings(), temporary.workspace().output(), of)) {
      for (String set : sets) {
        read(set, lessons, documents, all);
      }
    }
    if (all.isEmpty()) {
      throw new UsageException("The tables have no passage of these texts; name some that have");
    }
    if (model != null) {
      PassageClassifier learned =
          PassageTrainer.fit(all.stream().map(Judged::lesson).toList(), least);
      String text = HEADER + String.join("\n", learned.lines()) + "\n";
      WholeFile.write(model, text.getBytes(StandardCharsets.UTF_8));
    }
    print(documents.size(), all);
    return ExitCode.DONE;
  }

  private void read(
      String set, PassageLessons lessons, Map<String, Integer> documents, List<Judged> all)
      throws IOException, UsageException {
    int cut = set.indexOf('=');
    if (cut < 0) {
      throw new UsageException("A set was expected as " + FORM + ", but '" + set + "' was found");
    }
    Path table = Path.of(set.substring(0, cut));
    Path folder = Path.of(set.substring(cut + 1));
    if (!Files.isRegularFile(table) || !Files.isDirectory(folder)) {
      throw new UsageException("There is no table '" + table + "', or no folder '" + folder + "'");
    }
    for (Labelled one : LabelledPassages.read(table)) {
      Set<String> features = lessons.features(folder.resolve(one.file()), one.passage());
      if (!features.isEmpty()) {
        int document = documents.computeIfAbsent(one.file(), file -> documents.size());
        all.add(new Judged(document, new PassageLesson(features, one.labels()), rule(features)));
      }
    }
  }

  /** Which labels the rule alone gives a passage with these features. */
  private Set<String> rule(Set<String> features) {
    return switch (of) {
      case PARAGRAPHS ->
          features.stream()
              .filter(feature -> feature.startsWith(RULE))
              .map(feature -> feature.substring(RULE.length()))
              .collect(Collectors.toSet());
      case LISTS -> features.contains("rule") ? Set.of("list") : Set.of();
    };
  }

  private void print(int documents, List<Judged> all) {
    new LabelReport(
            documents, "passages", all.size(), count(all, Judged::rule), crossValidated(all))
        .print(spec.commandLine().getOut(), json);
  }

  /** Every document is in the fold of its place in the order of tables and lines. */
  private LabelCount crossValidated(List<Judged> all) {
    LabelCount sum = LabelCount.NONE;
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      PassageClassifier learned =
          PassageTrainer.fit(
              all.stream()
                  .filter(one -> one.document() % FOLDS != held)
                  .map(Judged::lesson)
                  .toList(),
              least);
      LabelCount count =
          count(
              all.stream().filter(one -> one.document() % FOLDS == held).toList(),
              one -> learned.codes(one.lesson().features()));
      sum = sum.plus(count);
    }
    return sum;
  }

  private static LabelCount count(
      List<Judged> all, Function<Judged, ? extends Collection<String>> said) {
    int right = 0;
    int told = 0;
    int there = 0;
    for (Judged one : all) {
      Collection<String> codes = said.apply(one);
      told += codes.size();
      there += one.lesson().codes().size();
      right += (int) codes.stream().filter(one.lesson().codes()::contains).count();
    }
    return new LabelCount(right, told, there);
  }
}
