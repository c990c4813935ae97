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
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the entries of a bibliography after a style of the Citation Style Language. */
public final class Bibliography {
  private static final String STYLE = "documents.csl";

  private final String language;
  private final PrintedTitle titles;

  /** A bibliography in a language such as {@code en-GB} or {@code en-US}. */
  public Bibliography(String language) {
    this.language = language;
    this.titles = new PrintedTitle(language);
  }

  /** An entry for each citation, in their order, in plain text. */
  public List<String> entries(List<Citation> citations) {
    if (citations.isEmpty()) {
      return List.of();
    }
    CSLItemData[] items = citations.stream().map(this::item).toArray(CSLItemData[]::new);
    try {
      CSL csl = new CSL(new ListItemDataProvider(items), style(), language);
      csl.setOutputFormat("text");
      csl.registerCitationItems(citations.stream().map(Citation::id).toList());
      List<String> entries = new ArrayList<>();
      for (String entry : csl.makeBibliography().getEntries()) {
        entries.add(titles.stopped(entry.strip()));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the style '" + STYLE + "' failed", e);
    }
  }

  private CSLItemData item(Citation citation) {
    CSLItemDataBuilder item =
        new CSLItemDataBuilder()
            .id(citation.id())
            .type(type(citation.kind()))
            .title(titles.quoted(citation.title()))
            .URL(citation.address());
    if (!citation.kind().equals("other")) {
      item.genre(citation.kind().replace('-', ' '));
    }
    if (!citation.issuers().isEmpty()) {
      item.author(
          citation.issuers().stream()
              .map(name -> new CSLNameBuilder().literal(name).build())
              .toArray(CSLName[]::new));
    }
    String date = date(citation.dateParts().stream().map(Integer::parseInt).toList());
    if (!date.isEmpty()) {
      item.issued(new CSLDateBuilder().literal(date).build());
    }
    return item.build();
  }

  /** In words, since the processor writes the dates of every language in the American order. */
  private String date(List<Integer> parts) {
    Locale locale = Locale.forLanguageTag(language);
    return switch (parts.size()) {
      case 0 -> "";
      case 1 -> parts.getFirst().toString();
      case 2 -> month(parts, locale) + " " + parts.getFirst();
      default ->
          locale.getCountry().equals("US")
              ? month(parts, locale) + " " + parts.get(2) + ", " + parts.getFirst()
              : parts.get(2) + " " + month(parts, locale) + " " + parts.getFirst();
    };
  }

  private static String month(List<Integer> parts, Locale locale) {
    return Month.of(parts.get(1)).getDisplayName(TextStyle.FULL_STANDALONE, locale);
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
