package org.tunsh.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of documents and facts that is not part of the project and lies beside the checkout
 * where there is one.
 *
 * <p>The property {@code tunsh.shared} names another place.
 */
public final class SharedFolder {
  private SharedFolder() {}

  public static Optional<Path> find() {
    String named = System.getProperty("tunsh.shared", "");
    Path folder = named.isEmpty() ? Checkout.root().resolveSibling("shared") : Path.of(named);
    return Optional.of(folder).filter(Files::isDirectory);
  }

  /** The folder; a test that asks for it is skipped, and says so, where there is none. */
  public static Path required() {
    return find()
        .orElseGet(
            () ->
                Assumptions.abort(
                    "skipped for want of shared: there is no folder 'shared' beside the checkout;"
                        + " -Dtunsh.shared=FOLDER names another"));
  }

  /**
   * A file or folder in it; a test that asks for it is skipped, and says so, where it is not there.
   */
  public static Path required(String name) {
    Path file = required().resolve(name);
    Assumptions.assumeTrue(
        Files.exists(file), "skipped for want of shared: it lacks '" + name + "'");
    return file;
  }
}
