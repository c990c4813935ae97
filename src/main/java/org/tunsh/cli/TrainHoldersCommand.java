package org.tunsh.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tunsh.cli.HolderLabels.Labelled;
import org.tunsh.evaluate.GoldPartnerships;
import org.tunsh.extract.HolderLesson;
import org.tunsh.extract.PassageClassifier;
import org.tunsh.extract.PassageLesson;
import org.tunsh.extract.PassageTrainer;
import org.tunsh.pipeline.HolderLessons;
import org.tunsh.pipeline.TemporaryOutput;
import org.tunsh.pipeline.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh train-holders}: learns from annotations who holds a tier. */
@Command(
    name = "train-holders",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from annotations who holds a tier.",
      "Reads the documents of each set, takes every tier phrase with every two parties who may",
      "hold the tier, judges them by the gold, and makes the table of weights. Prints how well",
      "the rules alone, and such a table, tell them in documents that it was not made from",
      "(five folds)."
    },
    footer = {
      "",
      "Exit code 0: done; 2: there is no such folder.",
      "",
      "Example:",
      "  tunsh train-holders gold/=docs/ more-gold/=more-docs/ --model models/holders.tsv"
    })
final class TrainHoldersCommand implements Callable<Integer> {
  private static final int FOLDS = 5;
  private static final double EVEN = 0.5;
  private static final String HEADER =
      """
      # Weights of what is to be seen of a tier phrase and two parties: the logistic function of their sum is the
      # probability that the two hold the tier. Made by 'tunsh train-holders', not by hand; see README.md.
      """;

  @Mixin private Places places = new Places();

  @Parameters(
      arity = "1..*",
      paramLabel = AnnotatedSet.FORM,
      description = "Annotations, X.json for document X, and the folder of the documents.")
  private List<String> sets = List.of();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Where the weights are written; without, nothing is written.")
  private @Nullable Path model;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** A pair with the number of its document. */
  private record Judged(int document, Labelled labelled) {}

  @Override
  public Integer call() throws Exception {
    List<Judged> all = new ArrayList<>();
    int documents = 0;
    for (String set : sets) {
      documents = read(AnnotatedSet.parse(set), documents, all);
    }
    if (all.isEmpty()) {
      throw new UsageException(
          "No document of the sets has both annotations and a tier phrase; name folders that"
              + " belong together");
    }
    if (model != null) {
      String text = HEADER + String.join("\n", fit(all, -1).lines()) + "\n";
      WholeFile.write(model, text.getBytes(StandardCharsets.UTF_8));
    }
    print(documents, all);
    return ExitCode.DONE;
  }

  private int read(AnnotatedSet set, int before, List<Judged> all) throws Exception {
    GoldPartnerships gold = GoldPartnerships.read(set.gold());
    HolderLabels labels = new HolderLabels(gold);
    int documents = before;
    try (TemporaryOutput temporary = TemporaryOutput.of(places.workspace())) {
      Map<String, List<HolderLesson>> lessons =
          new HolderLessons(places.workspace(), WorkerOptions.settings())
              .of(set.documents(), gold::judges, temporary.workspace().output());
      for (Map.Entry<String, List<HolderLesson>> one : lessons.entrySet()) {
        for (Labelled labelled : labels.label(one.getKey(), one.getValue())) {
          all.add(new Judged(documents, labelled));
        }
        documents++;
      }
    }
    return documents;
  }

  /** What is learned from all documents but those of a fold. */
  private static PassageClassifier fit(List<Judged> all, int held) {
    List<PassageLesson> lessons =
        all.stream()
            .filter(one -> one.document() % FOLDS != held)
            .map(one -> one.labelled().lesson())
            .toList();
    return PassageTrainer.fit(lessons, 1);
  }

  private static LabelCount crossValidated(List<Judged> all) {
    LabelCount sum = LabelCount.NONE;
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      PassageClassifier learned = fit(all, fold);
      sum =
          sum.plus(
              count(
                  all.stream().filter(one -> one.document() % FOLDS == held).toList(),
                  one -> probability(learned, one.lesson()) >= EVEN));
    }
    return sum;
  }

  private static double probability(PassageClassifier learned, PassageLesson lesson) {
    return learned.probabilities(lesson.features()).getOrDefault(HolderLesson.HOLDS, 0.0);
  }

  private static LabelCount count(List<Judged> all, Predicate<Labelled> said) {
    LabelCount sum = LabelCount.NONE;
    for (Judged one : all) {
      int told = said.test(one.labelled()) ? 1 : 0;
      int there = one.labelled().holds() ? 1 : 0;
      sum = sum.plus(new LabelCount(told * there, told, there));
    }
    return sum;
  }

  private void print(int documents, List<Judged> all) {
    new LabelReport(
            documents, "pairs", all.size(), count(all, Labelled::ruled), crossValidated(all))
        .print(spec.commandLine().getOut(), json);
  }
}
