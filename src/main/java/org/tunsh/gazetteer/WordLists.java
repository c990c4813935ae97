package org.tunsh.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The words of diplomatic language by the part that they play: tier words, heads, verbs of
 * establishing, cues of denial.
 *
 * <p>A file is a YAML mapping of list names to lists of regular-expression fragments or words.
 * Every list that a rule asks for must be there.
 */
public final class WordLists {
  private final Map<String, List<String>> lists;

  private WordLists(Map<String, List<String>> lists) {
    this.lists = Map.copyOf(lists);
  }

  /**
   * Reads several files into one set of lists; a list may stand in one file alone.
   *
   * @throws GazetteerException where a file cannot be read, or a line is not what it must be
   */
  public static WordLists read(List<Path> files) throws GazetteerException {
    Map<String, List<String>> all = new TreeMap<>();
    for (Path file : files) {
      for (Map.Entry<String, List<String>> list : readFile(file).entrySet()) {
        if (all.put(list.getKey(), list.getValue()) != null) {
          throw new GazetteerException(
              file, 0, "the list '" + list.getKey() + "' stands in another file already");
        }
      }
    }
    return new WordLists(all);
  }

  /**
   * These lists with the words of further files behind their own.
   *
   * @throws GazetteerException where a file has a list that does not stand here
   */
  public WordLists with(List<Path> more) throws GazetteerException {
    Map<String, List<String>> all = new TreeMap<>(lists);
    for (Path file : more) {
      for (Map.Entry<String, List<String>> list : readFile(file).entrySet()) {
        List<String> known = all.get(list.getKey());
        if (known == null) {
          throw new GazetteerException(
              file, 0, "the program has no list '" + list.getKey() + "' to which words are added");
        }
        List<String> both = new ArrayList<>(known);
        both.addAll(list.getValue());
        all.put(list.getKey(), List.copyOf(both));
      }
    }
    return new WordLists(all);
  }

  /** The words of a list, in the order of the file. */
  public List<String> words(String list) {
    List<String> words = lists.get(list);
    if (words == null) {
      throw new IllegalArgumentException(
          "No word list '" + list + "'; there are " + lists.keySet().stream().sorted().toList());
    }
    return words;
  }

  public Set<String> set(String list) {
    return Set.copyOf(words(list));
  }

  /** A group of all words of the lists, longest first, for use in a regular expression. */
  public String alternatives(String... names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      all.addAll(words(name));
    }
    return all.stream()
        .sorted((a, b) -> b.length() - a.length())
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A case-insensitive pattern of any word of the lists as whole words. */
  public Pattern pattern(String... names) {
    return Pattern.compile("(?i)\\b" + alternatives(names) + "\\b");
  }

  private static Map<String, List<String>> readFile(Path file) throws GazetteerException {
    Node root = compose(file);
    if (!(root instanceof MappingNode mapping)) {
      throw new GazetteerException(file, line(root), "expected list names with lists under them");
    }
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      lists.put(scalar(file, tuple.getKeyNode()), sequence(file, tuple.getValueNode()));
    }
    return lists;
  }

  private static Node compose(Path file) throws GazetteerException {
    try {
      String yaml = Files.readString(file);
      return new Compose(LoadSettings.builder().setLabel(file.toString()).build())
          .composeString(yaml)
          .orElseThrow(() -> new GazetteerException(file, 1, "expected lists, the file is empty"));
    } catch (YamlEngineException e) {
      throw new GazetteerException(file, 0, "it is no YAML: " + e.getMessage());
    } catch (IOException e) {
      throw new GazetteerException(file, 0, "it cannot be read: " + e.getMessage());
    }
  }

  private static List<String> sequence(Path file, Node node) throws GazetteerException {
    if (!(node instanceof SequenceNode sequence)) {
      throw new GazetteerException(file, line(node), "expected a list, as in '[word, word]'");
    }
    List<String> words = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      words.add(scalar(file, item));
    }
    return List.copyOf(words);
  }

  private static String scalar(Path file, Node node) throws GazetteerException {
    if (!(node instanceof ScalarNode scalar)) {
      throw new GazetteerException(file, line(node), "expected a word or phrase");
    }
    try {
      Pattern.compile(scalar.getValue());
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new GazetteerException(
          file, line(node), "'" + scalar.getValue() + "' is no pattern: " + e.getDescription());
    }
    return scalar.getValue();
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
