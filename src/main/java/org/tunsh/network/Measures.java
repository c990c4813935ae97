package org.tunsh.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.GraphMetrics;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.graph.SimpleGraph;
import org.tunsh.model.Level;

/** What is counted on a network. */
public final class Measures {
  private final Network network;
  private final Graph<String, Tie> graph;

  public Measures(Network network) {
    this.network = network;
    this.graph = graph(network);
  }

  static Graph<String, Tie> graph(Network network) {
    Graph<String, Tie> graph = new SimpleGraph<>(Tie.class);
    network.parties().forEach(graph::addVertex);
    network.ties().forEach(tie -> graph.addEdge(tie.a(), tie.b(), tie));
    return graph;
  }

  /**
   * A party's place in the network.
   *
   * @param party its code
   * @param degree how many parties it has a tie with
   * @param byLevel the same by tier, lowest first
   * @param triangles how many pairs of its partners are partners of each other
   * @param clustering the share of such pairs among all pairs of its partners, in 0..1 (Watts and
   *     Strogatz 1998)
   */
  public record Standing(
      String party, int degree, Map<Level, Integer> byLevel, long triangles, double clustering) {
    public Standing {
      byLevel = Map.copyOf(byLevel);
    }
  }

  /**
   * The ties of one year.
   *
   * @param begun how many ties that stand now were established in it
   * @param total how many had been by its end
   */
  public record Growth(int year, int begun, int total) {}

  /** Every party's standing, the best connected first, then by code. */
  public List<Standing> standings() {
    ClusteringCoefficient<String, Tie> clustering = new ClusteringCoefficient<>(graph);
    return graph.vertexSet().stream()
        .map(party -> standing(party, clustering))
        .sorted(Comparator.comparingInt(Standing::degree).reversed().thenComparing(Standing::party))
        .toList();
  }

  private Standing standing(String party, ClusteringCoefficient<String, Tie> clustering) {
    int degree = graph.degreeOf(party);
    Map<Level, Integer> byLevel = new EnumMap<>(Level.class);
    graph.edgesOf(party).forEach(tie -> byLevel.merge(tie.level(), 1, Integer::sum));
    double share = degree < 2 ? 0 : clustering.getVertexScore(party);
    long pairs = (long) degree * (degree - 1) / 2;
    return new Standing(party, degree, byLevel, Math.round(share * pairs), share);
  }

  /** How many threes of parties all have ties with each other. */
  public long triangles() {
    return GraphMetrics.getNumberOfTriangles(graph);
  }

  /** How many groups of parties hang together. */
  public int components() {
    return new ConnectivityInspector<>(graph).connectedSets().size();
  }

  /** The partners of a party, by code. */
  public List<String> neighbours(String party) {
    return graph.containsVertex(party)
        ? Graphs.neighborListOf(graph, party).stream().sorted().toList()
        : List.of();
  }

  /** Ties by tier, the highest first; also tiers without any. */
  public Map<Level, Integer> byLevel() {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      counts.put(level, 0);
    }
    network.ties().forEach(tie -> counts.merge(tie.level(), 1, Integer::sum));
    return counts;
  }

  /**
   * How the ties with a known beginning became so many, by year; years without any are left out.
   */
  public List<Growth> growth() {
    Map<Integer, Integer> begun = new TreeMap<>();
    for (Tie tie : network.ties()) {
      if (!tie.since().isEmpty()) {
        begun.merge(Integer.parseInt(tie.since().substring(0, 4)), 1, Integer::sum);
      }
    }
    List<Growth> growth = new ArrayList<>();
    int total = 0;
    for (Map.Entry<Integer, Integer> year : begun.entrySet()) {
      total += year.getValue();
      growth.add(new Growth(year.getKey(), year.getValue(), total));
    }
    return growth;
  }

  /** How many ties have no known beginning. */
  public long undated() {
    return network.ties().stream().filter(tie -> tie.since().isEmpty()).count();
  }
}
