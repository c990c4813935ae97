package org.tunsh.review;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tunsh.model.Action;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;

/**
 * The fields that a claim of some type has, each with the values that it may take.
 *
 * @param type of the claims
 * @param fields in order
 */
public record ClaimForm(String type, List<Field> fields) {
  private static final Pattern PARTY = Pattern.compile("[A-Z][A-Z0-9]{1,15}");
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 1000;
  private static final int HIGHEST_ORDER = 10_000;

  /**
   * A field.
   *
   * @param codes the values that it may have; empty where it is free
   * @param expected what it wants, in words
   * @param usual its value where none is given
   */
  public record Field(
      String name, List<String> codes, String expected, String usual, Predicate<String> fits) {}

  public ClaimForm {
    fields = List.copyOf(fields);
  }

  /** The types of claims that stand at words of a document. */
  public static List<String> types() {
    return List.of("partnership", "instrument", "area", "defence", "commitment");
  }

  /**
   * The form of a type.
   *
   * @throws ReviewException where there is no such type
   */
  public static ClaimForm of(String type) throws ReviewException {
    List<Field> fields =
        switch (type) {
          case "partnership" ->
              List.of(
                  parties(1),
                  choice("level", codes(Level.values(), Level::code), ""),
                  list("qualifiers"),
                  choice("action", codes(Action.values(), Action::code), ""),
                  date());
          case "instrument" ->
              List.of(
                  parties(1),
                  choice("kind", codes(InstrumentKind.values(), InstrumentKind::code), ""),
                  text("title"),
                  choice("action", codes(InstrumentAction.values(), InstrumentAction::code), ""),
                  date());
          case "area" ->
              List.of(
                  parties(1),
                  code("area"),
                  order("1"),
                  choice(
                      "from",
                      List.of("headings", "enumeration", "paragraphs", "table"),
                      "paragraphs"));
          case "defence" -> List.of(parties(1), code("item"), order("0"));
          case "commitment" ->
              List.of(
                  parties(1),
                  new Field(
                      "by",
                      List.of(),
                      "a party's code or nothing",
                      "",
                      v -> v.isEmpty() || isParty(v)),
                  choice("aspect", List.of("specifics", "core"), ""),
                  code("subject"));
          case Claim.DOCUMENT ->
              List.of(
                  choice("kind", codes(DocumentKind.values(), DocumentKind::code), ""),
                  date(),
                  parties(0));
          default ->
              throw new ReviewException(
                  "There is no type '" + type + "'; there are " + String.join(", ", types()));
        };
    boolean told = !type.equals(Claim.DOCUMENT);
    Field status = choice("status", codes(Status.values(), Status::code), Status.ASSERTED.code());
    return new ClaimForm(
        type, told ? Stream.concat(fields.stream(), Stream.of(status)).toList() : fields);
  }

  /** A claim with some fields changed; lists are sorted where their order means nothing. */
  Claim filled(Claim claim, Map<String, String> changes) throws ReviewException {
    for (String name : changes.keySet()) {
      if (fields.stream().noneMatch(f -> f.name().equals(name))) {
        String all = String.join(", ", fields.stream().map(Field::name).toList());
        throw new ReviewException(
            "A value of type '" + type + "' has no field '" + name + "'; it has " + all);
      }
    }
    Map<String, String> filled = new LinkedHashMap<>();
    for (Field field : fields) {
      String old = claim.fields().getOrDefault(field.name(), field.usual());
      String value = settled(field.name(), changes.getOrDefault(field.name(), old));
      if (!field.fits().test(value)) {
        throw new ReviewException(
            "'%s' is %s, not '%s'".formatted(field.name(), field.expected(), value));
      }
      filled.put(field.name(), value);
    }
    return new Claim(type, filled);
  }

  private static String settled(String name, String value) {
    String plain = value.replaceAll("\\s+", " ").strip();
    if (name.equals("parties")) {
      return String.join(
          ";",
          Stream.of(plain.toUpperCase(Locale.ROOT).split("[;, ]+"))
              .filter(p -> !p.isEmpty())
              .sorted()
              .distinct()
              .toList());
    }
    return name.equals("qualifiers")
        ? String.join(
            ";", Stream.of(plain.split("[;, ]+")).filter(q -> !q.isEmpty()).distinct().toList())
        : plain;
  }

  private static Field parties(int least) {
    return new Field(
        "parties",
        List.of(),
        "codes of parties such as 'MNG;USA'",
        "",
        value -> {
          List<String> codes = value.isEmpty() ? List.of() : List.of(value.split(";"));
          return codes.size() >= least && codes.stream().allMatch(ClaimForm::isParty);
        });
  }

  private static boolean isParty(String code) {
    return PARTY.matcher(code).matches();
  }

  private static Field choice(String name, List<String> codes, String usual) {
    return new Field(name, codes, "one of " + String.join(", ", codes), usual, codes::contains);
  }

  private static Field list(String name) {
    return new Field(
        name,
        List.of(),
        "words with hyphens, joined by ';'",
        "",
        value ->
            value.isEmpty()
                || value.length() <= LONGEST
                    && Arrays.stream(value.split(";")).noneMatch(String::isBlank));
  }

  private static Field code(String name) {
    return new Field(
        name,
        List.of(),
        "a code of small letters and hyphens",
        "",
        v -> v.length() <= LONGEST && CODE.matcher(v).matches());
  }

  private static Field text(String name) {
    return new Field(
        name,
        List.of(),
        "a text of 1 to " + LONGEST + " letters",
        "",
        value -> !value.isBlank() && value.length() <= LONGEST);
  }

  private static Field date() {
    return new Field(
        "date",
        List.of(),
        "YYYY, YYYY-MM, YYYY-MM-DD or nothing",
        "",
        value -> value.isEmpty() || ReducedDate.isDate(value));
  }

  private static Field order(String usual) {
    return new Field(
        "order",
        List.of(),
        "a number from 0 to " + HIGHEST_ORDER,
        usual,
        value -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST_ORDER);
  }

  private static <E> List<String> codes(E[] values, java.util.function.Function<E, String> code) {
    return Arrays.stream(values).map(code).toList();
  }
}
