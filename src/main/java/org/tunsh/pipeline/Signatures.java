package org.tunsh.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tunsh.likeness.Signature;
import org.tunsh.likeness.Signed;
import org.tunsh.likeness.Signer;
import org.tunsh.model.Document;

/**
 * The signatures of the documents of an output, by which those are found that read alike: a file of
 * the state folder, which may be read while a run goes on. What cannot be read is made anew.
 */
final class Signatures {
  private static final String NAME = "signatures";
  private static final int MOST = 10_000_000;

  private final Path file;
  private final String version;
  private final Signer signer = new Signer();
  private final Map<String, Signed> byHash = new ConcurrentHashMap<>();
  private volatile boolean changed;

  private Signatures(Path file, String version) {
    this.file = file;
    this.version = version;
  }

  /**
   * The signatures that are kept beside an output.
   *
   * @param reading version of what makes documents of files: another one may see other words
   */
  static Signatures read(Workspace workspace, String reading) throws IOException {
    String version = Signer.VERSION + " " + reading;
    Signatures kept = new Signatures(workspace.state().resolve(NAME), version);
    if (!Files.exists(kept.file)) {
      return kept;
    }
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(kept.file)))) {
      kept.read(in);
    } catch (IOException | IllegalArgumentException e) {
      kept.byHash.clear();
      kept.changed = true;
    }
    return kept;
  }

  private void read(DataInputStream in) throws IOException {
    if (!in.readUTF().equals(version)) {
      return;
    }
    int count = in.readInt();
    for (int i = 0; i < Math.clamp(count, 0, MOST); i++) {
      String sha256 = in.readUTF();
      String name = in.readUTF();
      long words = in.readLong();
      long numbers = in.readLong();
      int size = in.readUnsignedByte();
      // All at once: there are some millions of these numbers.
      byte[] hashes = new byte[size * Integer.BYTES];
      in.readFully(hashes);
      int[] least = new int[size];
      ByteBuffer.wrap(hashes).asIntBuffer().get(least);
      byHash.put(sha256, new Signed(sha256, name, new Signature(words, numbers, least)));
    }
  }

  /** The signature of a document, which is kept from then on. */
  Signed sign(Document document) {
    Signed signed = new Signed(document.sha256(), document.file(), signer.of(document));
    byHash.put(signed.sha256(), signed);
    changed = true;
    return signed;
  }

  Optional<Signed> of(String sha256) {
    return Optional.ofNullable(byHash.get(sha256));
  }

  List<Signed> all() {
    return byHash.values().stream().sorted(Comparator.comparing(Signed::file)).toList();
  }

  /** Forgets all others. */
  void keepOnly(List<Signed> documents) {
    Map<String, Signed> wanted = new ConcurrentHashMap<>();
    documents.forEach(each -> wanted.put(each.sha256(), each));
    if (!wanted.equals(byHash)) {
      byHash.clear();
      byHash.putAll(wanted);
      changed = true;
    }
  }

  void write() throws IOException {
    if (!changed) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    List<Signed> all = all();
    out.writeUTF(version);
    out.writeInt(all.size());
    for (Signed signed : all) {
      out.writeUTF(signed.sha256());
      out.writeUTF(signed.file());
      out.writeLong(signed.signature().words());
      out.writeLong(signed.signature().numbers());
      int[] least = signed.signature().least();
      out.writeByte(least.length);
      ByteBuffer hashes = ByteBuffer.allocate(least.length * Integer.BYTES);
      hashes.asIntBuffer().put(least);
      out.write(hashes.array());
    }
    Files.createDirectories(file.resolveSibling("."));
    WholeFile.write(file, bytes.toByteArray());
    changed = false;
  }
}
