package org.tunsh.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was learned from annotations, beside the rules; see {@code models/README.md}.
 *
 * @param instruments of phrases that may name an instrument
 * @param areas of paragraphs, which areas they are on
 * @param lists of sentences, whether they list the areas of the relation
 * @param holders of a tier phrase and two parties, whether they hold the tier
 */
public record Models(
    InstrumentJudge instruments,
    PassageClassifier areas,
    PassageClassifier lists,
    PassageClassifier holders) {
  /** The rules alone. */
  public static final Models NONE =
      new Models(
          InstrumentJudge.NONE,
          PassageClassifier.NONE,
          PassageClassifier.NONE,
          PassageClassifier.NONE);

  /** The names of the files of a folder that {@link #read} reads; each may be absent. */
  public static final List<String> FILES =
      List.of("instruments.tsv", "areas.tsv", "lists.tsv", "holders.tsv");

  /**
   * @throws IOException where a file cannot be read or is none of a model
   */
  public static Models read(Path folder) throws IOException {
    return new Models(
        InstrumentJudge.read(folder.resolve(FILES.get(0))),
        PassageClassifier.read(folder.resolve(FILES.get(1))),
        PassageClassifier.read(folder.resolve(FILES.get(2))),
        PassageClassifier.read(folder.resolve(FILES.get(3))));
  }
}
