package org.tunsh.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields that a query can name. */
enum Field {
  TEXT("text", Type.WORDS, "text:peacekeeping"),
  TITLE("title", Type.WORDS, "title:\"joint statement\""),
  EXACT("exact", Type.WORDS, "exact:Programme"),
  INSTRUMENT("instrument", Type.WORDS, "instrument:\"friendship treaty\""),
  PERSON("person", Type.WORDS, "person:\"Narendra Modi\""),
  PARTY("party", Type.PARTY, "party:MNG"),
  DYAD("dyad", Type.DYAD, "dyad:MNG-USA"),
  TIER("tier", Type.LEVEL, "tier:strategic"),
  ACTION("action", Type.ACTION, "action:upgraded"),
  AREA("area", Type.CODE, "area:energy"),
  DEFENCE("defence", Type.CODE, "defence:peacekeeping"),
  KIND("kind", Type.KIND, "kind:joint-statement"),
  DATE("date", Type.DATE, "date:2010..2019"),
  LANG("lang", Type.CODE, "lang:en"),
  SOURCE("source", Type.CODE, "source:official"),
  FILE("file", Type.NAME, "file:2023/statement.md"),
  ID("id", Type.NAME, "id:0123456789abcdef");

  /** How a field's value is read. */
  enum Type {
    WORDS,
    PARTY,
    DYAD,
    LEVEL,
    ACTION,
    KIND,
    CODE,
    DATE,
    NAME
  }

  private final String code;
  private final Type type;
  private final String example;

  Field(String code, Type type, String example) {
    this.code = code;
    this.type = type;
    this.example = example;
  }

  String code() {
    return code;
  }

  Type type() {
    return type;
  }

  String example() {
    return example;
  }

  /** All names, for a message. */
  static String names() {
    return Arrays.stream(values()).map(Field::code).collect(Collectors.joining(", "));
  }

  /** The field of a name, in any case. */
  static Optional<Field> named(String name) {
    return Arrays.stream(values()).filter(field -> field.code.equalsIgnoreCase(name)).findFirst();
  }
}
