package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tunsh.evaluate.GoldInstruments;
import org.tunsh.extract.InstrumentJudge;
import org.tunsh.extract.InstrumentLesson;
import org.tunsh.extract.InstrumentTrainer;
import org.tunsh.extract.InstrumentTrainer.Example;
import org.tunsh.pipeline.InstrumentLessons;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.TemporaryOutput;
import org.tunsh.pipeline.WholeFile;
import org.tunsh.render.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tunsh train}: learns from annotations which phrases name an instrument. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from annotations which phrases that the rules find name an instrument.",
      "Reads the documents of each set, judges every phrase that may name one by the gold, and",
      "makes the table of weights. Prints how many wrong ones such a table leaves out, and how",
      "many right ones with them, on documents that it was not made from (ten folds)."
    },
    footer = {
      "",
      "Exit code 0: done; 2: there is no such folder.",
      "",
      "Example:",
      "  tunsh train gold/=docs/ more-gold/=more-docs/ --model models/instruments.tsv"
    })
final class TrainCommand implements Callable<Integer> {
  private static final int FOLDS = 10;
  private static final String HEADER =
      """
      # Weights of what is to be seen of a phrase, by which an instrument that the rules found is believed or not:
      # the logistic function of their sum is its probability. Made by 'tunsh train', not by hand; see README.md.
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

  /** A phrase that was judged, with the number of its document. */
  private record Judged(int document, boolean found, Example example) {}

  /** How many that the rules found were right and wrong, and how many of each are left. */
  private record Balance(int right, int wrong, int rightKept, int wrongKept) {}

  @Override
  public Integer call() throws Exception {
    List<Judged> all = new ArrayList<>();
    int documents = 0;
    for (String set : sets) {
      documents = read(set, documents, all);
    }
    if (documents == 0) {
      throw new UsageException(
          "No document of the sets has annotations of instruments; name folders that belong"
              + " together");
    }
    Map<String, Double> weights = InstrumentTrainer.fit(examples(all));
    if (model != null) {
      StringBuilder text = new StringBuilder(HEADER);
      weights.forEach(
          (name, weight) ->
              text.append(name)
                  .append('\t')
                  .append(String.format(Locale.ROOT, "%.3f", weight))
                  .append('\n'));
      WholeFile.write(model, text.toString().getBytes(StandardCharsets.UTF_8));
    }
    print(documents, all.size(), weights.size(), crossValidated(all));
    return ExitCode.DONE;
  }

  private int read(String set, int before, List<Judged> all)
      throws IOException, PipelineException, UsageException {
    AnnotatedSet annotated = AnnotatedSet.parse(set);
    GoldInstruments gold = GoldInstruments.read(annotated.gold());
    int documents = before;
    try (TemporaryOutput temporary = TemporaryOutput.of(places.workspace())) {
      Map<String, List<InstrumentLesson>> lessons =
          new InstrumentLessons(places.workspace(), WorkerOptions.settings())
              .of(annotated.documents(), temporary.workspace().output());
      for (Map.Entry<String, List<InstrumentLesson>> one : lessons.entrySet()) {
        if (gold.judges(one.getKey())) {
          for (InstrumentLesson lesson : one.getValue()) {
            boolean right = gold.has(one.getKey(), lesson.kind(), lesson.title());
            all.add(new Judged(documents, lesson.found(), new Example(lesson.features(), right)));
          }
          documents++;
        }
      }
    }
    return documents;
  }

  private static List<Example> examples(List<Judged> judged) {
    return judged.stream().map(Judged::example).toList();
  }

  /** Every document is in the fold of its place in the order of sets and names. */
  private static Balance crossValidated(List<Judged> all) {
    int[] counts = new int[4];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      InstrumentJudge judge =
          InstrumentTrainer.judge(
              InstrumentTrainer.fit(
                  examples(all.stream().filter(j -> j.document() % FOLDS != held).toList())));
      for (Judged one : all) {
        if (one.document() % FOLDS == held && one.found()) {
          int kind = one.example().right() ? 0 : 1;
          counts[kind]++;
          counts[kind + 2] += judge.believes(one.example().features()) ? 1 : 0;
        }
      }
    }
    return new Balance(counts[0], counts[1], counts[2], counts[3]);
  }

  private void print(int documents, int phrases, int weights, Balance balance) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Integer> fields = new LinkedHashMap<>();
      fields.put("documents", documents);
      fields.put("phrases", phrases);
      fields.put("weights", weights);
      fields.put("right", balance.right());
      fields.put("rightKept", balance.rightKept());
      fields.put("wrong", balance.wrong());
      fields.put("wrongKept", balance.wrongKept());
      out.print(JsonText.document(fields));
    } else {
      out.printf(
          Locale.ROOT,
          "%d phrases of %d documents judged, %d weights%nOn documents not learned from: of %d"
              + " right ones that the rules found %d are kept, of %d wrong ones %d%n",
          phrases,
          documents,
          weights,
          balance.right(),
          balance.rightKept(),
          balance.wrong(),
          balance.wrongKept());
    }
    out.flush();
  }
}
