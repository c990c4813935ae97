package org.tunsh.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where two files of lines differ: of two outputs most begin with the same lines and end with the
 * same lines, and those need not be read.
 *
 * @param from where the first line begins that may be another, in bytes from the beginning of
 *     either file
 * @param then where in the earlier file those begin that both end with
 * @param now the same in the later file
 */
record Differing(long from, long then, long now) {
  private static final int PIECE = 1 << 16;

  /** Compares two files; one that is not there has no line. */
  static Differing between(Path then, Path now) throws IOException {
    long sizeThen = size(then);
    long sizeNow = size(now);
    if (sizeThen == 0 || sizeNow == 0) {
      return new Differing(0, sizeThen, sizeNow);
    }
    long mismatch = Files.mismatch(then, now);
    if (mismatch < 0) {
      return new Differing(sizeThen, sizeThen, sizeNow);
    }
    try (FileChannel one = FileChannel.open(then);
        FileChannel other = FileChannel.open(now)) {
      long from = lineStart(one, mismatch);
      long same = sameAtTheEnd(one, other, Math.min(sizeThen, sizeNow) - from);
      same -= brokenOff(one, other, from, same);
      return new Differing(from, sizeThen - same, sizeNow - same);
    }
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** Where the line begins in which a place is. */
  private static long lineStart(FileChannel file, long place) throws IOException {
    for (long end = place; end > 0; end -= PIECE) {
      long start = Math.max(0, end - PIECE);
      byte[] piece = read(file, start, (int) (end - start));
      for (int i = piece.length - 1; i >= 0; i--) {
        if (piece[i] == '\n') {
          return start + i + 1;
        }
      }
    }
    return 0;
  }

  /** How many bytes both end with, up to a number. */
  private static long sameAtTheEnd(FileChannel one, FileChannel other, long most)
      throws IOException {
    long same = 0;
    while (same < most) {
      int length = (int) Math.min(PIECE, most - same);
      byte[] a = read(one, one.size() - same - length, length);
      byte[] b = read(other, other.size() - same - length, length);
      int at = length;
      while (at > 0 && a[at - 1] == b[at - 1]) {
        at--;
      }
      same += length - at;
      if (at > 0) {
        break;
      }
    }
    return same;
  }

  /** How many of the bytes that both end with are of a line whose beginning is not in both. */
  private static long brokenOff(FileChannel one, FileChannel other, long from, long same)
      throws IOException {
    long start = one.size() - same;
    if (isLineStart(one, start, from) && isLineStart(other, other.size() - same, from)) {
      return 0;
    }
    for (long at = start; at < one.size(); at += PIECE) {
      byte[] piece = read(one, at, (int) Math.min(PIECE, one.size() - at));
      for (int i = 0; i < piece.length; i++) {
        if (piece[i] == '\n') {
          return at + i + 1 - start;
        }
      }
    }
    return same;
  }

  private static boolean isLineStart(FileChannel file, long place, long from) throws IOException {
    return place == from || read(file, place - 1, 1)[0] == '\n';
  }

  private static byte[] read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(length);
    while (piece.hasRemaining() && file.read(piece, from + piece.position()) >= 0) {
      continue;
    }
    return piece.array();
  }
}
