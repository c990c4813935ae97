package org.tunsh.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * A message between the run and a worker: a letter for its kind, its length, its bytes.
 *
 * @param kind one of the letters below
 * @param bytes what it carries
 */
record Frame(char kind, byte[] bytes) {
  /** From the worker: it is ready. */
  static final char READY = 'h';

  /** From the worker: a call begins; carries the page. */
  static final char ENTER = 'e';

  /** From the worker: the call ended, or the work goes on. */
  static final char LEAVE = 'l';

  /** From the worker: the reading. */
  static final char ANSWER = 'a';

  /** To the worker: what is to be read. */
  static final char REQUEST = 'r';

  /** To the worker: the bytes of the file, after the request. */
  static final char FILE = 'f';

  private static final byte[] NOTHING = {};

  static Frame of(char kind) {
    return new Frame(kind, NOTHING);
  }

  static Frame of(char kind, int number) {
    return new Frame(
        kind,
        new byte[] {
          (byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number
        });
  }

  /** The number that a frame of four bytes carries; 0 for any other. */
  int number() {
    if (bytes.length != Integer.BYTES) {
      return 0;
    }
    return (bytes[0] & 0xFF) << 24
        | (bytes[1] & 0xFF) << 16
        | (bytes[2] & 0xFF) << 8
        | (bytes[3] & 0xFF);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /**
   * Reads a frame.
   *
   * @param most the longest that is taken
   * @throws EOFException where the other side has gone
   */
  static Frame read(DataInputStream in, int most) throws IOException {
    char kind = (char) in.readUnsignedByte();
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException(
          "a message of " + length + " bytes, more than the " + most + " allowed");
    }
    // In pieces: a length that is a lie must not cost the memory that it claims.
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a message was cut off");
    }
    return new Frame(kind, bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame frame && kind == frame.kind && Arrays.equals(bytes, frame.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * kind + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return kind + "[" + bytes.length + "]";
  }
}
