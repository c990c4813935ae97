package org.tunsh.pipeline;

import java.util.List;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Reviews.Erratum;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.model.Testimony;

/**
 * The whole way of a value, from the bytes of a file to the dataset.
 *
 * @param id what was asked for
 * @param kind what it is: {@code assertion}, {@code act}, {@code instrument} …
 * @param traces an assertion each, the one that stands first
 * @param outcomes what became of them in the dataset, in words
 * @param conflicts what other sources say otherwise
 * @param versions of the program's parts that made it
 */
public record Explanation(
    String id,
    String kind,
    List<Trace> traces,
    List<String> outcomes,
    List<Conflict> conflicts,
    Versions versions) {
  public Explanation {
    traces = List.copyOf(traces);
    outcomes = List.copyOf(outcomes);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * The way of one assertion.
   *
   * @param testimony the assertion and its document
   * @param parser what read the document
   * @param mediaType of the file
   * @param before the sentence up to the quote
   * @param after the sentence from the quote on
   * @param read what was recognised in the sentence
   * @param reviews what people decided about it, in the order of time
   * @param errata what they changed
   */
  public record Trace(
      Testimony testimony,
      String parser,
      String mediaType,
      String before,
      String after,
      List<Recognised> read,
      List<Replayed> reviews,
      List<Erratum> errata) {
    public Trace {
      read = List.copyOf(read);
      reviews = List.copyOf(reviews);
      errata = List.copyOf(errata);
    }
  }

  /**
   * Which code made a value: two values with the same version were made by the same code.
   *
   * @param reading of what makes a document of a file
   * @param rules of what makes facts of a document, with the settings of the run
   * @param lists of the gazetteers
   */
  public record Versions(String reading, String rules, String lists) {}

  /**
   * A mention in the sentence.
   *
   * @param type {@code party}, {@code date}, {@code tier} or {@code term}
   * @param words as the text has them
   * @param value what they stand for
   * @param reason why they were read so
   */
  public record Recognised(String type, String words, String value, String reason) {}
}
