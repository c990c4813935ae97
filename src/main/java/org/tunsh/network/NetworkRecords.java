package org.tunsh.network;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.render.CsvSheet;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** A network as rows and as JSON. */
final class NetworkRecords {
  private NetworkRecords() {}

  static String csv(Network network, PartyNames names) {
    CsvSheet sheet =
        new CsvSheet(
            List.of(
                "a",
                "b",
                "a_name",
                "b_name",
                "level",
                "qualifiers",
                "since",
                "seen",
                "confidence",
                "documents",
                "evidence"));
    for (Tie tie : network.ties()) {
      sheet.row(
          tie.a(),
          tie.b(),
          names.name(tie.a()),
          names.name(tie.b()),
          tie.level().code(),
          String.join(";", tie.qualifiers()),
          tie.since(),
          tie.seen(),
          String.valueOf(JsonText.rounded(tie.confidence())),
          String.valueOf(tie.documents()),
          String.join(";", tie.evidence()));
    }
    return sheet.text();
  }

  static String json(Network network, PartyNames names) {
    Measures measures = new Measures(network);
    return JsonText.document(
        JsonText.fields()
            .put("asOf", network.asOf())
            .put("states", measures.standings().stream().map(s -> state(s, names)).toList())
            .put("ties", network.ties().stream().map(NetworkRecords::tie).toList())
            .put("byLevel", counts(measures.byLevel()))
            .put("triangles", measures.triangles())
            .put("components", measures.components())
            .put("undated", measures.undated())
            .put("growth", measures.growth().stream().map(NetworkRecords::year).toList()));
  }

  private static Fields state(Measures.Standing standing, PartyNames names) {
    return JsonText.fields()
        .put("code", standing.party())
        .put("name", names.name(standing.party()))
        .put("degree", standing.degree())
        .put("byLevel", counts(standing.byLevel()))
        .put("triangles", standing.triangles())
        .put("clustering", JsonText.rounded(standing.clustering()));
  }

  private static Map<String, Integer> counts(Map<Level, Integer> byLevel) {
    Map<String, Integer> counts = new TreeMap<>();
    byLevel.forEach((level, count) -> counts.put(level.code(), count));
    return counts;
  }

  private static Fields tie(Tie tie) {
    return JsonText.fields()
        .put("a", tie.a())
        .put("b", tie.b())
        .put("level", tie.level().code())
        .put("qualifiers", tie.qualifiers())
        .put("since", tie.since())
        .put("seen", tie.seen())
        .put("confidence", JsonText.rounded(tie.confidence()))
        .put("documents", tie.documents())
        .put("evidence", tie.evidence());
  }

  private static Fields year(Measures.Growth year) {
    return JsonText.fields()
        .put("year", year.year())
        .put("begun", year.begun())
        .put("total", year.total());
  }
}
