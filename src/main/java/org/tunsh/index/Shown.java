package org.tunsh.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What is shown of a document but its text. It is kept in one piece and not as Lucene's stored
 * fields, for which a block of many documents is unpacked to show one.
 *
 * @param values by name; a name without a value is left out
 */
record Shown(Map<String, String> values) {
  /** No document without it. */
  static final Shown NOTHING = new Shown(Map.of());

  /** The names in the order in which the index keeps their values. */
  static final List<String> NAMES =
      List.of(
          Stored.shown(Field.ID),
          Stored.shown(Field.FILE),
          Stored.shown(Field.TITLE),
          Stored.shown(Field.DATE),
          Stored.shown(Field.KIND),
          Stored.shown(Field.LANG),
          Stored.shown(Field.PARTY),
          Stored.shown(Field.SOURCE),
          Stored.PAGES);

  Shown {
    values = Map.copyOf(values);
  }

  /** A value, empty where there is none. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** As the index keeps it: of each name the length of its value in UTF-8, and the value. */
  BytesRef pack() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    for (String name : NAMES) {
      byte[] value = value(name).getBytes(StandardCharsets.UTF_8);
      try {
        out.writeVInt(value.length);
      } catch (IOException e) {
        throw new UncheckedIOException("Memory cannot fail to be written", e);
      }
      out.writeBytes(value, 0, value.length);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** Reads what {@link #pack} made. */
  static Shown of(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    Map<String, String> values = new HashMap<>();
    try {
      for (String name : NAMES) {
        int length = in.readVInt();
        if (length > 0) {
          values.put(
              name, new String(bytes.bytes, in.getPosition(), length, StandardCharsets.UTF_8));
          in.skipBytes(length);
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new CorruptIndexException("What is shown of a document is damaged", "shown", e);
    }
    return new Shown(values);
  }
}
