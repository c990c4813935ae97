package org.tunsh.compare;

import org.tunsh.model.PartyNames;

/** The forms in which a comparison can be written. */
public enum ComparisonFormat {
  TABLE,
  MD,
  HTML,
  CSV,
  JSON;

  /** Writes a comparison in one form. */
  interface Renderer {
    String render(Comparison comparison, PartyNames names);
  }

  public String render(Comparison comparison, PartyNames names) {
    return renderer().render(comparison, names);
  }

  private Renderer renderer() {
    return switch (this) {
      case TABLE -> new TextTable();
      case MD -> new MarkdownTable();
      case HTML -> new HtmlTables();
      case CSV -> new CsvTable();
      case JSON -> new JsonTable();
    };
  }
}
