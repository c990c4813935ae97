package org.tunsh.render;

import java.util.regex.Pattern;

/**
 * Builds HTML; every text and every attribute value is escaped. Elements close as they were opened.
 */
public final class Markup {
  /** Characters that neither HTML nor XML may hold. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");

  private final StringBuilder html = new StringBuilder();

  /** What was built before and kept as text; it is trusted, and not escaped again. */
  public static Markup of(String built) {
    Markup markup = new Markup();
    markup.html.append(built);
    return markup;
  }

  /** Opens an element with attributes given as name, value, name, value. */
  public Markup open(String tag, String... attributes) {
    html.append('<').append(tag);
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("An attribute of '" + tag + "' lacks its value");
    }
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(escape(attributes[i + 1])).append('"');
    }
    html.append('>');
    return this;
  }

  public Markup close(String... tags) {
    for (String tag : tags) {
      html.append("</").append(tag).append('>');
    }
    return this;
  }

  /** A whole element around a text. */
  public Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  public Markup link(String target, String text) {
    return element("a", text, "href", target);
  }

  public Markup text(String text) {
    html.append(escape(text));
    return this;
  }

  /** What another Markup has built. */
  public Markup add(Markup other) {
    html.append(other.html);
    return this;
  }

  public Markup newline() {
    html.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }

  /** An address that may stand in a link: the web alone, never a script. */
  public static boolean linkable(String address) {
    return address.startsWith("https://") || address.startsWith("http://");
  }

  static String escape(String text) {
    return FORBIDDEN
        .matcher(text)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
