package org.tunsh.cite;

import java.util.List;

/**
 * RIS: a tag, two spaces, a hyphen and the value on each line; a value never goes over its line.
 */
final class Ris {
  private Ris() {}

  static String of(List<Citation> citations) {
    StringBuilder all = new StringBuilder();
    citations.forEach(citation -> append(citation, all));
    return all.toString();
  }

  private static void append(Citation citation, StringBuilder all) {
    line(all, "TY", type(citation.kind()));
    line(all, "ID", citation.id());
    citation.issuers().forEach(issuer -> line(all, "AU", issuer));
    line(all, "TI", citation.title());
    List<String> date = citation.dateParts();
    if (!date.isEmpty()) {
      line(all, "PY", date.getFirst());
      line(all, "DA", slashed(date));
    }
    line(all, "M3", citation.kind().replace('-', ' '));
    line(all, "LA", citation.language());
    if (citation.page() > 0) {
      line(all, "SP", String.valueOf(citation.page()));
    }
    line(all, "UR", citation.address());
    all.append("ER  - \n\n");
  }

  private static String type(String kind) {
    return switch (kind) {
      case "news" -> "NEWS";
      case "study" -> "RPRT";
      default -> "GOVDOC";
    };
  }

  /** A date in RIS has all its slashes, with nothing between them where a part is unknown. */
  private static String slashed(List<String> date) {
    String month = date.size() > 1 ? date.get(1) : "";
    String day = date.size() > 2 ? date.get(2) : "";
    return date.getFirst() + "/" + month + "/" + day;
  }

  private static void line(StringBuilder all, String tag, String value) {
    String text = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (!text.isEmpty()) {
      all.append(tag).append("  - ").append(text).append('\n');
    }
  }
}
