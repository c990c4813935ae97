package org.tunsh.hostile;

import java.io.IOException;

/**
 * A file that may do harm; made when it is asked for, since some are large.
 *
 * @param name under which it lies in the folder
 */
record HostileFile(String name, Maker maker) {
  /** Makes the bytes. */
  @FunctionalInterface
  interface Maker {
    byte[] make() throws IOException;
  }

  byte[] bytes() throws IOException {
    return maker.make();
  }
}
