package org.tunsh.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;

/**
 * The specimens against golden blocks; {@code -Dtunsh.golden=write} rewrites these and then fails.
 */
final class SpecimensTest {
  private static final Path GOLDEN =
      Specimens.root().resolve("src/test/resources/org/tunsh/ingest/specimens");

  private final Ingester ingester = new Ingester(IngestLimits.DEFAULT);

  private Document read(String name) {
    return switch (ingester.read(Specimens.folder().resolve(name), name, Metadata.NONE)) {
      case Reading.Ingested read -> read.document();
      case Reading.SetAside aside -> throw new AssertionError(aside.toString());
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "declaration.md",
        "declaration.txt",
        "wrapped.txt",
        "page.html",
        "declaration.docx",
        "declaration.odt",
        "column.pdf",
        "columns.pdf",
        "aligned.pdf"
      })
  void readAsTheyDid(String name) throws IOException {
    Document document = read(name);
    Invariants.hold(document, name);
    String dump = DumpBlocks.dump(new Reading.Ingested(document, ""));
    Path golden = GOLDEN.resolve(name + ".blocks");
    if (System.getProperty("tunsh.golden", "").equals("write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, dump);
      fail("Wrote '" + golden + "'; look at it, and run without the switch");
    }
    assertEquals(Files.readString(golden), dump);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "declaration.txt",
        "wrapped.txt",
        "page.html",
        "declaration.docx",
        "declaration.odt",
        "column.pdf",
        "columns.pdf",
        "aligned.pdf"
      })
  void sayTheSameInEveryFormat(String name) {
    Document markdown = read("declaration.md");
    Document document = read(name);
    for (BlockKind kind :
        List.of(BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE)) {
      assertEquals(
          Sources.texts(markdown, kind), Sources.texts(document, kind), kind + " of " + name);
    }
    assertEquals(2, document.notes().size(), name);
    if (!name.equals("wrapped.txt")) {
      assertEquals(
          Sources.texts(markdown, BlockKind.CELL), Sources.texts(document, BlockKind.CELL));
    }
  }

  @Test
  void scansSayNearlyTheSame() {
    Reading reading =
        ingester.read(Specimens.folder().resolve("scan.pdf"), "scan.pdf", Metadata.NONE);
    assumeTrue(reading instanceof Reading.Ingested, "Tesseract is not installed");
    Document scan = read("scan.pdf");
    Invariants.hold(scan, "scan.pdf");
    assertEquals(
        Sources.texts(read("column.pdf"), BlockKind.CELL), Sources.texts(scan, BlockKind.CELL));
    List<String> headings = Sources.texts(scan, BlockKind.HEADING);
    assertTrue(headings.contains("III. Defence and security"), headings.toString());
  }

  @Test
  void linesAreFoundAgainOnTheirPage() {
    Document document = read("columns.pdf");
    int at = document.text().indexOf("III. Defence");
    assertEquals(2, document.pageAt(at));
    assertTrue(document.places().stream().anyMatch(p -> p.span().start() == at && p.y() > 0));
  }

  @Test
  void frontMatterBecomesMetadata() {
    Metadata metadata = read("declaration.md").metadata();
    assertEquals("Joint Declaration of Arvenia and Belmora", metadata.title());
    assertEquals("2014-05-12", metadata.date());
    assertEquals("original", metadata.sourceClass());
    assertEquals("joint-declaration", metadata.kind());
    assertEquals(List.of("QMA", "QMB"), metadata.parties());
    assertEquals("https://arvenia.example/declaration", metadata.source());
  }
}
