package org.tunsh.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes the entries of a bibliography after a style of the Citation Style Language. */
public final class Bibliography {
  private static final String STYLE = "documents.csl";

  private final String language;

  /** A bibliography in a language such as {@code en-GB} or {@code en-US}. */
  public Bibliography(String language) {
    this.language = language;
  }

  /** An entry for each citation, in their order, in plain text. */
  public List<String> entries(List<Citation> citations) {
    if (citations.isEmpty()) {
      return List.of();
    }
    CSLItemData[] items = citations.stream().map(Bibliography::item).toArray(CSLItemData[]::new);
    try {
      CSL csl = new CSL(new ListItemDataProvider(items), style(), language);
      csl.setOutputFormat("text");
      csl.registerCitationItems(citations.stream().map(Citation::id).toList());
      List<String> entries = new ArrayList<>();
      for (String entry : csl.makeBibliography().getEntries()) {
        entries.add(entry.strip());
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the style '" + STYLE + "' failed", e);
    }
  }

  private static CSLItemData item(Citation citation) {
    CSLItemDataBuilder item =
        new CSLItemDataBuilder()
            .id(citation.id())
            .type(type(citation.kind()))
            .title(citation.title())
            .genre(citation.kind().equals("other") ? "" : citation.kind().replace('-', ' '))
            .URL(citation.address());
    if (!citation.issuers().isEmpty()) {
      item.author(
          citation.issuers().stream()
              .map(name -> new CSLNameBuilder().literal(name).build())
              .toArray(CSLName[]::new));
    }
    int[] date = citation.dateParts().stream().mapToInt(Integer::parseInt).toArray();
    if (date.length > 0) {
      item.issued(new CSLDateBuilder().dateParts(new int[][] {date}).build());
    }
    return item.build();
  }

  private static CSLType type(String kind) {
    return CSLType.fromString(CslJson.type(kind));
  }

  private static String style() throws IOException {
    try (InputStream in = Bibliography.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks 'org/tunsh/cite/" + STYLE + "'");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
