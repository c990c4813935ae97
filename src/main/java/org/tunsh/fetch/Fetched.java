package org.tunsh.fetch;

import java.net.URI;
import java.nio.file.Path;

/** How a fetch ended. */
public sealed interface Fetched {
  /**
   * The document is there.
   *
   * @param file that holds its bytes; whoever asked takes it away
   * @param from where it came from after all redirects
   * @param mediaType as the server says, without parameters; may be empty
   * @param validators by which it is asked for again
   */
  record Got(Path file, URI from, String mediaType, Validators validators) implements Fetched {}

  /** It is as it was when it was fetched before. */
  record Unchanged() implements Fetched {}

  /**
   * It could not be had.
   *
   * @param cause what is wrong, in words
   * @param remedy what can be done
   */
  record Failed(String cause, String remedy) implements Fetched {}

  /**
   * By which a server knows whether a document has changed (RFC 9110, 8.8).
   *
   * @param tag ETag, or empty
   * @param modified Last-Modified as sent, or empty
   */
  record Validators(String tag, String modified) {
    public static final Validators NONE = new Validators("", "");

    /** What a part must be the same by; a weak tag does not say that bytes are equal. */
    String forPart() {
      return !tag.isEmpty() && !tag.startsWith("W/") ? tag : modified;
    }
  }
}
