package org.tunsh.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that the program carries with it: a style, a font. */
final class PaperResource {
  private PaperResource() {}

  static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading 'org/tunsh/paper/" + name + "' failed", e);
    }
  }

  /** A file of this package, or with a slash before it one of any other. */
  static InputStream open(String name) {
    InputStream in = PaperResource.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The program lacks '" + name + "'; build it again");
    }
    return in;
  }
}
