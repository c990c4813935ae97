package org.tunsh.corpus;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.tunsh.model.ReducedDate;

/** An entry of the catalogue as it stands in the file, with the line of each of its values. */
final class CatalogueNode {
  private final Path file;
  private final int line;
  private final Map<String, Node> values;

  private CatalogueNode(Path file, int line, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.values = values;
  }

  static List<CatalogueNode> list(Path file) throws CatalogueException {
    Optional<Node> root = compose(file);
    List<CatalogueNode> nodes = new ArrayList<>();
    if (root.isPresent()) {
      for (Node node : items(file, root.get(), "a list of entries ('- id: …')")) {
        nodes.add(of(file, node));
      }
    }
    return nodes;
  }

  private static Optional<Node> compose(Path file) throws CatalogueException {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setUseMarks(true).build();
    try {
      return new Compose(settings).composeString(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new CatalogueException(file, 0, "it should be UTF-8, but is not; save it as UTF-8");
    } catch (IOException e) {
      throw new CatalogueException(file, 0, "the catalogue cannot be read (" + e + ")");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new CatalogueException(file, line, "YAML was expected, but " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new CatalogueException(file, 0, "YAML was expected, but " + e.getMessage());
    }
  }

  private static CatalogueNode of(Path file, Node node) throws CatalogueException {
    if (!(node instanceof MappingNode mapping)) {
      throw new CatalogueException(file, lineOf(node), "an entry with keys ('id: …') was expected");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(file, tuple.getKeyNode(), "a key");
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new CatalogueException(
            file, lineOf(tuple.getKeyNode()), "the key '" + key + "' stands twice in one entry");
      }
    }
    return new CatalogueNode(file, lineOf(node), values);
  }

  void only(String... keys) throws CatalogueException {
    for (String key : values.keySet()) {
      if (!List.of(keys).contains(key)) {
        throw wrong(key, "the key '" + key + "' is unknown; expected one of " + List.of(keys));
      }
    }
  }

  String text(String key) throws CatalogueException {
    return scalar(file, node(key), "a text for '" + key + "'");
  }

  String matching(String key, String pattern, String expected) throws CatalogueException {
    String text = text(key);
    if (!text.matches(pattern)) {
      throw expected(key, expected, text);
    }
    return text;
  }

  String date(String key) throws CatalogueException {
    String text = text(key);
    if (!ReducedDate.isDate(text)) {
      throw expected(key, "a date such as '2011', '2011-06' or '2011-06-16'", text);
    }
    return text;
  }

  <T> T code(String key, Function<String, T> parse) throws CatalogueException {
    String text = text(key);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw expected(key, "a code of the vocabulary for '" + key + "'", text);
    }
  }

  /** Two or more codes, sorted, none of them twice. */
  List<String> parties(String key) throws CatalogueException {
    List<String> codes = new ArrayList<>();
    for (Node node : items(file, node(key), "a list of codes ('[CHN, MNG]')")) {
      codes.add(scalar(file, node, "a party's code"));
    }
    if (codes.size() < 2 || !codes.equals(codes.stream().distinct().sorted().toList())) {
      throw expected(
          key, "two or more different codes in the order of the alphabet", codes.toString());
    }
    return codes;
  }

  URI address(String key) throws CatalogueException {
    return address(node(key));
  }

  /** The addresses of a list; none where the key is missing. */
  List<URI> addresses(String key) throws CatalogueException {
    List<URI> addresses = new ArrayList<>();
    if (values.containsKey(key)) {
      for (Node node : items(file, node(key), "a list of addresses")) {
        addresses.add(address(node));
      }
    }
    return addresses;
  }

  int line(String key) {
    Node node = values.get(key);
    return node == null ? line : lineOf(node);
  }

  CatalogueException wrong(String key, String problem) {
    return new CatalogueException(file, line(key), problem);
  }

  private CatalogueException expected(String key, String expected, String found) {
    return wrong(key, expected + " was expected, but '" + found + "' was found");
  }

  private URI address(Node node) throws CatalogueException {
    String text = scalar(file, node, "an address");
    try {
      URI address = new URI(text);
      if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw new CatalogueException(
          file, lineOf(node), "the address '" + text + "' is malformed: " + e.getReason());
    }
    throw new CatalogueException(
        file,
        lineOf(node),
        "an address with http or https was expected, but '" + text + "' was found");
  }

  private Node node(String key) throws CatalogueException {
    Node node = values.get(key);
    if (node == null) {
      throw new CatalogueException(
          file, line, "the key '" + key + "' was expected, but is missing");
    }
    return node;
  }

  private static List<Node> items(Path file, Node node, String expected) throws CatalogueException {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    throw new CatalogueException(file, lineOf(node), expected + " was expected");
  }

  private static String scalar(Path file, Node node, String expected) throws CatalogueException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw new CatalogueException(file, lineOf(node), expected + " was expected");
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
