package org.tunsh.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of runs, by their fingerprints. They are kept in pieces, by their number behind the
 * fingerprint; an empty one is the end.
 */
final class RunLists {
  /** Letters of a piece. The library's cache holds no page that is much longer. */
  private static final int PIECE = 32_768;

  private final CheckedMap pieces;

  RunLists(CheckedMap pieces) {
    this.pieces = pieces;
  }

  /** Whether the lines of a run are kept, as far as their first piece shows. */
  boolean has(String fingerprint) {
    return pieces.has(key(fingerprint, 0));
  }

  /** The lines of a run; none where it is not kept, or not whole. */
  Optional<String> get(String fingerprint) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; ; i++) {
      byte[] piece = pieces.get(key(fingerprint, i));
      if (piece == null) {
        return Optional.empty();
      }
      if (piece.length == 0) {
        return Optional.of(lines.toString());
      }
      lines.append(new String(piece, StandardCharsets.UTF_8));
    }
  }

  /** Keeps what a run is made of, and forgets all runs before it. */
  void keep(String fingerprint, String lines) {
    Set<String> kept = new HashSet<>();
    for (int from = 0; from < lines.length(); ) {
      int to = Math.min(lines.length(), from + PIECE);
      if (to < lines.length() && Character.isLowSurrogate(lines.charAt(to))) {
        to++;
      }
      put(key(fingerprint, kept.size()), lines.substring(from, to), kept);
      from = to;
    }
    put(key(fingerprint, kept.size()), "", kept);
    pieces.keepOnly(kept);
  }

  private void put(String key, String lines, Set<String> kept) {
    pieces.put(key, lines.getBytes(StandardCharsets.UTF_8));
    kept.add(key);
  }

  private static String key(String fingerprint, int number) {
    return fingerprint + " " + number;
  }
}
