package org.tunsh.network;

import org.tunsh.model.PartyNames;

/** The forms in which a network can be written. */
public enum NetworkFormat {
  TABLE,
  CSV,
  JSON,
  GRAPHML,
  GEXF,
  DOT;

  public String render(Network network, PartyNames names) {
    return switch (this) {
      case TABLE -> new NetworkText(network, names).text();
      case CSV -> NetworkRecords.csv(network, names);
      case JSON -> NetworkRecords.json(network, names);
      case GRAPHML -> new GraphExport(network, names).graphMl();
      case GEXF -> new GraphExport(network, names).gexf();
      case DOT -> new GraphExport(network, names).dot();
    };
  }
}
