package org.tunsh.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What changed between two states of the lists, and whether a text can feel it.
 *
 * <p>A changed entry of a list of names can matter only to a text that holds one of its names, old
 * or new, or to a document whose container states its code. A change of any other list may matter
 * to every text; one of the ranking of sources, or of a comment, to none.
 */
public final class ListChange {
  private static final Set<String> NAMES =
      Set.of("parties.yaml", "former.yaml", "organisations.yaml");
  private static final String LEADERS = "leaders.csv";
  private static final Set<String> OF_DATASET =
      Set.of("rankings.yaml", "categories.yaml", "state-numbers.csv");
  private static final Set<String> NO_NAMES = Set.of("qid", "from", "to", "only-within");
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=- )");

  /** Beyond so many it is no slower to do all documents again. */
  private static final int MOST = 400;

  private final Set<String> codes = new HashSet<>();
  private final Set<String> words = new LinkedHashSet<>();
  private boolean everything;

  private ListChange() {}

  /**
   * The change from one state to another.
   *
   * @param before each list's text by the name of its file
   * @param after the same now
   */
  public static ListChange between(Map<String, String> before, Map<String, String> after) {
    ListChange change = new ListChange();
    Set<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    for (String file : files) {
      change.file(file, before.getOrDefault(file, ""), after.getOrDefault(file, ""));
    }
    change.everything |= change.words.size() > MOST;
    return change;
  }

  private void file(String name, String before, String after) {
    String old = withoutComments(before);
    String fresh = withoutComments(after);
    if (old.equals(fresh) || OF_DATASET.contains(name)) {
      return;
    }
    if (NAMES.contains(name)) {
      differing(List.of(ENTRY.split(old)), List.of(ENTRY.split(fresh))).forEach(this::entry);
    } else if (name.equals(LEADERS)) {
      differing(old.lines().toList(), fresh.lines().toList()).forEach(this::leader);
    } else {
      everything = true;
    }
  }

  private static String withoutComments(String text) {
    StringBuilder kept = new StringBuilder();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> kept.append(line.stripTrailing()).append('\n'));
    return kept.toString();
  }

  /** What stands in one and not in the other, as often as it stands there. */
  private static List<String> differing(List<String> before, List<String> after) {
    Map<String, Integer> counts = new HashMap<>();
    before.forEach(each -> counts.merge(each, 1, Integer::sum));
    after.forEach(each -> counts.merge(each, -1, Integer::sum));
    List<String> differing = new ArrayList<>();
    counts.forEach(
        (each, count) -> {
          if (count != 0) {
            differing.add(each);
          }
        });
    return differing;
  }

  private void entry(String yaml) {
    try {
      Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
      if (read instanceof List<?> list
          && !list.isEmpty()
          && list.getFirst() instanceof Map<?, ?> map) {
        map.forEach((key, value) -> value(String.valueOf(key), value));
        return;
      }
    } catch (YamlEngineException unreadable) {
      everything = true;
      return;
    }
    everything |= !yaml.isBlank();
  }

  private void value(String key, Object value) {
    if (key.equals("code")) {
      codes.add(String.valueOf(value));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((language, names) -> value(String.valueOf(language), names));
    } else if (value instanceof List<?> list) {
      list.forEach(each -> word(String.valueOf(each)));
    } else if (!NO_NAMES.contains(key)) {
      word(String.valueOf(value));
    }
  }

  private void leader(String line) {
    String[] fields = line.split(",", -1);
    codes.add(fields[0].strip());
    // More fields than there are, where one is quoted, only name more words.
    for (int i = 1; i < Math.max(2, fields.length - 3); i++) {
      for (String form : fields[i].split(";", -1)) {
        word(form.replace("\"", ""));
      }
    }
  }

  private void word(String name) {
    String bare = name.startsWith("the ") ? name.substring("the ".length()) : name;
    String folded = spaced(Folding.fold(bare.strip()));
    if (!folded.isEmpty()) {
      words.add(folded);
    }
  }

  /** A name with a hyphen also stands for the same name with a space. */
  private static String spaced(String folded) {
    return folded.replace('-', ' ').strip();
  }

  /** Whether a document may have to be looked at again. */
  public boolean touches(String text, List<String> statedCodes) {
    if (everything) {
      return true;
    }
    if (statedCodes.stream().anyMatch(codes::contains)) {
      return true;
    }
    if (words.isEmpty()) {
      return false;
    }
    String folded = Folding.fold(text).replace('-', ' ');
    return words.stream().anyMatch(word -> holds(folded, word));
  }

  private static boolean holds(String text, String word) {
    boolean free = Folding.kind(word.charAt(0)) != Folding.Kind.WORD;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (free || at == 0 || Folding.kind(text.charAt(at - 1)) != Folding.Kind.WORD) {
        return true;
      }
    }
    return false;
  }
}
