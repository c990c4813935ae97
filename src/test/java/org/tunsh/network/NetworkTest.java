package org.tunsh.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.fixture.FactsBuilder;
import org.tunsh.model.Facts;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Setting;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.reconcile.Reconciler;

class NetworkTest {
  private static final PartyNames NAMES = code -> code.equals("QMA") ? "Mare & <land>" : code;

  private static final List<Facts> DOCUMENTS =
      List.of(
          document("a.md", "original")
              .dated("2010-05-01")
              .tells("QMA+QMB comprehensive declared 2004")
              .tells("QMA+QMB strategic upgraded 2010-05-01")
              .tells("QMB+QMC strategic declared 2012")
              .facts(),
          document("b.md", "original")
              .dated("2015")
              .tells("QMA+QMC expanded declared 2015")
              .tells("QMC+QMD strategic reaffirmed")
              .tells("QMD+QME strategic declared 2011")
              .tells("QMD+QME strategic ended 2014")
              .tells("QMA+QME strategic proposed 2015")
              .tells("QMB+QME strategic declared 2015", Setting.PROSE, Status.DENIED)
              .facts());

  private static Network network(List<Facts> documents, String asOf, Set<Level> levels) {
    return Network.of(
        Reconciler.reconcile(documents, RANKING), Testimonies.of(documents), asOf, levels);
  }

  private static Network all(String asOf) {
    return network(DOCUMENTS, asOf, EnumSet.allOf(Level.class));
  }

  private static List<String> told(Network network) {
    return network.ties().stream()
        .map(tie -> tie.a() + tie.b() + " " + tie.level().code() + " " + tie.since())
        .toList();
  }

  @Test
  void whatStandsIsATieAndWhatIsProposedDeniedOrEndedIsNone() {
    assertEquals(
        List.of(
            "QMAQMB strategic 2010-05-01",
            "QMAQMC expanded 2015",
            "QMBQMC strategic 2012",
            "QMCQMD strategic "),
        told(all("")));
  }

  @Test
  void anEarlierDateShowsTheTierOfThen() {
    assertEquals(List.of("QMAQMB comprehensive 2004"), told(all("2009")));
    assertEquals(
        List.of("QMAQMB strategic 2010-05-01", "QMBQMC strategic 2012", "QMDQME strategic 2011"),
        told(all("2013-06")));
    assertTrue(all("1999").ties().isEmpty());
  }

  @Test
  void onlyTheWantedTiersStay() {
    assertEquals(
        List.of("QMAQMC expanded 2015"), told(network(DOCUMENTS, "", EnumSet.of(Level.EXPANDED))));
  }

  @Test
  void countsDegreeTrianglesAndGrowth() {
    Measures measures = new Measures(all(""));
    assertEquals("QMC", measures.standings().getFirst().party());
    assertEquals(3, measures.standings().getFirst().degree());
    assertEquals(1, measures.standings().getFirst().triangles());
    assertEquals(1.0 / 3, measures.standings().getFirst().clustering(), 1e-9);
    assertEquals(1, measures.triangles());
    assertEquals(1, measures.components());
    assertEquals(1, measures.undated());
    assertEquals(List.of("QMA", "QMB", "QMD"), measures.neighbours("QMC"));
    assertEquals(
        List.of("2010 1 1", "2012 1 2", "2015 1 3"),
        measures.growth().stream()
            .map(year -> year.year() + " " + year.begun() + " " + year.total())
            .toList());
  }

  @Test
  void theNeighbourhoodHoldsTheTiesAmongThePartners() {
    assertEquals(
        List.of("QMAQMB", "QMAQMC", "QMBQMC"),
        all("").around("QMA").ties().stream().map(tie -> tie.a() + tie.b()).toList());
    assertTrue(all("").around("QMZ").ties().isEmpty());
  }

  @Test
  void graphMlIsReadAgainWithEveryAttribute() {
    String xml = NetworkFormat.GRAPHML.render(all(""), NAMES);
    Map<DefaultEdge, Map<String, String>> seen = new HashMap<>();
    Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(id -> id);
    importer.addEdgeAttributeConsumer(
        (pair, value) ->
            seen.computeIfAbsent(pair.getFirst(), edge -> new HashMap<>())
                .put(pair.getSecond(), value.getValue()));
    importer.importGraph(graph, new StringReader(xml));
    assertEquals(4, graph.edgeSet().size());
    Map<String, String> tie = seen.getOrDefault(graph.getEdge("QMA", "QMB"), Map.of());
    assertEquals("strategic", tie.get("level"));
    assertEquals("2010-05-01", tie.get("since"));
    assertFalse(tie.getOrDefault("evidence", "").isEmpty());
    assertTrue(xml.contains("Mare &amp; &lt;land&gt;"), xml);
  }

  @ParameterizedTest
  @EnumSource(NetworkFormat.class)
  void everyFormHasEachTieAndTheSameBytes(NetworkFormat format) {
    String once = format.render(all(""), NAMES);
    assertEquals(once, format.render(all(""), NAMES));
    for (String tier : List.of("2010-05-01", "2012", "expanded")) {
      assertTrue(once.contains(tier), format + " lacks " + tier + ": " + once);
    }
    assertFalse(once.contains("lastmodifieddate"), once);
  }

  @Test
  void thePageShowsPicturesAndTheSameAsATable() {
    String html = new NetworkView(all(""), NAMES, (a, b) -> "/pair/" + a + b).markup().toString();
    assertTrue(html.contains("<svg"), html);
    assertTrue(html.contains("href=\"/pair/QMAQMB\""), html);
    assertTrue(html.contains("Mare &amp; &lt;land&gt;"), html);
    assertFalse(html.contains("style="), "styles in attributes are refused by the site's policy");
  }

  /** Triangles and degrees counted by hand on random networks; the seed is in the message. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void measuresAgreeWithCountingByHand(long seed) {
    Random random = new Random(seed);
    FactsBuilder builder = document("random.md", "original").dated("2020");
    boolean[][] tied = new boolean[9][9];
    for (int i = 0; i < 9; i++) {
      for (int j = i + 1; j < 9; j++) {
        if (random.nextInt(3) == 0) {
          tied[i][j] = tied[j][i] = true;
          builder.tells(
              "QM" + (char) ('A' + i) + "+QM" + (char) ('A' + j) + " strategic declared 2001");
        }
      }
    }
    long triangles = 0;
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 9; i++) {
      int degree = 0;
      for (int j = 0; j < 9; j++) {
        degree += tied[i][j] ? 1 : 0;
        for (int k = 0; k < 9; k++) {
          triangles += i < j && j < k && tied[i][j] && tied[j][k] && tied[i][k] ? 1 : 0;
        }
      }
      if (degree > 0) {
        expected.add("QM" + (char) ('A' + i) + " " + degree);
      }
    }
    Measures measures =
        new Measures(network(List.of(builder.facts()), "", EnumSet.allOf(Level.class)));
    Set<String> counted = new HashSet<>();
    measures.standings().forEach(s -> counted.add(s.party() + " " + s.degree()));
    assertEquals(expected, counted, "seed " + seed);
    assertEquals(triangles, measures.triangles(), "seed " + seed);
  }
}
