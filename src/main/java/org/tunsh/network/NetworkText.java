package org.tunsh.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.render.TextGrid;

/** A network for a terminal: what was counted, the parties by their ties, the growth, the ties. */
final class NetworkText {
  private static final List<Level> HIGHEST_FIRST =
      Arrays.stream(Level.values()).toList().reversed();

  private final Network network;
  private final PartyNames names;
  private final Measures measures;

  NetworkText(Network network, PartyNames names) {
    this.network = network;
    this.names = names;
    this.measures = new Measures(network);
  }

  String text() {
    return counts() + "\n" + standings() + "\n" + growth() + "\n" + ties();
  }

  private String counts() {
    StringBuilder text = new StringBuilder("Partnerships");
    text.append(network.asOf().isEmpty() ? "" : " as of " + network.asOf()).append('\n');
    TextGrid grid =
        new TextGrid("  ")
            .row("parties", String.valueOf(network.parties().size()))
            .row("ties", String.valueOf(network.ties().size()));
    Map<Level, Integer> byLevel = measures.byLevel();
    HIGHEST_FIRST.forEach(
        level -> grid.row("  " + level.code(), String.valueOf(byLevel.get(level))));
    grid.row("without a known beginning", String.valueOf(measures.undated()))
        .row("triangles", String.valueOf(measures.triangles()))
        .row("groups that hang together", String.valueOf(measures.components()));
    return text.append(grid.text()).toString();
  }

  private String standings() {
    TextGrid grid =
        new TextGrid(
            "  ", "party", "", "ties", "CS", "S", "C", "E", "P", "triangles", "clustering");
    for (Measures.Standing standing : measures.standings()) {
      grid.row(
          standing.party(),
          names.name(standing.party()),
          String.valueOf(standing.degree()),
          count(standing, Level.COMPREHENSIVE_STRATEGIC),
          count(standing, Level.STRATEGIC),
          count(standing, Level.COMPREHENSIVE),
          count(standing, Level.EXPANDED),
          count(standing, Level.PARTNERSHIP),
          String.valueOf(standing.triangles()),
          NetworkView.share(standing.clustering()));
    }
    return "Parties, the best connected first\n" + grid.text();
  }

  private static String count(Measures.Standing standing, Level level) {
    int count = standing.byLevel().getOrDefault(level, 0);
    return count == 0 ? "" : String.valueOf(count);
  }

  private String growth() {
    TextGrid grid = new TextGrid("  ", "year", "begun", "in all");
    for (Measures.Growth year : measures.growth()) {
      grid.row(
          String.valueOf(year.year()), String.valueOf(year.begun()), String.valueOf(year.total()));
    }
    return "How the ties that stand came about, those with a known beginning\n" + grid.text();
  }

  private String ties() {
    TextGrid grid = new TextGrid("  ", "pair", "", "tier", "since", "documents");
    for (Tie tie : network.ties()) {
      grid.row(
          tie.a() + "-" + tie.b(),
          names.name(tie.a()) + ", " + names.name(tie.b()),
          tie.level().code(),
          tie.since().isEmpty() ? "(not told)" : tie.since(),
          String.valueOf(tie.documents()));
    }
    return "Ties\n" + grid.text();
  }
}
