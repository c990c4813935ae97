package org.tunsh.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.evaluate.Annotation.Details;
import org.tunsh.evaluate.Annotation.Instrument;
import org.tunsh.evaluate.Annotation.Passage;

/** The instruments of a folder of annotations. */
public final class GoldInstruments {
  private static final Passage NOWHERE = new Passage("", 0, 0);
  private final Map<String, List<Instrument>> byFile = new HashMap<>();

  private GoldInstruments() {}

  public static GoldInstruments read(Path folder) throws IOException {
    GoldInstruments gold = new GoldInstruments();
    for (Annotation one : AnnotationReader.gold(folder)) {
      one.details().map(Details::instruments).ifPresent(i -> gold.byFile.put(one.file(), i));
    }
    return gold;
  }

  /** Whether the annotations of a document say anything of instruments. */
  public boolean judges(String file) {
    return byFile.containsKey(file);
  }

  /** Whether they have this one. */
  public boolean has(String file, String kind, String title) {
    Instrument said = new Instrument(kind, title, "", NOWHERE);
    return byFile.getOrDefault(file, List.of()).stream().anyMatch(one -> Scorer.same(one, said));
  }
}
