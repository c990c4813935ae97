package org.tunsh.model;

/**
 * That a document reads like another one, which stands before it by path.
 *
 * @param file of the document
 * @param document its id
 * @param how alike they are
 * @param share of runs of words that both have of those that either has, estimated, in 0..1
 * @param otherFile of the document before it
 * @param other its id
 */
public record Likeness(
    String file, String document, How how, double share, String otherFile, String other) {
  /** The share in whole percent, never more than it is. */
  public int percent() {
    return (int) Math.floor(100 * share);
  }

  /** How alike two documents are. */
  public enum How {
    /** Both files have the same bytes. */
    BYTES("same-bytes", "the same bytes"),
    /** The same words, or all but a few with the same numbers: in another format, say. */
    TEXT("same-text", "the same text, as another format has it"),
    /** Most words are the same, as in a scan, another edition or a later version. */
    NEAR("near", "nearly the same text");

    private final String code;
    private final String words;

    How(String code, String words) {
      this.code = code;
      this.words = words;
    }

    public String code() {
      return code;
    }

    /** The one of a code. */
    public static How parse(String code) {
      for (How how : values()) {
        if (how.code.equals(code)) {
          return how;
        }
      }
      throw new IllegalArgumentException("'" + code + "' says not how alike two documents are");
    }

    /** For people. */
    public String words() {
      return words;
    }
  }
}
