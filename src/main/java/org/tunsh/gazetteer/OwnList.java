package org.tunsh.gazetteer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a list of an archive's own, to which entries are added. What people wrote into it
 * stays as it is, comments too.
 */
public final class OwnList {
  private static final String HEAD =
      "# Entries of this archive's own, added to those of the program's list of the same name.\n";

  private final String text;

  /**
   * A list.
   *
   * @param text as it stands; empty where there is none yet
   */
  public OwnList(String text) {
    this.text = text;
  }

  /**
   * The text with an addition.
   *
   * @param remark who added it, when and why; one line, or empty
   */
  public String with(Addition addition, String remark) {
    String base = text.isEmpty() ? HEAD : text.endsWith("\n") ? text : text + "\n";
    String said = remark.replaceAll("\\s+", " ").strip();
    return addition.list().hasCodes()
        ? base + entry(addition, said)
        : word(base, addition, said.isEmpty() ? "" : "# " + said + "\n");
  }

  private static String entry(Addition addition, String remark) {
    StringBuilder entry = new StringBuilder("\n");
    if (!remark.isEmpty()) {
      entry.append("# ").append(remark).append('\n');
    }
    entry.append("- code: ").append(addition.code()).append('\n');
    if (!addition.name().isEmpty()) {
      entry.append("  name: ").append(quoted(addition.name())).append('\n');
    }
    entry.append("  ").append(addition.place()).append(":\n    - ");
    return entry.append(quoted(addition.phrase())).append('\n').toString();
  }

  /** Behind the name of its list, so that the words that stand there already follow. */
  private static String word(String base, Addition addition, String remark) {
    String item = quoted(addition.written());
    Matcher list = Pattern.compile("(?m)^" + addition.place() + ":[ \\t]*(\\[)?").matcher(base);
    if (!list.find()) {
      String said = remark.isEmpty() ? "" : "  " + remark;
      return base + "\n" + addition.place() + ":\n" + said + "  - " + item + "\n";
    }
    if (list.group(1) != null) {
      return base.substring(0, list.end()) + item + ", " + base.substring(list.end());
    }
    int line = base.indexOf('\n', list.end()) + 1;
    Matcher next = Pattern.compile("(?m)^([ \\t]*)-").matcher(base);
    String indent = next.find(line) ? next.group(1) : "  ";
    String said = remark.isEmpty() ? "" : indent + remark;
    return base.substring(0, line) + said + indent + "- " + item + "\n" + base.substring(line);
  }

  /** In double quotes, within which only these two signs mean something. */
  private static String quoted(String words) {
    return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
