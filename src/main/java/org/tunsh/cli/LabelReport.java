package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tunsh.render.JsonText;

/**
 * How well the rules alone tell labels, and what was learned beside them, on documents that it was
 * not learned from.
 *
 * @param documents how many were read
 * @param of what has labels: {@code passages}, {@code pairs}
 * @param size how many of these
 */
record LabelReport(int documents, String of, int size, LabelCount rule, LabelCount learned) {
  void print(PrintWriter out, boolean json) {
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("documents", documents);
      fields.put(of, size);
      fields.put("rule", rule.fields());
      fields.put("learned", learned.fields());
      out.print(JsonText.document(fields));
    } else {
      out.printf(
          Locale.ROOT,
          "%d %s of %d documents%nThe rules alone: %s%nLearned, on documents not learned from:"
              + " %s%n",
          size,
          of,
          documents,
          rule.words(),
          learned.words());
    }
    out.flush();
  }
}
