package org.tunsh.gazetteer;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a YAML list of entries as nodes, so that whatever is wrong with an entry can name its line.
 */
final class YamlList {
  private YamlList() {}

  /** The file's entries; a file of comments alone has none. */
  static List<YamlEntry> read(Path file) throws GazetteerException {
    Optional<Node> root = compose(file, text(file));
    if (root.isEmpty()) {
      return List.of();
    }
    return entries(file, root.get());
  }

  /** The one entry of a file that holds keys instead of a list. */
  static YamlEntry readOne(Path file) throws GazetteerException {
    Optional<Node> root = compose(file, text(file));
    if (root.isEmpty()) {
      throw new GazetteerException(file, 1, "keys were expected, but the file is empty");
    }
    return YamlEntry.of(file, root.get());
  }

  static String text(Path file) throws GazetteerException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new GazetteerException(file, 0, "it should be UTF-8, but is not; save it as UTF-8");
    } catch (IOException e) {
      throw new GazetteerException(
          file, 0, "it cannot be read (" + e + "); it belongs to the gazetteer");
    }
  }

  static List<YamlEntry> entries(Path file, Node node) throws GazetteerException {
    if (!(node instanceof SequenceNode list)) {
      throw new GazetteerException(
          file,
          line(node),
          "a list of entries ('- code: …') was expected, but " + found(node) + " was found");
    }
    List<YamlEntry> entries = new ArrayList<>();
    for (Node entry : list.getValue()) {
      entries.add(YamlEntry.of(file, entry));
    }
    return entries;
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  static String found(Node node) {
    return switch (node.getNodeType()) {
      case SCALAR -> "the text '" + ((ScalarNode) node).getValue() + "'";
      case SEQUENCE -> "a list";
      case MAPPING -> "an entry with keys";
      case ANCHOR -> "an anchor";
    };
  }

  private static Optional<Node> compose(Path file, String text) throws GazetteerException {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setUseMarks(true).build();
    try {
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new GazetteerException(file, line, "YAML was expected, but " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new GazetteerException(file, 0, "YAML was expected, but " + e.getMessage());
    }
  }
}
