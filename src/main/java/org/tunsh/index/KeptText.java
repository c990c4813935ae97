package org.tunsh.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * A text as the index keeps it: in pieces that are compressed one by one, so that what a hit shows
 * of a long document costs no more than of a short one. A piece is read when a sign of it is asked
 * for; the last ones read are held. For one thread.
 *
 * <p>Offsets are of UTF-16 code units, as those of a {@link String}.
 */
final class KeptText implements CharSequence {
  /** No document without a text of this name. */
  static final KeptText EMPTY = new KeptText(new byte[0], new int[0], new int[0], new int[0], 0);

  /** Code units of a piece but the last; one more where a pair of surrogates would be cut. */
  private static final int PIECE = 2048;

  private static final int MOST_BYTES_A_UNIT = 3;

  /** Pieces that are held: what is shown of a hit stands in two places, and is gone to twice. */
  private static final int HELD = 4;

  private final byte[] packed;
  private final int[] starts;
  private final int[] places;
  private final int[] sizes;
  private final int length;
  private final int[] heldAt = new int[HELD];
  private final String[] heldPieces = new String[HELD];
  private int nextHeld;
  private int held = -1;
  private String piece = "";

  private KeptText(byte[] packed, int[] starts, int[] places, int[] sizes, int length) {
    this.packed = packed;
    this.starts = starts;
    this.places = places;
    this.sizes = sizes;
    this.length = length;
    Arrays.fill(heldAt, -1);
  }

  /** Packs a text: its length, the number of pieces, three numbers a piece, and the pieces. */
  static BytesRef pack(String text) {
    try {
      return packed(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
  }

  private static BytesRef packed(String text) throws IOException {
    List<String> pieces = pieces(text);
    ByteBuffersDataOutput head = new ByteBuffersDataOutput();
    ByteBuffersDataOutput body = new ByteBuffersDataOutput();
    LZ4.FastCompressionHashTable table = new LZ4.FastCompressionHashTable();
    head.writeVInt(text.length());
    head.writeVInt(pieces.size());
    for (String each : pieces) {
      byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
      long before = body.size();
      LZ4.compress(bytes, 0, bytes.length, body, table);
      head.writeVInt(each.length());
      head.writeVInt(bytes.length);
      head.writeVInt((int) (body.size() - before));
    }
    body.copyTo(head);
    return new BytesRef(head.toArrayCopy());
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + PIECE);
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  /** Reads what {@link #pack} made; the bytes must stay as they are as long as it is used. */
  static KeptText of(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      int length = in.readVInt();
      int count = in.readVInt();
      if (length < 0 || count < 0 || count > bytes.length) {
        throw damaged("its lengths do not fit");
      }
      return read(in, bytes, length, count);
    } catch (IndexOutOfBoundsException e) {
      throw damaged(e.toString());
    }
  }

  private static KeptText read(ByteArrayDataInput in, BytesRef bytes, int length, int count)
      throws IOException {
    int[] starts = new int[count];
    int[] places = new int[count + 1];
    int[] sizes = new int[count];
    int start = 0;
    for (int i = 0; i < count; i++) {
      starts[i] = start;
      start += in.readVInt();
      sizes[i] = in.readVInt();
      places[i + 1] = places[i] + in.readVInt();
      if (sizes[i] < 0 || sizes[i] > (PIECE + 1) * MOST_BYTES_A_UNIT) {
        throw damaged("its lengths do not fit");
      }
    }
    int first = in.getPosition();
    for (int i = 0; i <= count; i++) {
      places[i] += first;
    }
    if (start != length || places[count] != bytes.offset + bytes.length) {
      throw damaged("its lengths do not fit");
    }
    return new KeptText(bytes.bytes, starts, places, sizes, length);
  }

  private static CorruptIndexException damaged(String why) {
    return new CorruptIndexException("A kept text is damaged: " + why, "texts");
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    if (held < 0 || index < starts[held] || index - starts[held] >= piece.length()) {
      hold(pieceAt(index));
    }
    return piece.charAt(index - starts[held]);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    StringBuilder part = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      part.append(charAt(i));
    }
    return part;
  }

  /** Pieces are of one length but for a pair of surrogates here and there. */
  private int pieceAt(int index) {
    if (index < 0 || index >= length) {
      throw new StringIndexOutOfBoundsException(index);
    }
    int at = Math.min(index / PIECE, starts.length - 1);
    while (starts[at] > index) {
      at--;
    }
    return at;
  }

  private void hold(int at) {
    held = at;
    for (int i = 0; i < HELD; i++) {
      if (heldAt[i] == at) {
        piece = heldPieces[i];
        return;
      }
    }
    piece = unpacked(at);
    heldAt[nextHeld] = at;
    heldPieces[nextHeld] = piece;
    nextHeld = (nextHeld + 1) % HELD;
  }

  private String unpacked(int at) {
    byte[] bytes = new byte[sizes[at]];
    try {
      ByteArrayDataInput in =
          new ByteArrayDataInput(packed, places[at], places[at + 1] - places[at]);
      LZ4.decompress(in, bytes.length, bytes, 0);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new UncheckedIOException(damaged(e.toString()));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The whole text. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder(length);
    for (int at = 0; at < starts.length; at++) {
      all.append(unpacked(at));
    }
    return all.toString();
  }
}
