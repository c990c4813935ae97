package org.tunsh.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** An entry of a list: keys with texts, lists of texts or further entries, each with its line. */
final class YamlEntry {
  /** A text and the line it stands in. */
  record Word(String text, int line) {}

  private final Path file;
  private final int line;
  private final Map<String, Node> values;

  private YamlEntry(Path file, int line, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.values = values;
  }

  static YamlEntry of(Path file, Node node) throws GazetteerException {
    if (!(node instanceof MappingNode mapping)) {
      throw new GazetteerException(
          file,
          YamlList.line(node),
          "an entry with keys ('code: …') was expected, but "
              + YamlList.found(node)
              + " was found");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(file, tuple.getKeyNode(), "a key");
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new GazetteerException(
            file,
            YamlList.line(tuple.getKeyNode()),
            "the key '" + key + "' stands twice in one entry");
      }
    }
    return new YamlEntry(file, YamlList.line(node), values);
  }

  int line() {
    return line;
  }

  Path file() {
    return file;
  }

  Set<String> keys() {
    return values.keySet();
  }

  /** Fails on a key that is not among these. */
  YamlEntry only(String... allowed) throws GazetteerException {
    for (Map.Entry<String, Node> value : values.entrySet()) {
      if (!List.of(allowed).contains(value.getKey())) {
        throw new GazetteerException(
            file,
            YamlList.line(value.getValue()),
            "the key '"
                + value.getKey()
                + "' is unknown; expected one of "
                + new TreeSet<>(List.of(allowed)));
      }
    }
    return this;
  }

  String text(String key) throws GazetteerException {
    Node node = values.get(key);
    if (node == null) {
      throw new GazetteerException(
          file, line, "the key '" + key + "' was expected, but is missing");
    }
    return scalar(file, node, "a text for '" + key + "'");
  }

  String text(String key, String otherwise) throws GazetteerException {
    return values.containsKey(key) ? text(key) : otherwise;
  }

  boolean flag(String key) throws GazetteerException {
    String value = text(key, "false");
    if (!value.equals("true") && !value.equals("false")) {
      throw new GazetteerException(
          file,
          lineOf(key),
          "true or false was expected for '" + key + "', but '" + value + "' was found");
    }
    return value.equals("true");
  }

  /** The texts of a list; none where the key is missing. */
  List<Word> words(String key) throws GazetteerException {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      throw new GazetteerException(
          file,
          YamlList.line(node),
          "a list ([…] or lines with '-') was expected for '"
              + key
              + "', but "
              + YamlList.found(node)
              + " was found");
    }
    List<Word> words = new ArrayList<>();
    for (Node word : list.getValue()) {
      words.add(new Word(scalar(file, word, "a text in '" + key + "'"), YamlList.line(word)));
    }
    return words;
  }

  List<String> texts(String key) throws GazetteerException {
    return words(key).stream().map(Word::text).toList();
  }

  /** The entry under a key, or null where it is missing. */
  @Nullable YamlEntry entry(String key) throws GazetteerException {
    Node node = values.get(key);
    return node == null ? null : of(file, node);
  }

  List<YamlEntry> entries(String key) throws GazetteerException {
    Node node = values.get(key);
    return node == null ? List.of() : YamlList.entries(file, node);
  }

  int lineOf(String key) {
    Node node = values.get(key);
    return node == null ? line : YamlList.line(node);
  }

  GazetteerException wrong(String key, String problem) {
    return new GazetteerException(file, lineOf(key), problem);
  }

  private static String scalar(Path file, Node node, String expected) throws GazetteerException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    String found = node instanceof ScalarNode ? "nothing" : YamlList.found(node);
    throw new GazetteerException(
        file, YamlList.line(node), expected + " was expected, but " + found + " was found");
  }
}
