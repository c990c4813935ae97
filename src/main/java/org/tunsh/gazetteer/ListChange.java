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
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What changed between two states of the lists, and whether a text can feel it.
 *
 * <p>A changed entry of a list of names can matter only to a text that holds one of its names, old
 * or new, or to a document whose container states its code; a phrase that came to a list of terms
 * or left it, only to a text that holds it; and so a plain word of the names of tiers. A change of
 * any other list may matter to every text; one of the ranking of sources, or of a comment, to none.
 */
public final class ListChange {
  private static final Set<String> NAMES =
      Set.of("parties.yaml", "former.yaml", "organisations.yaml");
  private static final String LEADERS = "leaders.csv";
  private static final Set<String> TERMS =
      Set.of("areas.yaml", "headings.yaml", "defence.yaml", "commitments.yaml", "offices.yaml");
  private static final String TIERS = "tiers.yaml";
  private static final Set<String> TIER_WORDS = Set.of("qualifiers", "praise", "subjects");

  /** A fragment that fits one phrase alone, with a hyphen or a space between its words. */
  private static final Pattern PLAIN = Pattern.compile("\\p{L}+(?:(?:-| |\\[- \\])\\p{L}+)*");

  /** What comes before the name of a file in an archive's own folder of lists. */
  public static final String OWN = "own/";

  private static final Set<String> OF_DATASET =
      Set.of("rankings.yaml", "categories.yaml", "state-numbers.csv", "suggestions.yaml");
  private static final Set<String> NO_NAMES = Set.of("qid", "from", "to", "only-within");
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=- )");

  /** Beyond so many it is no slower to do all documents again. */
  private static final int MOST = 400;

  private final Set<String> codes = new HashSet<>();
  private final Set<String> words = new LinkedHashSet<>();
  private final List<String> files = new ArrayList<>();
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

  /** The files that differ in more than their comments, by name. */
  public List<String> files() {
    return List.copyOf(files);
  }

  private void file(String path, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    String name = path.startsWith(OWN) ? path.substring(OWN.length()) : path;
    String old = withoutComments(before);
    String fresh = withoutComments(after);
    if (old.equals(fresh) || OF_DATASET.contains(name)) {
      return;
    }
    files.add(path);
    if (NAMES.contains(name)) {
      differing(List.of(ENTRY.split(old)), List.of(ENTRY.split(fresh))).forEach(this::entry);
    } else if (name.equals(LEADERS)) {
      differing(old.lines().toList(), fresh.lines().toList()).forEach(this::leader);
    } else if (TERMS.contains(name)) {
      inOrder(phrases(old), phrases(fresh)).forEach(this::term);
    } else if (name.equals(TIERS)) {
      inOrder(fragments(old), fragments(fresh)).forEach(this::fragment);
    } else {
      everything = true;
    }
  }

  /** A phrase with the code and the key under which it stands, or what cannot be taken apart. */
  private record Listed(String code, String key, String phrase) {}

  /** What differs; where the rest changed places, the first that fits may be another one now. */
  private List<Listed> inOrder(List<Listed> before, List<Listed> after) {
    List<Listed> differing = differing(before, after);
    Set<Listed> changed = Set.copyOf(differing);
    everything |=
        !before.stream()
            .filter(each -> !changed.contains(each))
            .toList()
            .equals(after.stream().filter(each -> !changed.contains(each)).toList());
    return differing;
  }

  private List<Listed> phrases(String yaml) {
    List<Listed> phrases = new ArrayList<>();
    if (read(yaml) instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> map) {
          String code = String.valueOf(map.get("code"));
          map.forEach((key, value) -> listed(code, String.valueOf(key), value, phrases));
        }
      }
    } else {
      everything |= !yaml.isBlank();
    }
    return phrases;
  }

  private List<Listed> fragments(String yaml) {
    List<Listed> fragments = new ArrayList<>();
    if (read(yaml) instanceof Map<?, ?> map) {
      map.forEach((list, words) -> listed("", String.valueOf(list), words, fragments));
    } else {
      everything |= !yaml.isBlank();
    }
    return fragments;
  }

  private static void listed(String code, String key, Object value, List<Listed> all) {
    if (value instanceof List<?> words) {
      words.forEach(word -> all.add(new Listed(code, key, String.valueOf(word))));
    } else {
      all.add(new Listed(code, key, String.valueOf(value)));
    }
  }

  /** An entry without phrases matters to no text. */
  private void term(Listed listed) {
    String phrase = listed.phrase();
    if (!listed.key().equals("code")) {
      word(phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase);
    }
  }

  private void fragment(Listed listed) {
    int equals = listed.phrase().lastIndexOf('=');
    String regex = equals < 0 ? listed.phrase() : listed.phrase().substring(0, equals);
    if (TIER_WORDS.contains(listed.key()) && PLAIN.matcher(regex).matches()) {
      word(regex.replace("[- ]", " "));
    } else {
      everything = true;
    }
  }

  private static @Nullable Object read(String yaml) {
    try {
      return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (YamlEngineException unreadable) {
      return null;
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
  private static <T> List<T> differing(List<T> before, List<T> after) {
    Map<T, Integer> counts = new HashMap<>();
    before.forEach(each -> counts.merge(each, 1, Integer::sum));
    after.forEach(each -> counts.merge(each, -1, Integer::sum));
    List<T> differing = new ArrayList<>();
    counts.forEach(
        (each, count) -> {
          if (count != 0) {
            differing.add(each);
          }
        });
    return differing;
  }

  private void entry(String yaml) {
    if (read(yaml) instanceof List<?> list
        && !list.isEmpty()
        && list.getFirst() instanceof Map<?, ?> map) {
      map.forEach((key, value) -> value(String.valueOf(key), value));
    } else {
      everything |= !yaml.isBlank();
    }
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
