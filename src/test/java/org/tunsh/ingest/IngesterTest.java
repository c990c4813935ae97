package org.tunsh.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;

/** Each kind of text, and each way in which a file cannot be read. */
final class IngesterTest {
  @TempDir Path folder;

  private Sources sources() {
    return new Sources(folder);
  }

  @Test
  void emptyFilesAndZerosAreSetAside() throws IOException {
    assertTrue(sources().setAside("a.txt", new byte[0]).cause().contains("empty"));
    assertTrue(sources().setAside("a.pdf", new byte[100_000]).cause().contains("zeros"));
  }

  @Test
  void lettersThatNobodySeesDoNotPartWordsNorTurnThem() throws IOException {
    String text =
        sources()
            .document(
                "a.txt", "\u202EA str\u200Bat\u2060eg\u200Dic\uFEFF\u202C \u2066pact\u2069.\n")
            .text();
    assertEquals("A strategic pact.", text);
  }

  @Test
  void aLetterBearsThirtyMarksAtMost() throws IOException {
    String many = "\u0301".repeat(50_000);
    for (String marks : List.of(many, "\uD834\uDD85".repeat(50_000))) {
      String text = sources().document("a.txt", "Mo" + marks + "ngolia and Japan met.\n").text();
      assertTrue(text.length() < 100, text.length() + " letters");
      assertTrue(text.endsWith("ngolia and Japan met."), text);
    }
    String few = "\u0323\u0308\u0301";
    String kept = sources().document("a.txt", "q" + few + " and Japan met.\n").text();
    assertTrue(kept.startsWith("q" + few), kept);
  }

  @Test
  void aSentenceOverTheTwoLinesOfAShortTextIsOneParagraph() throws IOException {
    Document document =
        sources()
            .document(
                "a.txt",
                "Peru and Kenya agreed on Monday to raise their relations to the\n"
                    + "level of a strategic partnership, the minister said.\n");
    assertEquals(1, document.blocks().size(), document.blocks().toString());
    assertTrue(document.text().contains("to the level of"), document.text());
  }

  @Test
  void aLineThatEndsItsSentenceIsAParagraphOfItsOwn() throws IOException {
    Document document =
        sources()
            .document(
                "a.txt",
                "Peru and Kenya agreed on Monday to raise their relations.\n"
                    + "level was the road, and the minister said so.\n");
    assertEquals(2, document.blocks().size(), document.blocks().toString());
  }

  @Test
  void aFileThatVanishedIsSetAside() {
    Reading reading =
        new Ingester(IngestLimits.DEFAULT)
            .read(folder.resolve("gone.txt"), "gone.txt", Metadata.NONE);
    assertTrue(((Reading.SetAside) reading).cause().contains("no longer there"));
  }

  @Test
  void encryptedPdfsAskForACopyWithoutPassword() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    Reading.SetAside aside = sources().setAside("locked.pdf", bytes.toByteArray());
    assertTrue(aside.cause().contains("encrypted"), aside.cause());
    assertFalse(aside.sha256().isEmpty());
  }

  @Test
  void pdfsWithoutPagesOrCutShortAreSetAside() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.save(bytes);
    }
    assertTrue(sources().setAside("none.pdf", bytes.toByteArray()).cause().contains("no pages"));
    byte[] whole = Files.readAllBytes(Specimens.folder().resolve("column.pdf"));
    Reading.SetAside aside = sources().setAside("cut.pdf", Arrays.copyOf(whole, 60));
    assertTrue(aside.cause().contains("damaged"), aside.cause());
  }

  @Test
  void scansWithoutTesseractSayWhatToInstall() throws IOException {
    Ingester ingester = new Ingester(IngestLimits.DEFAULT, "no-such-program");
    byte[] scan = Files.readAllBytes(Specimens.folder().resolve("scan.pdf"));
    Reading.SetAside aside = new Sources(folder, ingester).setAside("scan.pdf", scan);
    assertTrue(aside.remedy().contains("apt install tesseract-ocr"), aside.remedy());
  }

  @Test
  void picturesAndArchivesAreSetAsideByContentNotByName() throws IOException {
    byte[] png = {
      (byte) 0x89,
      'P',
      'N',
      'G',
      '\r',
      '\n',
      0x1A,
      '\n',
      0,
      0,
      0,
      13,
      'I',
      'H',
      'D',
      'R',
      0,
      0,
      0,
      1
    };
    assertTrue(sources().setAside("text.txt", png).cause().contains("image/png"));
    byte[] zip = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    assertTrue(sources().setAside("text.md", zip).remedy().contains("Unpack"));
  }

  @Test
  void filesLargerThanTheLimitAreSetAside() throws IOException {
    IngestLimits limits =
        new IngestLimits(
            10,
            10,
            1,
            1,
            java.time.Duration.ofSeconds(1),
            java.time.Duration.ofSeconds(1),
            100,
            "eng");
    Sources small = new Sources(folder, new Ingester(limits));
    assertTrue(
        small
            .setAside("a.txt", "more than ten letters".getBytes(StandardCharsets.UTF_8))
            .cause()
            .contains("MB"));
  }

  @Test
  void encodingsAreDetected() throws IOException {
    String text =
        "Déclaration conjointe sur le partenariat stratégique, signée à l’été, où les deux côtés se"
            + " sont réunis.";
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16", "windows-1252")) {
      Document document =
          sources().document(charset + ".txt", text.getBytes(Charset.forName(charset)));
      assertEquals(text, document.text(), charset);
      assertEquals("fr", document.metadata().language(), charset);
    }
  }

  @Test
  void runningHeadsAndPageNumbersGoToTheEndAndSentencesStayWhole() throws IOException {
    StringBuilder text = new StringBuilder("A Treaty of the Rivers\n\n");
    for (int page = 1; page < 4; page++) {
      text.append("The parties agree to keep the river clean and to meet every year in one of\n");
      text.append(
          "the two capitals, where their ministers will speak of boats, of bridges and of the\n");
      text.append("\nA Treaty of the Rivers\n").append(page).append("\n\n\n");
      text.append("tolls that both of them take from merchants on the water.\n\n");
    }
    Document document = sources().document("rivers.txt", text.toString());
    assertEquals(3, Sources.texts(document, BlockKind.PARAGRAPH).size());
    assertTrue(
        Sources.texts(document, BlockKind.PARAGRAPH).getFirst().contains("of the tolls that"));
    assertEquals(6, Sources.texts(document, BlockKind.FURNITURE).size());
  }

  @Test
  void wordsPartedAtLineEndsAreJoinedAndCompoundsKept() throws IOException {
    String text =
        """
        The long-term plan of the two sides foresees a closer cooper-
        ation in all fields, and the ministers adopted another long-
        term plan of cooperation for the mid- and long-term future.
        """;
    String read = sources().document("plan.txt", text).text();
    assertTrue(read.contains("closer cooperation in"), read);
    assertTrue(read.contains("another long-term plan"), read);
    assertTrue(read.contains("mid- and long-term"), read);
  }

  @Test
  void calloutsLeaveTheTextAndPointToTheirNotes() throws IOException {
    String text =
        "They agreed on trade.1 Later they met again.² The area is 30 km² wide.\n\n"
            + "Notes\n\n"
            + "1 First note.\n"
            + "2 Second note.\n";
    Document document = sources().document("notes.txt", text);
    assertTrue(
        document
            .text()
            .startsWith("They agreed on trade. Later they met again. The area is 30 km² wide."));
    assertEquals(2, document.notes().size());
    assertEquals("2", document.blocks().get(document.notes().get(1).note()).label());
  }

  @Test
  void theArticleIsReadAndTheSiteIsFurniture() throws IOException {
    String page =
        """
        <html lang=en><head><title>Visit of the Queen | Foreign Office</title></head><body>
        <nav><a href=/>Home</a><a href=/p>Strategic partners</a></nav>
        <div class=sidebar><ul><li><a href=/1>One partnership with Cestria</a></ul></div>
        <main><h1>Visit of the Queen</h1><p>The Queen of Belmora came to Arvena.<sup>1</sup></p>
        <table><tr><th rowspan=2>Area<th colspan=2>Year</tr><tr><td>2014<td>2015</tr></table>
        <p id=fn1>1. A note.</p></main><footer>Imprint</footer></body></html>
        """;
    Document document = sources().document("page.html", page);
    assertEquals(List.of("Visit of the Queen"), Sources.texts(document, BlockKind.TITLE));
    assertEquals(
        List.of("The Queen of Belmora came to Arvena."),
        Sources.texts(document, BlockKind.PARAGRAPH));
    assertEquals(List.of("Area", "Year", "2014", "2015"), Sources.texts(document, BlockKind.CELL));
    assertEquals(List.of("A note."), Sources.texts(document, BlockKind.NOTE));
    assertEquals("Visit of the Queen", document.metadata().title());
    assertEquals(
        2, document.blocks().get(2).cell() == null ? 0 : document.blocks().get(2).cell().rowSpan());
  }

  @Test
  void sidecarsGoBeforeTheContainer() throws IOException {
    Path path = folder.resolve("a.md");
    Files.writeString(
        path, "---\ntitle: Own\ndate: 2001-02-03\nclass: regest\n---\n\nText of the regest.\n");
    Metadata sidecar = Metadata.NONE.withTitle("Given");
    Reading reading = new Ingester(IngestLimits.DEFAULT).read(path, "a.md", sidecar);
    Metadata metadata = ((Reading.Ingested) reading).document().metadata();
    assertEquals("Given", metadata.title());
    assertEquals("2001-02-03", metadata.date());
    assertEquals("regest", metadata.sourceClass());
  }
}
