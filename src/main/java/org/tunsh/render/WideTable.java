package org.tunsh.render;

import java.util.List;

/** A table that scrolls within its own box where the screen is narrow, also by the keyboard. */
public final class WideTable {
  private final Markup html = new Markup();

  /**
   * A table without rows yet.
   *
   * @param caption what it holds, for readers and as the box's name
   */
  public WideTable(String caption, List<String> columns) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    columns.forEach(column -> html.element("th", column, "scope", "col"));
    html.close("tr", "thead").newline().open("tbody");
  }

  /** A row of words alone. */
  public WideTable row(String head, String... cells) {
    head(new Markup().text(head));
    for (String each : cells) {
      cell(new Markup().text(each));
    }
    return end();
  }

  /** Begins a row with the cell that names it. */
  public WideTable head(Markup content) {
    html.open("tr").open("th", "scope", "row").add(content).close("th");
    return this;
  }

  public WideTable cell(Markup content) {
    html.open("td").add(content).close("td");
    return this;
  }

  /** A cell whose words stay on one line. */
  public WideTable date(String date) {
    html.element("td", date, "class", "date");
    return this;
  }

  /** Ends a row. */
  public WideTable end() {
    html.close("tr").newline();
    return this;
  }

  /** The whole table, after which no row follows. */
  public Markup markup() {
    return html.close("tbody", "table", "div").newline();
  }
}
