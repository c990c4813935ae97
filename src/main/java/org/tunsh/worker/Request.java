package org.tunsh.worker;

import java.util.Map;
import org.tunsh.model.Metadata;

/**
 * What a worker is to read; the bytes follow in a frame of their own.
 *
 * @param name of the file, as the document will bear it
 * @param sidecar what is known of it besides
 * @param leftOut pages on which an earlier attempt ended, each with the reason
 */
record Request(String name, Metadata sidecar, Map<Integer, String> leftOut) {
  Request {
    leftOut = Map.copyOf(leftOut);
  }
}
