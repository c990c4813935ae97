package org.tunsh.index;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.Level;
import org.tunsh.model.Metadata;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/**
 * Makes documents for the tests of the index: paragraphs parted by blank lines, facts by their
 * quotes.
 */
final class Documents {
  static final Path GAZETTEERS = Path.of("gazetteers");
  static final SearchLimits LIMITS = new SearchLimits(Duration.ofSeconds(10), System::nanoTime);

  private final String id;
  private final String text;
  private String title = "";
  private String language = "en";
  private String date = "";
  private DocumentKind kind = DocumentKind.OTHER;
  private String source = "";
  private List<String> parties = List.of();
  private List<String> areas = List.of();
  private List<String> persons = List.of();
  private final List<Assertion> assertions = new ArrayList<>();

  private Documents(String id, String text) {
    this.id = id;
    this.text = text;
  }

  static Documents of(String id, String text) {
    return new Documents(id, text);
  }

  Documents title(String value) {
    title = value;
    return this;
  }

  Documents in(String value) {
    language = value;
    return this;
  }

  Documents on(String value) {
    date = value;
    return this;
  }

  Documents kind(DocumentKind value) {
    kind = value;
    return this;
  }

  Documents from(String value) {
    source = value;
    return this;
  }

  Documents between(String... codes) {
    parties = List.of(codes);
    return this;
  }

  Documents about(String... codes) {
    areas = List.of(codes);
    return this;
  }

  Documents naming(String... names) {
    persons = List.of(names);
    return this;
  }

  List<String> persons() {
    return persons;
  }

  Documents declares(Level level, Status status, String quote, String... codes) {
    int start = text.indexOf(quote);
    Evidence evidence = Evidence.of(document(), new Span(start, start + quote.length()));
    assertions.add(
        new PartnershipAssertion(
            id + start,
            List.of(codes),
            level,
            List.of(),
            Action.DECLARED,
            date,
            status,
            0.9,
            "test",
            evidence,
            Setting.PROSE));
    return this;
  }

  Document document() {
    return new Document(
        id,
        "docs/" + id + ".md",
        "",
        "text/markdown",
        Metadata.NONE,
        text,
        blocks(),
        List.of(),
        List.of(),
        0,
        "test");
  }

  /** A page a paragraph. */
  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    int page = 1;
    for (String paragraph : text.split("\n\n")) {
      Span span = new Span(start, start + paragraph.length());
      blocks.add(new Block(BlockKind.PARAGRAPH, 0, span, page++, "", null));
      start = span.end() + 2;
    }
    return blocks;
  }

  Facts facts() {
    return new Facts(
        id,
        "docs/" + id + ".md",
        "",
        title,
        language,
        source,
        "official",
        kind,
        date,
        "text",
        parties,
        areas,
        "",
        List.of(),
        assertions,
        "");
  }
}
