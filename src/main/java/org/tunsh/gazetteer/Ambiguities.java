package org.tunsh.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code ambiguous.yaml} says of names that are also other things. */
final class Ambiguities {
  private final List<String> swallows = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Map<String, String> preferred = new HashMap<>();
  private final Map<String, Caution> cautions = new HashMap<>();

  void read(Path file) throws GazetteerException {
    YamlEntry root = YamlList.readOne(file).only("swallow", "prefer", "cautions", "words");
    swallows.addAll(root.texts("swallow"));
    words.addAll(root.texts("words"));
    for (YamlEntry entry : root.entries("prefer")) {
      entry.only("name", "code");
      preferred.put(Folding.fold(entry.text("name")), entry.text("code"));
    }
    for (YamlEntry entry : root.entries("cautions")) {
      entry.only("name", "near", "before", "after", "article-in-capitals");
      cautions.put(Folding.fold(entry.text("name")), caution(entry));
    }
  }

  private static Caution caution(YamlEntry entry) throws GazetteerException {
    return Caution.of(
        entry.texts("near"),
        entry.texts("before"),
        entry.texts("after"),
        entry.flag("article-in-capitals"));
  }

  List<String> swallows() {
    return swallows;
  }

  /** Words with a capital that are no surname. */
  Set<String> words() {
    return Set.copyOf(words);
  }

  /** The party that a name shared by several stands for. */
  Optional<String> preferred(String folded) {
    return Optional.ofNullable(preferred.get(folded));
  }

  Optional<Caution> caution(String folded) {
    return Optional.ofNullable(cautions.get(folded));
  }
}
