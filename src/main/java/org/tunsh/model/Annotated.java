package org.tunsh.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A document with its sentences and mentions.
 *
 * @param document the document
 * @param date when it was issued or signed, ISO 8601 reduced; empty where unknown
 * @param dateReason why the date was read so
 * @param sentences sentences of the marked blocks, in the order of the text
 * @param mentions every mention, by start, then longest first
 */
public record Annotated(
    Document document,
    String date,
    String dateReason,
    List<Sentence> sentences,
    List<Mention> mentions) {
  public Annotated {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
  }

  /** The mentions of one type that lie wholly within a span, in the order of the text. */
  public <T extends Mention> List<T> within(Span span, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (int i = firstAt(span.start()); i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.span().start() >= span.end()) {
        break;
      }
      if (type.isInstance(mention) && span.contains(mention.span())) {
        found.add(type.cast(mention));
      }
    }
    return found;
  }

  private int firstAt(int start) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
