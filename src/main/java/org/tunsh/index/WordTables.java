package org.tunsh.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.zip.CRC32;
import org.tunsh.gazetteer.GazetteerException;

/**
 * The word tables that an index is made with: spellings that count as one, Mongolian suffixes,
 * abbreviations that end no sentence; and how much kinds of documents count in a ranking.
 *
 * @param spellings single words to the spelling that stands for them
 * @param joined words of several parts, parts set apart by a space, to the word that stands for
 *     them
 * @param stems beginnings of words to the beginning that stands for them, longest first
 * @param suffixes Mongolian suffixes, longest first
 * @param abbreviations without their full stop, lower case
 * @param kinds what a kind of document adds to the score of a hit
 * @param fingerprint changes with any change of the tables but the last
 */
record WordTables(
    Map<String, String> spellings,
    Map<String, String> joined,
    List<Map.Entry<String, String>> stems,
    List<String> suffixes,
    Set<String> abbreviations,
    Map<String, Float> kinds,
    String fingerprint) {

  WordTables {
    spellings = Map.copyOf(spellings);
    joined = Map.copyOf(joined);
    stems = List.copyOf(stems);
    suffixes = List.copyOf(suffixes);
    abbreviations = Set.copyOf(abbreviations);
    kinds = Map.copyOf(kinds);
  }

  /**
   * Reads {@code spelling.csv}, {@code mongolian-suffixes.txt}, {@code abbreviations.txt} and
   * {@code search-kinds.csv} of a folder.
   */
  static WordTables read(Path folder) throws GazetteerException {
    CRC32 sum = new CRC32();
    Map<String, String> spellings = new HashMap<>();
    Map<String, String> joined = new HashMap<>();
    List<Map.Entry<String, String>> stems = new ArrayList<>();
    Path spelling = folder.resolve("spelling.csv");
    for (Line line : lines(spelling, sum)) {
      addSpelling(spelling, line, spellings, joined, stems);
    }
    stems.sort((a, b) -> b.getKey().length() - a.getKey().length());
    List<String> suffixes = new ArrayList<>(words(folder.resolve("mongolian-suffixes.txt"), sum));
    suffixes.sort((a, b) -> b.length() - a.length());
    Set<String> abbreviations = new HashSet<>(words(folder.resolve("abbreviations.txt"), sum));
    return new WordTables(
        spellings,
        joined,
        stems,
        suffixes,
        abbreviations,
        kinds(folder.resolve("search-kinds.csv")),
        Long.toHexString(sum.getValue()));
  }

  private static void addSpelling(
      Path file,
      Line line,
      Map<String, String> spellings,
      Map<String, String> joined,
      List<Map.Entry<String, String>> stems)
      throws GazetteerException {
    String[] cells = line.text().split(",", -1);
    if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
      throw new GazetteerException(
          file,
          line.number(),
          "expected two spellings with a comma between, as in 'neighbour,neighbor', found '"
              + line.text()
              + "'");
    }
    String from = cells[0].strip();
    String to = cells[1].strip();
    if (from.endsWith("*") != to.endsWith("*")) {
      throw new GazetteerException(
          file,
          line.number(),
          "expected '*' at the end of both or of neither, as in 'organis*,organiz*'");
    }
    if (from.endsWith("*")) {
      stems.add(Map.entry(from.substring(0, from.length() - 1), to.substring(0, to.length() - 1)));
    } else if (from.indexOf(' ') > 0 || from.indexOf('-') > 0) {
      joined.put(from.replace('-', ' '), to);
    } else {
      spellings.put(from, to);
    }
  }

  private static Map<String, Float> kinds(Path file) throws GazetteerException {
    Map<String, Float> kinds = new HashMap<>();
    for (Line line : lines(file, new CRC32())) {
      String[] cells = line.text().strip().split(",", -1);
      if (cells.length != 2 || !cells[1].matches("\\d{1,2}(?:\\.\\d{1,3})?")) {
        throw new GazetteerException(
            file,
            line.number(),
            "expected a kind and a number with a comma between, as in 'joint-statement,2', found '"
                + line.text()
                + "'");
      }
      kinds.put(cells[0].strip(), Float.parseFloat(cells[1]));
    }
    return kinds;
  }

  private static List<String> words(Path file, CRC32 sum) throws GazetteerException {
    List<String> words = new ArrayList<>();
    for (Line line : lines(file, sum)) {
      StringTokenizer each = new StringTokenizer(line.text());
      while (each.hasMoreTokens()) {
        words.add(each.nextToken());
      }
    }
    return words;
  }

  private static List<Line> lines(Path file, CRC32 sum) throws GazetteerException {
    List<String> all;
    try {
      all = Files.readAllLines(file);
    } catch (IOException e) {
      throw new GazetteerException(file, 0, "it cannot be read: " + e);
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      int comment = line.indexOf('#');
      String text = comment < 0 ? line : line.substring(0, comment);
      if (!text.isBlank()) {
        lines.add(new Line(i + 1, text));
        sum.update((text + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return lines;
  }

  private record Line(int number, String text) {}
}
