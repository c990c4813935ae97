package org.tunsh.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tunsh.publish.DocumentChanges.Kept;

/**
 * The documents of two outputs, of which only those are read where their files differ, and the
 * others that have the bytes of one of these.
 *
 * @param now the later file
 * @param where the two differ
 * @param before documents of the earlier one
 * @param after documents of the later one
 */
record TouchedDocuments(Path now, Differing where, List<Kept> before, List<Kept> after) {
  private static final List<String> NAMES = List.of("file", "sha256");

  /** More ids than are looked for in a line that is not read. */
  private static final int MANY = 8;

  static TouchedDocuments between(Path then, Path now) throws IOException {
    Differing where = Differing.between(then, now);
    List<Kept> before = documents(OutputLines.texts(then, where.from(), where.then()));
    List<Kept> after = documents(OutputLines.texts(now, where.from(), where.now()));
    Set<String> ids = new HashSet<>();
    before.forEach(each -> ids.add(DocumentChanges.id(each.hash())));
    after.forEach(each -> ids.add(DocumentChanges.id(each.hash())));
    if (ids.isEmpty()) {
      return new TouchedDocuments(now, where, before, after);
    }
    List<Kept> first = having(now, 0, where.from(), ids);
    List<Kept> last = having(now, where.now(), Long.MAX_VALUE, ids);
    return new TouchedDocuments(
        now, where, joined(first, before, last), joined(first, after, last));
  }

  private static List<Kept> documents(Iterable<String> lines) {
    List<Kept> documents = new ArrayList<>();
    lines.forEach(line -> documents.add(document(line)));
    return documents;
  }

  private static Kept document(String line) {
    List<String> values = OutputLines.values(line, NAMES);
    return new Kept(values.getFirst(), values.getLast());
  }

  /** Those of a part of the file that have one of some ids. */
  private static List<Kept> having(Path file, long from, long to, Set<String> ids)
      throws IOException {
    List<Kept> found = new ArrayList<>();
    OutputLines.eachText(
        file,
        from,
        to,
        line -> {
          // To read a line costs far more than to see that no id is in it.
          if (ids.size() > MANY || ids.stream().anyMatch(line::contains)) {
            Kept document = document(line);
            if (ids.contains(DocumentChanges.id(document.hash()))) {
              found.add(document);
            }
          }
        });
    return found;
  }

  private static List<Kept> joined(List<Kept> first, List<Kept> middle, List<Kept> last) {
    List<Kept> all = new ArrayList<>(first);
    all.addAll(middle);
    all.addAll(last);
    return all;
  }

  /**
   * What happened to them.
   *
   * @param lists the lists that changed meanwhile
   */
  DocumentChanges changes(List<String> lists) {
    return new DocumentChanges(before, after, lists, this::untouched);
  }

  private List<Kept> untouched() {
    try {
      List<Kept> all = documents(OutputLines.texts(now, 0, where.from()));
      all.addAll(documents(OutputLines.texts(now, where.now(), Long.MAX_VALUE)));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
