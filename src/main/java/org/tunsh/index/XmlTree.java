package org.tunsh.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Elements within elements, escaped. */
final class XmlTree {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  void open(String name, Map<String, String> attributes) {
    begin(name, attributes);
    out.append('>');
    open.push(name);
  }

  void close() {
    out.append("</").append(open.pop()).append('>');
  }

  void leaf(String name, Map<String, String> attributes, String text) {
    open(name, attributes);
    escape(text);
    close();
  }

  void empty(String name) {
    begin(name, Map.of());
    out.append("/>");
  }

  String text() {
    return out.toString();
  }

  private void begin(String name, Map<String, String> attributes) {
    out.append('<').append(name);
    new TreeMap<>(attributes)
        .forEach(
            (key, value) -> {
              out.append(' ').append(key).append("=\"");
              escape(value);
              out.append('"');
            });
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
