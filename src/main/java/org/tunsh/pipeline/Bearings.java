package org.tunsh.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32C;
import org.tunsh.model.Facts;
import org.tunsh.model.Testimony;
import org.tunsh.reconcile.Conclusions;

/**
 * What runs concluded of tellings, in a file of the state folder: of a document whose result stands
 * it is not concluded again. With other code, lists or tables, or where the file is not as it was
 * written, all is concluded anew.
 */
final class Bearings implements Conclusions {
  private static final String NAME = "bearings";
  private static final int SUM = Integer.BYTES;
  private static final int BITS = 2;
  private static final int KNOWN = 1;
  private static final int TRUE = 2;

  private final Path file;
  private final String version;
  private final Map<Facts, String> results = new IdentityHashMap<>();
  private final Map<String, Known> before = new HashMap<>();
  private final Map<String, Known> now = new TreeMap<>();

  /**
   * What is known of a telling.
   *
   * @param result of the document, as the store and the reviews name it
   * @param bits two for each question: whether it is answered, and how
   */
  private record Known(String result, int bits) {}

  private Bearings(Path file, String version) {
    this.file = file;
    this.version = version;
  }

  /**
   * Reads what is kept beside an output.
   *
   * @param version of everything but the documents
   * @param kept the documents
   */
  static Bearings read(Workspace workspace, String version, List<Kept> kept) throws IOException {
    Bearings known = new Bearings(workspace.state().resolve(NAME), version);
    kept.forEach(each -> known.results.put(each.facts(), each.version()));
    if (Files.exists(known.file)) {
      known.enter(Files.readAllBytes(known.file));
    }
    return known;
  }

  private void enter(byte[] bytes) {
    int length = bytes.length - SUM;
    if (length < 0 || ByteBuffer.wrap(bytes).getInt(length) != sum(bytes, length)) {
      return;
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
      if (in.readUTF().equals(version)) {
        for (int left = in.readInt(); left > 0; left--) {
          String telling = in.readUTF();
          before.put(telling, new Known(in.readUTF(), in.readUnsignedByte()));
        }
      }
    } catch (IOException e) {
      before.clear();
    }
  }

  private static int sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  @Override
  public boolean of(Testimony telling, About about, boolean first, BooleanSupplier anew) {
    String result = results.get(telling.source());
    if (result == null) {
      return anew.getAsBoolean();
    }
    String id = telling.assertion().id();
    int shift = BITS * (2 * about.ordinal() + (first ? 0 : 1));
    int bits = known(before, id, result) | known(now, id, result);
    int answer = bits >> shift;
    if ((answer & KNOWN) == 0) {
      answer = KNOWN | (anew.getAsBoolean() ? TRUE : 0);
      // What was asked for the answer is known by now as well.
      bits |= known(now, id, result) | answer << shift;
    }
    now.put(id, new Known(result, bits));
    return (answer & TRUE) != 0;
  }

  private static int known(Map<String, Known> all, String id, String result) {
    Known known = all.get(id);
    return known != null && known.result().equals(result) ? known.bits() : 0;
  }

  /** Keeps what this run asked for, and forgets the rest. */
  void write() throws IOException {
    if (now.equals(before)) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(version);
    out.writeInt(now.size());
    for (Map.Entry<String, Known> each : now.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeUTF(each.getValue().result());
      out.writeByte(each.getValue().bits());
    }
    byte[] content = bytes.toByteArray();
    byte[] whole = Arrays.copyOf(content, content.length + SUM);
    ByteBuffer.wrap(whole).putInt(content.length, sum(content, content.length));
    Files.createDirectories(file.resolveSibling("."));
    WholeFile.write(file, whole);
  }
}
