package org.tunsh.model;

import java.util.List;

/**
 * A sentence within one block.
 *
 * @param span where it stands
 * @param block the index of its block in {@link Document#blocks()}
 * @param tokens its tokens in order
 */
public record Sentence(Span span, int block, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
