package org.tunsh.cli;

import java.util.List;
import java.util.Locale;
import org.tunsh.model.Assertion;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.Reviews.Erratum;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.pipeline.Explanation;
import org.tunsh.pipeline.Explanation.Recognised;
import org.tunsh.pipeline.Explanation.Trace;
import org.tunsh.pipeline.Explanation.Versions;
import org.tunsh.render.JsonText;

/** An explanation as text for people and as JSON for machines. */
final class ExplanationForms {
  private ExplanationForms() {}

  static String text(Explanation explanation) {
    StringBuilder text = new StringBuilder();
    text.append(explanation.kind()).append(' ').append(explanation.id()).append('\n');
    for (Trace trace : explanation.traces()) {
      text.append('\n');
      trace(text, trace, explanation.versions());
    }
    text.append("\nIn the dataset\n");
    explanation.outcomes().forEach(o -> text.append("  ").append(o).append('\n'));
    for (Conflict conflict : explanation.conflicts()) {
      text.append("  conflict ").append(conflict.id()).append(" on the ");
      text.append(conflict.field()).append(": ").append(conflict.reason()).append('\n');
    }
    return text.toString();
  }

  private static void trace(StringBuilder text, Trace trace, Versions versions) {
    Assertion assertion = trace.testimony().assertion();
    Facts source = trace.testimony().source();
    Evidence evidence = assertion.evidence();
    line(text, "Assertion", assertion.id());
    line(text, "Says", AssertionWords.of(assertion));
    line(text, "File", source.file());
    line(text, "SHA-256", source.sha256());
    line(text, "Media type", trace.mediaType());
    line(text, "Title", flat(source.name()));
    line(
        text,
        "Source",
        source.sourceClass() + (source.source().isEmpty() ? "" : ", " + source.source()));
    line(text, "Document", source.kind().code() + dated(source));
    line(text, "Parser", trace.parser() + ", reading of version " + versions.reading());
    line(text, "Place", place(evidence));
    line(text, "Sentence", sentence(trace, evidence));
    for (Recognised mention : trace.read()) {
      line(
          text,
          mention.type(),
          "'" + flat(mention.words()) + "' = " + mention.value() + " (" + mention.reason() + ")");
    }
    line(
        text,
        "Rule",
        assertion.rule()
            + ", rules of version "
            + versions.rules()
            + ", lists of version "
            + versions.lists());
    line(text, "Confidence", String.format(Locale.ROOT, "%.2f", assertion.confidence()));
    if (trace.reviews().isEmpty()) {
      line(text, "Reviews", "by nobody");
    }
    trace.reviews().forEach(review -> line(text, "Review", words(review)));
    trace.errata().forEach(erratum -> line(text, "Erratum", words(erratum)));
  }

  private static String words(Replayed review) {
    return review.kind()
        + " by "
        + review.reviewer()
        + ", "
        + review.when()
        + ", "
        + review.outcome().code()
        + (review.note().isEmpty() ? "" : ": " + flat(review.note()))
        + " (decision "
        + review.decision()
        + ")";
  }

  private static String words(Erratum erratum) {
    return erratum.field()
        + ": '"
        + flat(erratum.stood())
        + "' stood, '"
        + flat(erratum.stands())
        + "' stands";
  }

  private static String dated(Facts source) {
    return source.date().isEmpty() ? "" : " of " + source.date() + " (" + source.dateReason() + ")";
  }

  private static String place(Evidence evidence) {
    String page = evidence.page() == 0 ? "" : "page " + evidence.page() + ", ";
    return page + "offsets " + evidence.start() + " to " + evidence.end();
  }

  private static String sentence(Trace trace, Evidence evidence) {
    return flat(trace.before())
        + "\u00bb"
        + flat(evidence.quote())
        + "\u00ab"
        + flat(trace.after());
  }

  private static void line(StringBuilder text, String label, String value) {
    if (!value.isBlank()) {
      text.append(String.format(Locale.ROOT, "  %-11s %s%n", label, value.stripTrailing()));
    }
  }

  private static String flat(String words) {
    return words.replaceAll("\\s+", " ");
  }

  static String json(Explanation explanation) {
    return JsonText.document(
        JsonText.fields()
            .put("id", explanation.id())
            .put("kind", explanation.kind())
            .put("assertions", explanation.traces().stream().map(ExplanationForms::fields).toList())
            .put(
                "versions",
                JsonText.fields()
                    .put("reading", explanation.versions().reading())
                    .put("rules", explanation.versions().rules())
                    .put("lists", explanation.versions().lists()))
            .put("outcomes", explanation.outcomes())
            .put(
                "conflicts",
                explanation.conflicts().stream().map(ExplanationForms::fields).toList()));
  }

  private static JsonText.Fields fields(Trace trace) {
    Assertion assertion = trace.testimony().assertion();
    Facts source = trace.testimony().source();
    Evidence evidence = assertion.evidence();
    return JsonText.fields()
        .put("id", assertion.id())
        .put("says", AssertionWords.of(assertion))
        .put("file", source.file())
        .put("sha256", source.sha256())
        .put("mediaType", trace.mediaType())
        .put("title", flat(source.name()))
        .put("source", source.source())
        .put("sourceClass", source.sourceClass())
        .put("kind", source.kind().code())
        .put("date", source.date())
        .put("dateReason", source.dateReason())
        .put("parser", trace.parser())
        .put("page", evidence.page())
        .put("start", evidence.start())
        .put("end", evidence.end())
        .put("before", trace.before())
        .put("quote", evidence.quote())
        .put("after", trace.after())
        .put("mentions", mentions(trace.read()))
        .put("rule", assertion.rule())
        .put("confidence", JsonText.rounded(assertion.confidence()))
        .put("reviews", trace.reviews().stream().map(ExplanationForms::fields).toList())
        .put("errata", trace.errata().stream().map(ExplanationForms::fields).toList());
  }

  private static JsonText.Fields fields(Replayed review) {
    return JsonText.fields()
        .put("decision", review.decision())
        .put("kind", review.kind())
        .put("when", review.when())
        .put("reviewer", review.reviewer())
        .put("note", review.note())
        .put("outcome", review.outcome().code());
  }

  private static JsonText.Fields fields(Erratum erratum) {
    return JsonText.fields()
        .put("decision", erratum.decision())
        .put("field", erratum.field())
        .put("stood", erratum.stood())
        .put("stands", erratum.stands());
  }

  private static List<JsonText.Fields> mentions(List<Recognised> read) {
    return read.stream()
        .map(
            m ->
                JsonText.fields()
                    .put("type", m.type())
                    .put("words", m.words())
                    .put("value", m.value())
                    .put("reason", m.reason()))
        .toList();
  }

  private static JsonText.Fields fields(Conflict conflict) {
    return JsonText.fields()
        .put("id", conflict.id())
        .put("event", conflict.event())
        .put("field", conflict.field())
        .put("value", conflict.value())
        .put("other", conflict.other())
        .put("reason", conflict.reason())
        .put("evidence", conflict.evidence());
  }
}
