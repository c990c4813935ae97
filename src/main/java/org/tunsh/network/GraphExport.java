package org.tunsh.network;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.tunsh.model.PartyNames;

/** Writes a network for programs that draw and measure graphs: Gephi, yEd, Graphviz, igraph. */
final class GraphExport {
  private static final List<String> TEXTS =
      List.of("level", "qualifiers", "since", "seen", "evidence");

  private final Graph<String, Tie> graph;
  private final PartyNames names;

  GraphExport(Network network, PartyNames names) {
    this.graph = Measures.graph(network);
    this.names = names;
  }

  String graphMl() {
    GraphMLExporter<String, Tie> exporter = new GraphMLExporter<>(code -> code);
    exporter.setExportVertexLabels(true);
    exporter.setVertexLabelAttributeName("label");
    exporter.setExportEdgeWeights(false);
    for (String name : TEXTS) {
      edgeAttribute(exporter, name, AttributeType.STRING);
    }
    edgeAttribute(exporter, "rung", AttributeType.INT);
    edgeAttribute(exporter, "confidence", AttributeType.DOUBLE);
    edgeAttribute(exporter, "documents", AttributeType.INT);
    return written(exporter, exporter);
  }

  private static void edgeAttribute(
      GraphMLExporter<String, Tie> exporter, String name, AttributeType type) {
    exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.EDGE, type);
  }

  String gexf() {
    GEXFExporter<String, Tie> exporter = new GEXFExporter<>();
    exporter.setVertexIdProvider(code -> code);
    exporter.setEdgeIdProvider(tie -> tie.a() + "-" + tie.b());
    exporter.setCreator("tunsh");
    for (String name : TEXTS) {
      edgeAttribute(exporter, name, GEXFAttributeType.STRING);
    }
    edgeAttribute(exporter, "rung", GEXFAttributeType.INTEGER);
    edgeAttribute(exporter, "confidence", GEXFAttributeType.DOUBLE);
    edgeAttribute(exporter, "documents", GEXFAttributeType.INTEGER);
    // The library writes the day on which it runs; the same network has the same bytes.
    return written(exporter, exporter).replaceFirst(" lastmodifieddate=\"[^\"]*\"", "");
  }

  private static void edgeAttribute(
      GEXFExporter<String, Tie> exporter, String name, GEXFAttributeType type) {
    exporter.registerAttribute(name, GEXFExporter.AttributeCategory.EDGE, type);
  }

  String dot() {
    DOTExporter<String, Tie> exporter = new DOTExporter<>(code -> code);
    exporter.setGraphIdProvider(() -> "partnerships");
    return written(exporter, exporter);
  }

  private String written(
      BaseExporter<String, Tie> attributes, GraphExporter<String, Tie> exporter) {
    attributes.setVertexAttributeProvider(
        code -> Map.of("label", DefaultAttribute.createAttribute(names.name(code))));
    attributes.setEdgeAttributeProvider(GraphExport::attributes);
    StringWriter out = new StringWriter();
    exporter.exportGraph(graph, out);
    return out.toString().replace("\r\n", "\n");
  }

  private static Map<String, Attribute> attributes(Tie tie) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("level", DefaultAttribute.createAttribute(tie.level().code()));
    attributes.put("rung", DefaultAttribute.createAttribute(tie.level().ordinal() + 1));
    attributes.put(
        "qualifiers", DefaultAttribute.createAttribute(String.join(";", tie.qualifiers())));
    attributes.put("since", DefaultAttribute.createAttribute(tie.since()));
    attributes.put("seen", DefaultAttribute.createAttribute(tie.seen()));
    attributes.put("confidence", DefaultAttribute.createAttribute(tie.confidence()));
    attributes.put("documents", DefaultAttribute.createAttribute(tie.documents()));
    attributes.put("evidence", DefaultAttribute.createAttribute(String.join(";", tie.evidence())));
    return attributes;
  }
}
