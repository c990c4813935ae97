package org.tunsh.compare;

import org.tunsh.model.PartyNames;

/** The forms in which a comparison can be written. */
public enum ComparisonFormat {
  TABLE(new TextTable()),
  MD(new MarkdownTable()),
  HTML(new HtmlTables()),
  CSV(new CsvTable()),
  JSON(new JsonTable());

  /** Writes a comparison in one form. */
  interface Renderer {
    String render(Comparison comparison, PartyNames names);
  }

  private final transient Renderer renderer;

  ComparisonFormat(Renderer renderer) {
    this.renderer = renderer;
  }

  public String render(Comparison comparison, PartyNames names) {
    return renderer.render(comparison, names);
  }
}
