package org.tunsh.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tunsh.check.Claim.Kind;
import org.tunsh.check.Claim.Query;
import org.tunsh.check.Claim.Rung;
import org.tunsh.check.Claim.Topic;
import org.tunsh.model.Action;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;
import org.tunsh.model.ReducedDate;

/** Reads {@code claims.yaml}. */
final class ClaimReader {
  private static final Set<Action> ESTABLISHING = Set.of(Action.DECLARED, Action.UPGRADED);

  private final Path file;
  private String claim = "";

  private ClaimReader(Path file) {
    this.file = file;
  }

  /**
   * Reads the claims; none where there is no such file.
   *
   * @throws IllegalArgumentException where an entry is not as expected, with file and claim
   */
  static Claims read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Claims.NONE;
    }
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    try {
      Object loaded = new Load(settings).loadFromString(Files.readString(file));
      return new ClaimReader(file).claims(loaded);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException("'" + file + "' is no YAML: " + e.getMessage(), e);
    }
  }

  private Claims claims(Object loaded) {
    Map<?, ?> root = map(loaded, "the file");
    String until = optional(root, "until");
    List<Claim> claims = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Object entry : list(root, "claims")) {
      Map<?, ?> fields = map(entry, "a claim");
      claim = text(fields, "id");
      if (!ids.add(claim)) {
        throw wrong("this id stands twice");
      }
      claims.add(
          new Claim(
              claim,
              text(fields, "page"),
              text(fields, "says"),
              query(map(fields.get("query"), "query"))));
    }
    return new Claims(date(until), claims);
  }

  private Query query(Map<?, ?> query) {
    if (query.size() != 1) {
      throw wrong("a query has one key, such as 'act' or 'all', not " + query.keySet());
    }
    Map.Entry<?, ?> only = query.entrySet().iterator().next();
    String name = String.valueOf(only.getKey());
    if (name.equals("all") || name.equals("any")) {
      List<Query> parts = new ArrayList<>();
      for (Object part : list(query, name)) {
        parts.add(query(map(part, name)));
      }
      return name.equals("all") ? new Claim.All(parts) : new Claim.Any(parts);
    }
    return query(name, map(only.getValue(), name));
  }

  private Query query(String name, Map<?, ?> fields) {
    return switch (name) {
      case "act" -> act(fields);
      case "sequence" -> new Claim.Sequence(rungs(fields), true, number(fields, "years", 0));
      case "span" -> new Claim.Sequence(rungs(fields), false, number(fields, "years", 0));
      case "order" ->
          new Claim.Order(pair(fields), texts(fields, "before"), texts(fields, "after"));
      case "leads" -> new Claim.Leads(pair(fields), texts(fields, "areas"));
      case "told" ->
          new Claim.Told(
              pair(fields), topic(fields), number(fields, "least", 1), optional(fields, "aspect"));
      case "instrument" ->
          new Claim.InstrumentNamed(
              pair(fields), parsed(fields, "kinds", InstrumentKind::parse), texts(fields, "words"));
      case "only" ->
          new Claim.Only(
              text(fields, "state"),
              texts(fields, "with"),
              texts(fields, "without"),
              topic(fields));
      case "share" ->
          new Claim.Share(
              text(fields, "state"),
              texts(fields, "with"),
              topic(fields),
              number(fields, "least", 1));
      default ->
          throw wrong(
              "'"
                  + name
                  + "' is no query; expected all, any, act, sequence, span, order, leads, told,"
                  + " instrument, only or share");
    };
  }

  private Query act(Map<?, ?> fields) {
    Set<Action> actions =
        fields.containsKey("actions") ? parsed(fields, "actions", Action::parse) : ESTABLISHING;
    return new Claim.Act(
        rung(fields), actions, date(optional(fields, "from")), date(optional(fields, "to")));
  }

  private Rung rung(Map<?, ?> fields) {
    try {
      return new Rung(pair(fields), Level.parse(text(fields, "level")));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private List<Rung> rungs(Map<?, ?> fields) {
    List<Rung> rungs = new ArrayList<>();
    for (Object entry : list(fields, "of")) {
      rungs.add(rung(map(entry, "of")));
    }
    return rungs;
  }

  private List<String> pair(Map<?, ?> fields) {
    List<String> pair = texts(fields, "pair").stream().sorted().toList();
    if (pair.size() != 2) {
      throw wrong("'pair' names two parties, not " + pair);
    }
    return pair;
  }

  private Topic topic(Map<?, ?> fields) {
    for (Kind kind : Kind.values()) {
      String key = kind.name().toLowerCase(Locale.ROOT);
      if (fields.containsKey(key)) {
        return new Topic(kind, texts(fields, key));
      }
    }
    throw wrong("'areas', 'defence' or 'commitments' was expected");
  }

  private <T> Set<T> parsed(Map<?, ?> fields, String key, Function<String, T> parse) {
    Set<T> values = new HashSet<>();
    for (String value : texts(fields, key)) {
      try {
        values.add(parse.apply(value));
      } catch (IllegalArgumentException e) {
        throw wrong(String.valueOf(e.getMessage()));
      }
    }
    return values;
  }

  private String date(String value) {
    if (!value.isEmpty() && !ReducedDate.isDate(value)) {
      throw wrong("'" + value + "' is no date; write \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"");
    }
    return value;
  }

  private int number(Map<?, ?> fields, String key, int otherwise) {
    Object value = fields.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number > 0) {
      return number;
    }
    throw wrong("'" + key + "' is a number from 1 on, not '" + value + "'");
  }

  private List<String> texts(Map<?, ?> fields, String key) {
    return list(fields, key).stream().map(String::valueOf).toList();
  }

  private List<?> list(Map<?, ?> fields, String key) {
    if (fields.get(key) instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw wrong("a list was expected for '" + key + "'");
  }

  private String text(Map<?, ?> fields, String key) {
    String text = optional(fields, key);
    if (text.isEmpty()) {
      throw wrong("'" + key + "' is missing");
    }
    return text;
  }

  private static String optional(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    return value == null ? "" : value.toString().strip();
  }

  private Map<?, ?> map(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong("keys were expected for " + what);
  }

  private IllegalArgumentException wrong(String problem) {
    String where = claim.isEmpty() ? "" : ", claim '" + claim + "'";
    return new IllegalArgumentException("'" + file + "'" + where + ": " + problem);
  }
}
