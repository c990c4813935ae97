package org.tunsh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tunsh.index.SearchRequest;

/**
 * A search as it is mostly typed. Reading annotations, as for other commands, makes a class for
 * each kind of them; that takes a good part of the time of a search. What is not understood here –
 * also every mistake – is left to them.
 */
final class PlainSearch {
  private static final Set<String> SIGNS = Set.of("--json", "--csv");
  private static final Set<String> VALUES =
      Set.of("--home", "--output", "--limit", "--offset", "--facets", "--sort");
  private static final int DIGITS = 6;

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private PlainSearch() {}

  /** The search of a whole command line; empty where another way must read it. */
  static Optional<SearchTask> read(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals("search")) {
      return Optional.empty();
    }
    PlainSearch plain = new PlainSearch();
    int at = 1;
    while (at > 0 && at < arguments.length) {
      at = plain.take(arguments, at);
    }
    return at < 0 || plain.words.isEmpty() ? Optional.empty() : Optional.ofNullable(plain.task());
  }

  /** Takes what stands at a place; says where to go on, or -1 where it is not understood. */
  private int take(String[] arguments, int at) {
    String argument = arguments[at];
    if (!argument.startsWith("-")) {
      words.add(argument);
      return argument.isBlank() || argument.startsWith("@") ? -1 : at + 1;
    }
    int sign = argument.indexOf('=');
    String name = sign < 0 ? argument : argument.substring(0, sign);
    if (options.containsKey(name)) {
      return -1;
    }
    if (sign < 0 && SIGNS.contains(name)) {
      options.put(name, name);
      return at + 1;
    }
    int valueAt = sign < 0 ? at + 1 : at;
    if (!VALUES.contains(name) || valueAt == arguments.length) {
      return -1;
    }
    String value = sign < 0 ? arguments[valueAt] : argument.substring(sign + 1);
    options.put(name, value);
    return value.isBlank() || "-@\"'".indexOf(value.charAt(0)) >= 0 ? -1 : valueAt + 1;
  }

  private @Nullable SearchTask task() {
    SearchRequest.Order order = order(options.getOrDefault("--sort", "relevance"));
    int limit = number("--limit", SearchCommand.LIMIT);
    int offset = number("--offset", 0);
    int facets = number("--facets", SearchCommand.FACETS);
    boolean json = options.containsKey("--json");
    boolean csv = options.containsKey("--csv");
    if (order == null || limit < 0 || limit > SearchRequest.MOST_HITS || offset < 0 || facets < 0) {
      return null;
    }
    if (json && csv) {
      return null;
    }
    Places places = new Places(path("--home"), path("--output"));
    String query = String.join(" ", words);
    return new SearchTask(
        places.workspace(),
        new SearchRequest(query, order, offset, limit, facets),
        json ? Form.JSON : csv ? Form.CSV : Form.TEXT,
        null,
        null,
        null);
  }

  private static SearchRequest.@Nullable Order order(String name) {
    for (SearchRequest.Order order : SearchRequest.Order.values()) {
      if (order.name().equalsIgnoreCase(name)) {
        return order;
      }
    }
    return null;
  }

  /** The number that an option gives; -1 where it gives none. */
  private int number(String option, int otherwise) {
    String value = options.get(option);
    if (value == null) {
      return otherwise;
    }
    boolean digits = value.length() <= DIGITS;
    for (int i = 0; i < value.length(); i++) {
      digits &= value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(value) : -1;
  }

  private @Nullable Path path(String option) {
    String value = options.get(option);
    return value == null ? null : Path.of(value);
  }
}
