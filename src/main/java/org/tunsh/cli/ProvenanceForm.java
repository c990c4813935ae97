package org.tunsh.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.model.Assertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.Reviews;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.pipeline.Explanation;
import org.tunsh.pipeline.Explanation.Trace;
import org.tunsh.pipeline.Explanation.Versions;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/**
 * The way of a value as a PROV graph (W3C PROV-O) in JSON-LD: file, text and value are entities;
 * reading, extraction, review and reconciliation are activities; program and reviewers are agents.
 */
final class ProvenanceForm {
  private static final String PROGRAM = "urn:tunsh:program";

  private final Reviews reviews;
  private final Map<String, Fields> nodes = new LinkedHashMap<>();

  ProvenanceForm(Reviews reviews) {
    this.reviews = reviews;
  }

  String json(Explanation explanation) {
    node(PROGRAM, "prov:SoftwareAgent").put("rdfs:label", "tunsh");
    List<String> used = new ArrayList<>();
    for (Trace trace : explanation.traces()) {
      used.add(trace(trace, explanation.versions()));
    }
    if (!explanation.kind().equals("assertion")) {
      String act = node("urn:tunsh:reconciliation:" + explanation.id(), "prov:Activity", used);
      node("urn:tunsh:value:" + explanation.id(), "prov:Entity")
          .put("rdfs:label", String.join("; ", explanation.outcomes()))
          .put("prov:wasGeneratedBy", at(act))
          .put("prov:wasDerivedFrom", used.stream().map(ProvenanceForm::at).toList());
    }
    return JsonText.document(
        JsonText.fields().put("@context", context()).put("@graph", List.copyOf(nodes.values())));
  }

  private static Fields context() {
    return JsonText.fields()
        .put("prov", "http://www.w3.org/ns/prov#")
        .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
        .put("dcterms", "http://purl.org/dc/terms/")
        .put("oa", "http://www.w3.org/ns/oa#")
        .put("tunsh", "urn:tunsh:");
  }

  private static Fields at(String id) {
    return JsonText.fields().put("@id", id);
  }

  private Fields node(String id, String type) {
    return nodes.computeIfAbsent(id, i -> JsonText.fields().put("@id", i).put("@type", type));
  }

  /** An activity of the program that used some entities. */
  private String node(String id, String type, List<String> used) {
    node(id, type)
        .put("prov:wasAssociatedWith", at(PROGRAM))
        .put("prov:used", used.stream().map(ProvenanceForm::at).toList());
    return id;
  }

  private String trace(Trace trace, Versions versions) {
    Facts source = trace.testimony().source();
    Assertion assertion = trace.testimony().assertion();
    String file = "urn:sha256:" + source.sha256();
    Fields described =
        node(file, "prov:Entity")
            .put("dcterms:title", trace.testimony().title())
            .put("dcterms:identifier", source.file())
            .put("dcterms:format", trace.mediaType());
    if (!source.source().isEmpty()) {
      described.put("prov:hadPrimarySource", source.source());
    }
    String reading = node("urn:tunsh:reading:" + source.document(), "prov:Activity", List.of(file));
    node(reading, "prov:Activity")
        .put("tunsh:parser", trace.parser())
        .put("tunsh:version", versions.reading());
    String text = "urn:tunsh:text:" + source.document();
    node(text, "prov:Entity")
        .put("rdfs:label", "canonical text of " + source.file())
        .put("prov:wasGeneratedBy", at(reading))
        .put("prov:wasDerivedFrom", at(file));
    String value = "urn:tunsh:assertion:" + assertion.id();
    String extraction =
        node("urn:tunsh:extraction:" + assertion.id(), "prov:Activity", List.of(text));
    node(extraction, "prov:Activity")
        .put("tunsh:rule", assertion.rule())
        .put("tunsh:version", versions.rules())
        .put("tunsh:lists", versions.lists());
    Fields entity =
        node(value, "prov:Entity")
            .put("rdfs:label", AssertionWords.of(assertion))
            .put("prov:wasDerivedFrom", at(text))
            .put("tunsh:confidence", JsonText.rounded(assertion.confidence()))
            .put("oa:hasSelector", selector(assertion.evidence()));
    List<Fields> made = new ArrayList<>(List.of(at(extraction)));
    for (Replayed decision : reviews.decisions()) {
      if (decision.assertions().contains(assertion.id())) {
        made.add(at(review(decision)));
      }
    }
    entity.put("prov:wasGeneratedBy", made);
    return value;
  }

  private static Fields selector(Evidence evidence) {
    return JsonText.fields()
        .put("@type", "oa:TextQuoteSelector")
        .put("oa:exact", evidence.quote())
        .put("oa:prefix", evidence.prefix())
        .put("oa:suffix", evidence.suffix());
  }

  private String review(Replayed decision) {
    String person = "urn:tunsh:reviewer:" + decision.reviewer().replaceAll("[^\\p{L}\\p{N}]+", "-");
    node(person, "prov:Person").put("rdfs:label", decision.reviewer());
    String id = "urn:tunsh:decision:" + decision.decision();
    node(id, "prov:Activity")
        .put("rdfs:label", decision.kind() + " (" + decision.outcome().code() + ")")
        .put("prov:endedAtTime", decision.when())
        .put("rdfs:comment", decision.note())
        .put("prov:wasAssociatedWith", at(person));
    return id;
  }
}
