package org.tunsh.compare;

import java.nio.charset.StandardCharsets;
import org.tunsh.model.PartyNames;

/** The forms in which a comparison can be written. */
public enum ComparisonFormat {
  TABLE,
  MD,
  HTML,
  CSV,
  XLSX,
  JSON;

  /** Writes a comparison in one form. */
  interface Renderer {
    String render(Comparison comparison, PartyNames names);
  }

  /** Whether the form is text that a terminal can show. */
  public boolean isText() {
    return this != XLSX;
  }

  /** The comparison as text, in a form that is text. */
  public String render(Comparison comparison, PartyNames names) {
    return renderer().render(comparison, names);
  }

  /** The bytes of any form. */
  public byte[] bytes(Comparison comparison, PartyNames names) {
    return this == XLSX
        ? new Workbook(comparison, names).bytes()
        : render(comparison, names).getBytes(StandardCharsets.UTF_8);
  }

  private Renderer renderer() {
    return switch (this) {
      case TABLE -> new TextTable();
      case MD -> new MarkdownTable();
      case HTML -> new HtmlTables();
      case CSV -> new CsvTable();
      case XLSX -> throw new IllegalStateException("A workbook is no text; ask for its bytes");
      case JSON -> new JsonTable();
    };
  }
}
