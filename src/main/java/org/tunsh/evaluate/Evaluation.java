package org.tunsh.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.evaluate.Scores.Count;
import org.tunsh.evaluate.Scores.Figure;
import org.tunsh.evaluate.Scores.Items;
import org.tunsh.evaluate.Scores.Share;

/** Holds an output against annotations made by hand. */
public final class Evaluation {
  /** Formats that are text themselves; of others the text is what was read, and proves nothing. */
  private static final Pattern TEXT = Pattern.compile("(?i).*\\.(md|txt|html?)");

  private final List<Annotation> gold;
  private final Map<String, Annotation> predicted;
  private final Path output;
  private final @Nullable Path texts;

  private Evaluation(
      List<Annotation> gold, Map<String, Annotation> predicted, Path output, @Nullable Path texts) {
    this.gold = gold;
    this.predicted = predicted;
    this.output = output;
    this.texts = texts;
  }

  /**
   * Reads gold and output.
   *
   * @param gold folder of annotations, {@code X.json} for a document {@code X}
   * @param output folder with {@code documents.jsonl} and {@code assertions.jsonl}
   * @param texts folder of the documents, in which each quote must stand; null where that is not
   *     asked
   */
  public static Evaluation of(Path gold, Path output, @Nullable Path texts) throws IOException {
    return new Evaluation(
        AnnotationReader.gold(gold),
        AnnotationReader.output(output.resolve("documents.jsonl")),
        output,
        texts);
  }

  /**
   * The figures.
   *
   * @param random for the intervals; the same seed gives the same intervals
   */
  public Scores scores(RandomGenerator random) throws IOException {
    List<Tally> tallies = new ArrayList<>();
    Tally sum = new Tally();
    for (Annotation document : gold) {
      Tally tally = Scorer.score(document, predicted.get(document.file()), letters(document));
      tallies.add(tally);
      sum.add(tally);
    }
    return new Scores(gold.size(), figures(sum, new Intervals(tallies, random)));
  }

  /** Every assertion of the output that the gold can judge. */
  public List<Claim> claims() throws IOException {
    return Claims.read(output.resolve("assertions.jsonl"), gold, predicted);
  }

  private @Nullable String letters(Annotation document) throws IOException {
    if (texts == null || !TEXT.matcher(document.file()).matches()) {
      return null;
    }
    Path file = texts.resolve(document.file());
    return Files.exists(file)
        ? Lettering.letters(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : null;
  }

  private static List<Figure> figures(Tally sum, Intervals intervals) {
    List<Figure> figures = new ArrayList<>();
    sum.found.forEach(
        (name, found) ->
            figures.add(
                new Items(
                    name,
                    Scores.rounded(found.precision()),
                    Scores.rounded(found.recall()),
                    Scores.rounded(found.f1()),
                    found.right + found.missed,
                    found.right + found.wrong,
                    intervals.of(name))));
    sum.shares.forEach(
        (name, share) -> figures.add(share(name + " accuracy", share, intervals.of(name))));
    figures.add(share(Intervals.ORDER, sum.order, intervals.of(Intervals.ORDER)));
    figures.add(new Count("documents without a line", sum.missing));
    figures.add(new Count("quotes not in the text", sum.unproved));
    return figures;
  }

  private static Share share(String name, Tally.Mean mean, Optional<Scores.Interval> interval) {
    Optional<Double> value =
        mean.of == 0 ? Optional.empty() : Optional.of(Scores.rounded(mean.value()));
    return new Share(name, value, mean.of, interval);
  }

  /**
   * Everything that was missed or is wrong, document by document.
   *
   * @param canonical the canonical text of a document by its file name, for gold that has offsets
   */
  public List<Miss> misses(CanonicalTexts canonical) throws IOException {
    MissFinder finder =
        new MissFinder(Asserted.read(output.resolve("assertions.jsonl")), canonical);
    List<Miss> misses = new ArrayList<>();
    for (Annotation document : gold) {
      Annotation said = predicted.get(document.file());
      if (said == null) {
        misses.add(
            new Miss(
                document.file(),
                "document",
                "missed",
                document.file(),
                "",
                "it has no line in documents.jsonl"));
      } else {
        misses.addAll(finder.compare(document, said));
      }
    }
    return misses;
  }

  /** Gives the canonical text of a document, if it is kept. */
  @FunctionalInterface
  public interface CanonicalTexts {
    CanonicalTexts NONE = file -> Optional.empty();

    Optional<String> of(String file);
  }
}
