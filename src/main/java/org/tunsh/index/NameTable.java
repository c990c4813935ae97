package org.tunsh.index;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.PartyNames;

/**
 * The names that queries may use, kept in a small file beside the index: reading it takes
 * milliseconds where the gazetteers take a second. Each line has a list, a code and its names, set
 * apart by tabs; the first name is that for readers.
 */
public final class NameTable implements Vocabulary, PartyNames {
  private static final String FILE = "tunsh-index.names";
  private static final String PARTIES = "parties";
  private static final int NAMES = 2;

  private final Map<String, List<String>> parties = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, List<List<String>>> alike = new HashMap<>();

  private NameTable() {}

  /** Writes the names that the gazetteers know into the folder of an index. */
  public static void write(Path index, Gazetteers gazetteers) throws IOException {
    Files.deleteIfExists(index.resolve(FILE));
    try (BufferedWriter out = Files.newBufferedWriter(index.resolve(FILE))) {
      for (Gazetteers.Named named : gazetteers.named()) {
        out.write(named.list() + "\t" + named.code() + "\t" + String.join("\t", named.names()));
        out.write('\n');
      }
    }
  }

  /** The names that the gazetteers know. */
  public static NameTable of(Gazetteers gazetteers) {
    NameTable table = new NameTable();
    for (Gazetteers.Named named : gazetteers.named()) {
      List<String> cells = new ArrayList<>(List.of(named.list(), named.code()));
      cells.addAll(named.names());
      table.enter(cells);
    }
    return table;
  }

  /** Whether an index has names beside it. */
  public static boolean isThere(Path index) {
    return Files.exists(index.resolve(FILE));
  }

  /** Reads the names beside an index; none where the file is not there. */
  public static NameTable read(Path index) throws IOException {
    NameTable table = new NameTable();
    Path file = index.resolve(FILE);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        table.enter(List.of(line.split("\t")));
      }
    }
    return table;
  }

  /** The codes of the parties. */
  public Set<String> partyCodes() {
    return Set.copyOf(parties.keySet());
  }

  private void enter(List<String> cells) {
    if (cells.size() <= NAMES) {
      return;
    }
    String code = cells.get(1);
    List<String> names = cells.subList(NAMES, cells.size());
    if (cells.getFirst().equals(PARTIES)) {
      parties.put(code, names);
      codes.put(key(code), code);
      names.forEach(name -> codes.putIfAbsent(key(name), code));
    }
    Set<String> keys = new LinkedHashSet<>(List.of(key(code)));
    names.forEach(name -> keys.add(key(name)));
    keys.forEach(key -> alike.computeIfAbsent(key, any -> new ArrayList<>()).add(names));
  }

  private static String key(String name) {
    String folded = WordForms.fold(name).toLowerCase(Locale.ROOT).strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  @Override
  public Optional<String> party(String codeOrName) {
    return Optional.ofNullable(codes.get(key(codeOrName)));
  }

  @Override
  public List<String> names(String partyCode) {
    return parties.getOrDefault(partyCode, List.of());
  }

  @Override
  public List<String> synonyms(String wordOrPhrase) {
    return alike.getOrDefault(key(wordOrPhrase), List.of()).stream()
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  @Override
  public String name(String code) {
    List<String> names = names(code);
    return names.isEmpty() ? code : names.getFirst();
  }
}
