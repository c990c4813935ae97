package org.tunsh.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * BibTeX, as biber reads it: UTF-8, only the signs that have a meaning to TeX are escaped.
 * Addresses stand as they are, as the field {@code url} wants them.
 */
final class BibTex {
  private static final String MEANING = "\\{}$&#_%~^";

  private BibTex() {}

  static String of(List<Citation> citations) {
    StringBuilder all = new StringBuilder();
    citations.forEach(citation -> all.append(entry(citation)).append('\n'));
    return all.toString();
  }

  private static String entry(Citation citation) {
    StringBuilder entry = new StringBuilder("@misc{tunsh-" + citation.id());
    fields(citation)
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
              }
            });
    return entry.append("\n}\n").toString();
  }

  private static Map<String, String> fields(Citation citation) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> date = citation.dateParts();
    // Braces keep a name of several words in one piece, and a title's capitals.
    fields.put(
        "author", String.join(" and ", citation.issuers().stream().map(BibTex::group).toList()));
    fields.put("title", citation.title().isEmpty() ? "" : group(citation.title()));
    fields.put("date", escape(citation.date()));
    fields.put("year", date.isEmpty() ? "" : escape(date.getFirst()));
    fields.put("howpublished", escape(citation.kind().replace('-', ' ')));
    fields.put("language", escape(citation.language()));
    fields.put("pages", citation.page() > 0 ? String.valueOf(citation.page()) : "");
    fields.put("url", address(citation.address()));
    fields.put("note", "Tunsh document " + escape(citation.id()));
    return fields;
  }

  private static String group(String text) {
    return "{" + escape(text) + "}";
  }

  /**
   * Braces would end the field and spaces break the address; both are written as addresses write
   * them.
   */
  private static String address(String address) {
    return address
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace("\\", "%5C")
        .replaceAll("\\s", "%20");
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.replaceAll("\\s+", " ").strip().toCharArray()) {
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        default -> {
          if (MEANING.indexOf(c) >= 0) {
            escaped.append('\\');
          }
          escaped.append(c);
        }
      }
    }
    return escaped.toString();
  }
}
