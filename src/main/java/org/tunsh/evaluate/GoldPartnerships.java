package org.tunsh.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tunsh.evaluate.Annotation.Partnership;
import org.tunsh.model.Span;

/** Between whom the documents of a folder of annotations say that a tier holds. */
public final class GoldPartnerships {
  /** Quotes that are cut differently are told again by so much of their beginning or end. */
  private static final int ENOUGH = 40;

  private final Map<String, List<Partnership>> byFile = new HashMap<>();

  private GoldPartnerships() {}

  /**
   * @throws IOException where an annotation cannot be read
   */
  public static GoldPartnerships read(Path folder) throws IOException {
    GoldPartnerships gold = new GoldPartnerships();
    AnnotationReader.gold(folder).forEach(one -> gold.byFile.put(one.file(), one.partnerships()));
    return gold;
  }

  /** Whether a document was annotated. */
  public boolean judges(String file) {
    return byFile.containsKey(file);
  }

  /** The parties, sorted, that hold a tier of this level, wherever the document says so. */
  public Set<List<String>> holders(String file, String level) {
    Set<List<String>> holders = new TreeSet<>(java.util.Comparator.comparing(String::valueOf));
    byFile.getOrDefault(file, List.of()).stream()
        .filter(one -> one.level().equals(level))
        .forEach(one -> holders.add(one.parties()));
    return holders;
  }

  /**
   * Those of whom a sentence says it.
   *
   * @param where the sentence in the text
   * @param said its words
   */
  public Set<List<String>> holders(String file, String level, Span where, String said) {
    Set<List<String>> holders = new TreeSet<>(java.util.Comparator.comparing(String::valueOf));
    byFile.getOrDefault(file, List.of()).stream()
        .filter(one -> one.level().equals(level) && stands(one, where, plain(said)))
        .forEach(one -> holders.add(one.parties()));
    return holders;
  }

  private static boolean stands(Partnership one, Span where, String said) {
    if (one.passage().located()) {
      return one.passage().start() < where.end() && one.passage().end() > where.start();
    }
    String quote = plain(one.passage().quote());
    boolean same = said.contains(quote) || quote.contains(said);
    return same
        || quote.length() > ENOUGH
            && (said.contains(quote.substring(0, ENOUGH))
                || said.contains(quote.substring(quote.length() - ENOUGH)));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
