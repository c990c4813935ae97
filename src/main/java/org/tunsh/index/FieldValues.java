package org.tunsh.index;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tunsh.model.Action;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Level;

/** Reads what is sought in a field of codes, names or dates. */
final class FieldValues {
  private final Vocabulary vocabulary;

  FieldValues(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The code that the index holds for a value as typed. */
  String code(Field field, String value, int at) throws QuerySyntaxException {
    return switch (field.type()) {
      case PARTY -> party(field, value, at);
      case DYAD -> dyad(field, value, at);
      case LEVEL -> known(field, value, at, lower -> Level.parse(lower).code());
      case ACTION -> known(field, value, at, lower -> Action.parse(lower).code());
      case KIND -> known(field, value, at, lower -> DocumentKind.parse(lower).code());
      case CODE -> plain(field, value, at).toLowerCase(Locale.ROOT);
      case NAME -> plain(field, value, at);
      case WORDS, DATE -> throw new IllegalArgumentException("'" + field + "' holds no codes");
    };
  }

  DateRange days(Field field, String value, int at) throws QuerySyntaxException {
    return DateRange.ofRange(value.strip()).orElseThrow(() -> unreadable(field, value, at));
  }

  private String party(Field field, String value, int at) throws QuerySyntaxException {
    return vocabulary.party(value.strip()).orElseThrow(() -> unreadable(field, value, at));
  }

  private String dyad(Field field, String value, int at) throws QuerySyntaxException {
    String both = value.strip();
    for (int i = both.indexOf('-'); i > 0; i = both.indexOf('-', i + 1)) {
      Optional<String> first = vocabulary.party(both.substring(0, i).strip());
      Optional<String> second = vocabulary.party(both.substring(i + 1).strip());
      if (first.isPresent() && second.isPresent()) {
        return Dyads.of(first.get(), second.get());
      }
    }
    throw unreadable(field, value, at);
  }

  private static String known(Field field, String value, int at, Function<String, String> parse)
      throws QuerySyntaxException {
    try {
      return parse.apply(value.strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw unreadable(field, value, at);
    }
  }

  private static String plain(Field field, String value, int at) throws QuerySyntaxException {
    if (value.chars().noneMatch(Character::isLetterOrDigit)) {
      throw unreadable(field, value, at);
    }
    return value.strip();
  }

  static QuerySyntaxException unreadable(Field field, String value, int at) {
    return new QuerySyntaxException(
        at,
        "'" + value + "' is no value of the field '" + field.code() + "'" + expected(field),
        field.example());
  }

  private static String expected(Field field) {
    return switch (field.type()) {
      case PARTY -> "; expected a party's code or name";
      case DYAD -> "; expected two parties' codes with a hyphen between";
      case LEVEL ->
          "; expected partnership, expanded, comprehensive, strategic or comprehensive-strategic";
      case ACTION -> "; expected declared, upgraded, reaffirmed, proposed, ratified or ended";
      case DATE -> "; expected a year, a month or a day, or two with '..' between";
      case KIND, CODE, NAME, WORDS -> "";
    };
  }
}
