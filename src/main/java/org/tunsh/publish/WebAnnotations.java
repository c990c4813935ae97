package org.tunsh.publish;

import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Reviews;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** Assertions as annotations on their documents (W3C Web Annotation), a line of JSON-LD each. */
public final class WebAnnotations {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  private WebAnnotations() {}

  /** The lines of all assertions. */
  public static Stream<String> of(Testimonies testimonies, Reviews reviews) {
    return testimonies.all().map(testimony -> JsonText.line(annotation(testimony, reviews)));
  }

  private static Fields annotation(Testimony testimony, Reviews reviews) {
    Assertion assertion = testimony.assertion();
    Evidence evidence = assertion.evidence();
    Fields quote =
        JsonText.fields()
            .put("type", "TextQuoteSelector")
            .put("exact", evidence.quote())
            .put("prefix", evidence.prefix())
            .put("suffix", evidence.suffix());
    Fields position =
        JsonText.fields()
            .put("type", "TextPositionSelector")
            .put("start", evidence.start())
            .put("end", evidence.end());
    Fields target =
        JsonText.fields()
            .put("source", "urn:sha256:" + testimony.source().sha256())
            .put("selector", java.util.List.of(quote, position));
    if (!testimony.source().source().isEmpty()) {
      target.put("canonical", testimony.source().source());
    }
    Fields body =
        JsonText.fields()
            .put("type", "Dataset")
            .put("format", "application/json")
            .put("value", JsonText.line(AssertionLines.line(testimony)).strip());
    return JsonText.fields()
        .put("@context", CONTEXT)
        .put("id", "urn:tunsh:assertion:" + assertion.id())
        .put("type", "Annotation")
        .put("motivation", reviews.word(assertion.id()).isEmpty() ? "identifying" : "assessing")
        .put("body", body)
        .put("target", target);
  }
}
