package org.tunsh.index;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.PartyNames;

/**
 * The names that queries may use, kept in a small file beside the index: reading it takes
 * milliseconds where the gazetteers take a second. After the keys of the parties each line has a
 * list, a code and its names, set apart by tabs; the first name is that for readers. The names
 * themselves are read when somebody asks for one.
 */
public final class NameTable implements Vocabulary, PartyNames {
  private static final String FILE = "tunsh-index.names";

  private final byte[] file;
  private final Optional<NameKeys> keys;
  private volatile @Nullable NameLists lists;

  private NameTable(byte[] file, @Nullable NameLists lists) {
    this.file = file;
    this.keys = NameKeys.in(file);
    this.lists = lists;
  }

  /** Writes the names that the gazetteers know into the folder of an index. */
  public static void write(Path index, Gazetteers gazetteers) throws IOException {
    Files.deleteIfExists(index.resolve(FILE));
    try (BufferedWriter out = Files.newBufferedWriter(index.resolve(FILE))) {
      out.write(NameKeys.lines(NameLists.of(gazetteers).codes()));
      for (Gazetteers.Named named : gazetteers.named()) {
        out.write(named.list() + "\t" + named.code() + "\t" + String.join("\t", named.names()));
        out.write('\n');
      }
    }
  }

  /** The names that the gazetteers know. */
  public static NameTable of(Gazetteers gazetteers) {
    return new NameTable(new byte[0], NameLists.of(gazetteers));
  }

  /** Whether an index has names beside it. */
  public static boolean isThere(Path index) {
    return Files.exists(index.resolve(FILE));
  }

  /** Reads the names beside an index; none where the file is not there. */
  public static NameTable read(Path index) throws IOException {
    Path file = index.resolve(FILE);
    return new NameTable(Files.exists(file) ? Files.readAllBytes(file) : new byte[0], null);
  }

  private NameLists lists() {
    NameLists known = lists;
    if (known == null) {
      known = NameLists.of(new String(file, StandardCharsets.UTF_8).lines()::iterator);
      lists = known;
    }
    return known;
  }

  /** The codes of the parties. */
  public Set<String> partyCodes() {
    return Set.copyOf(lists().parties().keySet());
  }

  @Override
  public Optional<String> party(String codeOrName) {
    String key = NameLists.key(codeOrName);
    return keys.isPresent() ? keys.get().code(key) : Optional.ofNullable(lists().codes().get(key));
  }

  @Override
  public List<String> names(String partyCode) {
    return lists().parties().getOrDefault(partyCode, List.of());
  }

  @Override
  public List<String> synonyms(String wordOrPhrase) {
    return lists().alike().getOrDefault(NameLists.key(wordOrPhrase), List.of()).stream()
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
