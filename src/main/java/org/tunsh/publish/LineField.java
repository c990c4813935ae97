package org.tunsh.publish;

import java.util.List;
import java.util.function.Function;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/**
 * A field of a line of JSON: how it is called, what it means and what it is made of, from one
 * source for the file and the codebook.
 *
 * @param type in words
 * @param codes the values that it may have; empty where it is free
 * @param value what it is in the line of something
 * @param parts the fields of what it holds, where that has fields of its own
 */
record LineField<T>(
    String name,
    String type,
    String about,
    List<String> codes,
    Function<T, Object> value,
    List<? extends LineField<?>> parts) {
  LineField {
    codes = List.copyOf(codes);
    parts = List.copyOf(parts);
  }

  static <T> LineField<T> text(String name, String about, Function<T, String> value) {
    return new LineField<>(name, "text", about, List.of(), value::apply, List.of());
  }

  static <T> LineField<T> code(
      String name, String about, List<String> codes, Function<T, String> value) {
    return new LineField<>(name, "text", about, codes, value::apply, List.of());
  }

  static <T> LineField<T> date(String name, String about, Function<T, String> value) {
    return new LineField<>(
        name, "date, ISO 8601 reduced", about, List.of(), value::apply, List.of());
  }

  static <T> LineField<T> list(String name, String about, Function<T, List<String>> value) {
    return new LineField<>(name, "list of text", about, List.of(), value::apply, List.of());
  }

  static <T> LineField<T> whole(String name, String about, Function<T, Integer> value) {
    return new LineField<>(name, "whole number", about, List.of(), value::apply, List.of());
  }

  static <T> LineField<T> number(String name, String about, Function<T, Double> value) {
    return new LineField<>(name, "number", about, List.of(), value::apply, List.of());
  }

  /** A field that holds one thing with fields of its own. */
  static <T, P> LineField<T> one(
      String name, String about, Function<T, P> value, List<LineField<P>> parts) {
    return new LineField<>(
        name, "object", about, List.of(), of -> fields(parts, value.apply(of)), parts);
  }

  /** A field that holds several such things. */
  static <T, P> LineField<T> several(
      String name, String about, Function<T, List<P>> value, List<LineField<P>> parts) {
    return new LineField<>(
        name,
        "list of objects",
        about,
        List.of(),
        of -> value.apply(of).stream().map(each -> fields(parts, each)).toList(),
        parts);
  }

  /** What is written of something. */
  static <T> Fields fields(List<LineField<T>> fields, T of) {
    return put(JsonText.fields(), fields, of);
  }

  static <T> Fields put(Fields line, List<LineField<T>> fields, T of) {
    Fields all = line;
    for (LineField<T> field : fields) {
      all = all.put(field.name(), field.value().apply(of));
    }
    return all;
  }
}
