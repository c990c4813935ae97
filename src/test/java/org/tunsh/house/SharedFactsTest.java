package org.tunsh.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tunsh.corpus.Catalogue;
import org.tunsh.corpus.CatalogueEntry;

/** Holds the catalogue against the collection of facts that it was drawn from. */
class SharedFactsTest {
  @Test
  void everyAddressOfTheCatalogueWasReallyLookedAt() throws Exception {
    Set<String> known = addresses(SharedFolder.required("facts/declarations.csv"));
    List<String> invented = new ArrayList<>();
    Catalogue catalogue = Catalogue.read(Checkout.root().resolve("corpus/catalogue.yaml"));
    for (CatalogueEntry entry : catalogue.entries()) {
      List<URI> all = new ArrayList<>(entry.also());
      all.add(entry.address());
      all.stream()
          .map(URI::toString)
          .filter(a -> !known.contains(a))
          .forEach(a -> invented.add(entry.id() + ": " + a));
    }
    assertEquals(List.of(), invented);
  }

  private static Set<String> addresses(Path facts) throws IOException {
    Set<String> addresses = new HashSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(facts)) {
      for (NamedCsvRecord row : rows) {
        addresses.add(row.getField("source_url"));
        addresses.addAll(List.of(row.getField("other_urls").split(";")));
      }
    }
    return addresses;
  }
}
