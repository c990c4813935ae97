package org.tunsh.cli;

import java.util.List;
import java.util.Locale;
import org.tunsh.evaluate.Reliability;
import org.tunsh.evaluate.Reliability.Bin;
import org.tunsh.render.JsonText;

/** Reliability of confidence as text for people and as JSON for machines. */
final class ReliabilityForms {
  private ReliabilityForms() {}

  static String text(List<Reliability> all) {
    StringBuilder text = new StringBuilder();
    for (Reliability one : all) {
      text.append(
          String.format(Locale.ROOT, "%nconfidence of %s: ECE %.3f%n", one.type(), one.error()));
      for (Bin bin : one.bins()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %.1f to %.1f  mean %.3f  right %.3f  of %d%n",
                bin.from(),
                bin.to(),
                bin.confidence(),
                bin.right(),
                bin.count()));
      }
    }
    return text.toString();
  }

  static JsonText.Fields fields(List<Reliability> all) {
    JsonText.Fields fields = JsonText.fields();
    for (Reliability one : all) {
      fields.put(
          one.type(),
          JsonText.fields()
              .put("ece", one.error())
              .put("bins", one.bins().stream().map(ReliabilityForms::fields).toList()));
    }
    return fields;
  }

  private static JsonText.Fields fields(Bin bin) {
    return JsonText.fields()
        .put("from", bin.from())
        .put("to", bin.to())
        .put("count", bin.count())
        .put("confidence", bin.confidence())
        .put("right", bin.right());
  }
}
