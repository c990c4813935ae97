package org.tunsh.pipeline;

import java.util.List;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Testimony;

/**
 * The whole way of a value, from the bytes of a file to the dataset.
 *
 * @param id what was asked for
 * @param kind what it is: {@code assertion}, {@code act}, {@code instrument} …
 * @param traces an assertion each, the one that stands first
 * @param outcomes what became of them in the dataset, in words
 * @param conflicts what other sources say otherwise
 */
public record Explanation(
    String id, String kind, List<Trace> traces, List<String> outcomes, List<Conflict> conflicts) {
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
   */
  public record Trace(
      Testimony testimony,
      String parser,
      String mediaType,
      String before,
      String after,
      List<Recognised> read) {
    public Trace {
      read = List.copyOf(read);
    }
  }

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
