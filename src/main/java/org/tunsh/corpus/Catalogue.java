package org.tunsh.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tunsh.model.Action;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Level;

/**
 * The known acts of partnership with their public addresses, as {@code corpus/catalogue.yaml} lists
 * them.
 *
 * @param entries in the order of the file
 */
public record Catalogue(List<CatalogueEntry> entries) {
  public Catalogue {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a catalogue: a YAML list of entries with the keys of {@link CatalogueEntry}, of which
   * {@code also} may be missing.
   *
   * @throws CatalogueException naming file and line of what is wrong, two entries of one id among
   *     it
   */
  public static Catalogue read(Path file) throws CatalogueException {
    List<CatalogueEntry> entries = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (CatalogueNode node : CatalogueNode.list(file)) {
      CatalogueEntry entry = entry(node);
      Integer first = lines.putIfAbsent(entry.id(), node.line("id"));
      if (first != null) {
        throw node.wrong("id", "the id '" + entry.id() + "' stands in line " + first + " already");
      }
      entries.add(entry);
    }
    return new Catalogue(entries);
  }

  /** The entry of an id. */
  public Optional<CatalogueEntry> entry(String id) {
    return entries.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  private static CatalogueEntry entry(CatalogueNode node) throws CatalogueException {
    node.only(
        "id",
        "title",
        "parties",
        "date",
        "kind",
        "language",
        "level",
        "action",
        "address",
        "sourceClass",
        "also");
    return new CatalogueEntry(
        node.matching("id", "[a-z0-9]+(-[a-z0-9]+)*", "lower-case letters, digits and '-'"),
        node.text("title"),
        node.parties("parties"),
        node.date("date"),
        node.code("kind", DocumentKind::parse),
        node.matching("language", "[a-z]{2,3}", "an ISO 639 code such as 'en'"),
        node.code("level", Level::parse),
        node.code("action", Action::parse),
        node.address("address"),
        node.matching("sourceClass", "[a-z]+(-[a-z]+)*", "a class of source such as 'official'"),
        node.addresses("also"));
  }
}
